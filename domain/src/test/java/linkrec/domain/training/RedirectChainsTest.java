package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class RedirectChainsTest {
  private static Map<PageTitle, PageTitle> pairs(String... titles) {
    Map<PageTitle, PageTitle> pairs = new LinkedHashMap<>();
    for (int i = 0; i < titles.length; i += 2) {
      pairs.put(new PageTitle(titles[i]), new PageTitle(titles[i + 1]));
    }
    return pairs;
  }

  @Test
  void leadToTheirEnd() {
    assertThat(RedirectChains.followed(pairs("A", "B", "B", "C", "C", "D", "X", "Y")))
        .containsExactlyInAnyOrderEntriesOf(pairs("A", "D", "B", "D", "C", "D", "X", "Y"));
  }

  @Test
  void leaveCirclesOutAndWhatLeadsIntoThem() {
    assertThat(RedirectChains.followed(pairs("A", "A", "B", "C", "C", "B", "D", "C", "E", "F")))
        .containsExactlyInAnyOrderEntriesOf(pairs("E", "F"));
  }

  @Test
  void areNoneWithoutRedirects() {
    assertThat(RedirectChains.followed(Map.of())).isEmpty();
  }
}
