package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class ResolvingTargetsTest {

  private static final LinkResolver RESOLVER =
      new LinkResolver(
          Redirects.of(Map.of(new PageTitle("Keep"), new PageTitle("Tower"))),
          PageIds.of(Map.of(new PageTitle("Tower"), 1L)));

  @Test
  void handsOnAllInTheirOrderWithTheirArticles() {
    List<String> handedOn = new ArrayList<>();
    ResolvingTargets<PageTitle> resolving =
        new ResolvingTargets<>(
            RESOLVER,
            List::of,
            (title, resolved) -> handedOn.add(title + " -> " + resolved.get(title)));
    int count = 25_000;
    for (int i = 0; i < count; i++) {
      resolving.add(new PageTitle(i % 2 == 0 ? "Keep" : "Nowhere " + i));
    }
    resolving.handOn();

    assertThat(handedOn).hasSize(count);
    assertThat(handedOn.get(0)).isEqualTo("Keep -> Tower");
    assertThat(handedOn.get(count - 1)).isEqualTo("Nowhere 24999 -> null");
  }
}
