package linkrec.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectTest {
  @ParameterizedTest
  @EnumSource
  void isFoundByItsNameInRequests(Project project) {
    assertThat(Project.named(project.requestName())).contains(project);
  }

  @Test
  void callsOnlyWikipediaOtherwiseThanItsIdsEnd() {
    assertThat(Arrays.stream(Project.values()).filter(p -> !p.requestName().equals(p.idSuffix())))
        .containsExactly(Project.WIKIPEDIA);
    assertThat(Project.WIKIPEDIA.requestName()).isEqualTo("wikipedia");
    assertThat(Project.WIKIPEDIA.idSuffix()).isEqualTo("wiki");
  }

  @Test
  void knowsNoOtherNames() {
    assertThat(Project.named("wiki")).isEmpty();
    assertThat(Project.named("WIKIPEDIA")).isEmpty();
    assertThat(Project.named("")).isEmpty();
  }
}
