package linkrec.application;

import static linkrec.testkit.PageBuilder.aPage;
import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import linkrec.application.SuggestLinksOutcome.PageNotFound;
import linkrec.application.SuggestLinksOutcome.Suggested;
import linkrec.application.SuggestLinksOutcome.UnknownWiki;
import linkrec.domain.WikiUnavailableException;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.LinkSuggestion;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.testkit.InMemoryArticles;
import linkrec.testkit.InMemoryDatasets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuggestLinksTest {
  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final PageTitle TOWN = new PageTitle("Town");

  private final InMemoryDatasets datasets =
      new InMemoryDatasets()
          .serving(
              SAMPLE,
              new LanguageCode("fr"),
              aWiki()
                  .anchor("bridge", "Bridge", 80)
                  .anchor("eau", "Eau", 70)
                  .page("Town")
                  .page("en/mill")
                  .data());
  private final InMemoryArticles articles =
      new InMemoryArticles().with(SAMPLE, aPage().titled("Town").numbered(7).saying("A bridge."));
  private final SuggestLinks suggestLinks = new SuggestLinks(datasets, articles);

  @AfterEach
  void givesBackEveryEdition() {
    assertThat(datasets.openHandles()).isZero();
  }

  private static SuggestLinksRequest fetching(WikiId wiki, String title, Long revision) {
    return new SuggestLinksRequest(
        wiki,
        new PageTitle(title),
        null,
        null,
        revision,
        SuggestionLimits.DEFAULT,
        ExcludedSections.NONE);
  }

  private static SuggestLinksRequest sending(String language, Article article) {
    return new SuggestLinksRequest(
        SAMPLE,
        article.title(),
        language == null ? null : new LanguageCode(language),
        article,
        null,
        SuggestionLimits.DEFAULT,
        ExcludedSections.NONE);
  }

  private Suggested suggested(SuggestLinksRequest request) {
    return (Suggested) suggestLinks.suggest(request);
  }

  private static List<String> texts(Suggested suggested) {
    return suggested.suggestions().links().stream().map(LinkSuggestion::text).toList();
  }

  @Test
  void suggestsForAnArticleThatIsFetched() {
    Suggested suggested = suggested(fetching(SAMPLE, "Town", null));

    assertThat(texts(suggested)).containsExactly("bridge");
    assertThat(suggested.article())
        .isEqualTo(aPage().titled("Town").numbered(7).saying("A bridge."));
    assertThat(suggested.checksums())
        .containsOnlyKeys("anchors", "pageids", "redirects", "w2vfiltered", "model");
  }

  @Test
  void suggestsForAnArticleThatIsSentAndFetchesNone() {
    Suggested suggested = suggested(sending(null, aPage().titled("Elsewhere").saying("A bridge.")));

    assertThat(texts(suggested)).containsExactly("bridge");
    assertThat(articles.calls()).isZero();
  }

  @Test
  void knowsThePageUnderTheSpellingOfTheDatasets() {
    assertThat(suggested(sending(null, aPage().titled("town").build())).article().title())
        .isEqualTo(TOWN);
    assertThat(suggested(sending(null, aPage().titled("En/mill").build())).article().title())
        .isEqualTo(new PageTitle("en/mill"));
    assertThat(suggested(sending(null, aPage().titled("new page").build())).article().title())
        .isEqualTo(new PageTitle("New page"));
  }

  @Test
  void readsTheLanguageOfTheEditionUnlessAskedOtherwise() {
    Article article = aPage().titled("Elsewhere").saying("Au bord de l'eau.");

    assertThat(texts(suggested(sending(null, article)))).containsExactly("eau");
    assertThat(texts(suggested(sending("fr", article)))).containsExactly("eau");
    assertThat(texts(suggested(sending("en", article)))).isEmpty();
  }

  @Test
  void saysThatAPageIsNotThere() {
    assertThat(suggestLinks.suggest(fetching(SAMPLE, "Nowhere", null)))
        .isEqualTo(new PageNotFound(new PageTitle("Nowhere"), null));
  }

  @Test
  void saysThatARevisionIsNotThere() {
    assertThat(suggestLinks.suggest(fetching(SAMPLE, "Town", 5L)))
        .isEqualTo(new PageNotFound(TOWN, 5L));
    assertThat(texts(suggested(fetching(SAMPLE, "Town", 1007L)))).containsExactly("bridge");
  }

  @Test
  void saysWhichWikisItKnows() {
    WikiId other = WikiId.parse("otherwiki");

    assertThat(suggestLinks.suggest(fetching(other, "Town", null)))
        .isEqualTo(new UnknownWiki(other, List.of(SAMPLE)));
    assertThat(articles.calls()).isZero();
  }

  @Test
  void heedsLimitsAndExcludedSections() {
    SuggestLinksRequest request =
        new SuggestLinksRequest(
            SAMPLE, TOWN, null, null, null, new SuggestionLimits(0.9, -1), ExcludedSections.NONE);
    SuggestLinksRequest withoutLead =
        new SuggestLinksRequest(
            SAMPLE,
            TOWN,
            null,
            null,
            null,
            SuggestionLimits.DEFAULT,
            new ExcludedSections(List.of("%LEAD%")));

    assertThat(texts(suggested(request))).isEmpty();
    assertThat(texts(suggested(withoutLead))).isEmpty();
  }

  @Test
  void givesTheEditionBackWhenTheWikiFails() {
    SuggestLinks failing =
        new SuggestLinks(
            datasets,
            request -> {
              throw WikiUnavailableException.slow("asleep", new IllegalStateException());
            });

    assertThatThrownBy(() -> failing.suggest(fetching(SAMPLE, "Town", null)))
        .isInstanceOf(WikiUnavailableException.class);
  }
}
