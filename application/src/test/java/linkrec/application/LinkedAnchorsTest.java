package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.AnchoredLink;
import org.junit.jupiter.api.Test;

class LinkedAnchorsTest {

  private final List<String> taken = new ArrayList<>();
  private final LinkedAnchors anchors =
      new LinkedAnchors(
          (anchor, tally) -> taken.add(anchor + " " + tally.links() + " " + tally.candidates()));

  private void add(String anchor, String article, boolean repeated, long times) {
    anchors.add(
        new AnchoredLink(anchor, new PageTitle("As written"), repeated),
        article == null ? null : new PageTitle(article),
        times);
  }

  @Test
  void handsOnEachPhraseThatIsALinkTwice() {
    add("ash", "Ash (tree)", false, 2);
    add("ash", "Ash (tree)", true, 1);
    add("bee", "Bee", false, 1);
    add("elm", "Elm", false, 1);
    add("elm", "Elm (town)", false, 1);
    anchors.end();

    assertThat(taken).hasSize(2);
    assertThat(taken.get(0)).startsWith("ash 3 ").contains("count=2");
    assertThat(taken.get(1)).startsWith("elm 2 ");
    assertThat(anchors.linked()).isEqualTo(3);
    assertThat(anchors.linkedOftenEnough()).isEqualTo(2);
  }

  @Test
  void passesOverLinksThatLeadNowhere() {
    add("ash", null, false, 7);
    add("bee", "Bee", false, 1);
    add("bee", null, false, 7);
    anchors.end();

    assertThat(taken).isEmpty();
    assertThat(anchors.linked()).isEqualTo(1);
  }
}
