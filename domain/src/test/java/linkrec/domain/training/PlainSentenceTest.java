package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class PlainSentenceTest {
  private static final PageTitle TOWN = new PageTitle("Town");

  private static PlainSentence plain(String wikitext) {
    return PlainSentence.of(new LinkedSentence(TOWN, wikitext));
  }

  private static PlainSentence.Link link(String anchor, String target) {
    return new PlainSentence.Link(anchor, new PageTitle(target));
  }

  @Test
  void takesTheLinksOut() {
    PlainSentence plain = plain("The [[Bridge#x|Old bridge]] and [[mill]]s [[Bridge|x]].");

    assertThat(plain.page()).isEqualTo(TOWN);
    assertThat(plain.text()).isEqualTo("The Old bridge and mills x.");
    assertThat(plain.links())
        .containsExactly(link("old bridge", "Bridge"), link("mill", "mill"), link("x", "Bridge"));
    assertThat(plain.targets())
        .containsExactly(new PageTitle("Bridge"), new PageTitle("mill"), new PageTitle("Bridge"));
  }

  @Test
  void leavesASentenceWithoutLinksAsItIs() {
    assertThat(plain("No [[ link.")).isEqualTo(plain("No [[ link."));
    assertThat(plain("No [[ link.").text()).isEqualTo("No [[ link.");
    assertThat(plain("No [[ link.").links()).isEmpty();
    assertThat(plain("").text()).isEmpty();
  }

  @Test
  void holdsForRightEachPairThatLeadsToAnArticleOnce() {
    PlainSentence plain =
        plain("[[Old bridge|bridge]] [[Bridge|bridge]] [[Nowhere]] [[Mill|]] [[#x|y]] [[mill]]");
    Map<PageTitle, PageTitle> resolved =
        Map.of(
            new PageTitle("Old bridge"), new PageTitle("Bridge"),
            new PageTitle("Bridge"), new PageTitle("Bridge"),
            new PageTitle("Mill"), new PageTitle("Mill"),
            new PageTitle("mill"), new PageTitle("Mill"));

    assertThat(plain.gold(resolved))
        .containsExactly(link("bridge", "Bridge"), link("mill", "Mill"));
  }
}
