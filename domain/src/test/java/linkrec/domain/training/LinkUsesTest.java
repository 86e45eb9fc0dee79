package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkUsesTest {

  private static List<LinkUse> uses(String language, @Nullable StemRule stems, String wikitext) {
    return new LinkUses(new LinkExtraction(true), new LanguageCode(language), stems)
        .of(new Article(new PageTitle("Quay"), 1L, 1L, wikitext));
  }

  @Test
  void countsTheTextOfALink() {
    List<LinkUse> uses = uses("en", null, "A [[Tower|Keep]] and a [[tower]], a [[Tower|keep]].");

    assertThat(uses).extracting(LinkUse::anchor).containsExactly("keep", "tower", "keep");
    assertThat(uses).extracting(LinkUse::upper).containsExactly(true, false, false);
    assertThat(uses).extracting(LinkUse::firstOfAnchor).containsExactly(true, true, false);
    assertThat(uses).extracting(use -> use.target().value()).containsOnly("Tower");
  }

  @Test
  void countsTheShownWordWhereItGoesOnBehindTheLink() {
    assertThat(uses("en", null, "Two [[tower]]s."))
        .extracting(LinkUse::anchor)
        .containsExactly("tower", "towers");
    assertThat(uses("hy", null, "[[գիրք]]ը")).extracting(LinkUse::anchor).contains("գիրքը");
  }

  @Test
  void goesOnBehindNoLinkWhereWordsHaveNoSpaces() {
    assertThat(uses("ja", null, "[[灯台]]は")).extracting(LinkUse::anchor).containsExactly("灯台");
  }

  @Test
  void countsStems() {
    assertThat(uses("en", new StemRule(3), "A [[lighthouse]], a [[tower]] and [[12345 A]]."))
        .extracting(LinkUse::anchor)
        .containsExactly("lightho", "towe");
  }
}
