package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.TitleUse;
import linkrec.testkit.application.InMemoryArticleCorpus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TitleUsesTest {

  private static final PageTitle LAKE = new PageTitle("Lake");
  private static final PageTitle RIVERS = new PageTitle("Rivers (band)");

  private static List<TitleUse> uses(@Nullable StemRule stems) {
    Map<PageTitle, PageTitle> redirects =
        Map.of(
            new PageTitle("lake"), LAKE,
            new PageTitle("LAKE"), RIVERS,
            new PageTitle("Mere"), LAKE,
            new PageTitle("Gone"), new PageTitle("Not there"));
    InMemoryArticleCorpus corpus =
        new InMemoryArticleCorpus(
            new SiteInfo("", "", "", ""),
            6,
            List.of(new Article(RIVERS, 1L, 1L, ""), new Article(LAKE, 2L, 2L, "")),
            new TreeMap<>(redirects));
    List<TitleUse> uses = new ArrayList<>();
    TitleUses found =
        new TitleUses(
            title -> Optional.ofNullable(redirects.get(title)),
            Set.of(LAKE, RIVERS)::contains,
            uses::add);
    corpus.countHeads(new TitleUses.Finding(stems, new LanguageCode("en")), found);
    found.end();
    return uses;
  }

  @Test
  void areThoseOfArticlesAndOfRedirectsToThemInOrder() {
    assertThat(uses(null))
        .containsExactly(
            new TitleUse("lake", LAKE, false),
            new TitleUse("lake", LAKE, true),
            new TitleUse("lake", RIVERS, true),
            new TitleUse("mere", LAKE, true),
            new TitleUse("rivers", RIVERS, false),
            new TitleUse("rivers (band)", RIVERS, false))
        .isSorted();
  }

  @Test
  void areStemsOfArticlesWithoutTheirParenthesis() {
    assertThat(uses(new StemRule(3))).containsExactly(new TitleUse("rive", RIVERS, false));
  }
}
