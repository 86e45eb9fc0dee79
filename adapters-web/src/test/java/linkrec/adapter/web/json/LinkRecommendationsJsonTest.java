package linkrec.adapter.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import linkrec.application.SuggestLinksOutcome.Suggested;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.Ending;
import linkrec.domain.suggestion.LinkSuggestion;
import linkrec.domain.suggestion.Suggestions;
import linkrec.domain.wikitext.Span;
import org.junit.jupiter.api.Test;

class LinkRecommendationsJsonTest {

  private static final String PALM = "\uD83C\uDF34";

  @Test
  void countsPositionsInCodePoints() {
    String source = PALM + " oak " + PALM + PALM + " elm";

    List<LinkJson> links = linksOf(source, new Span(0, source.length()), "oak", "elm");

    assertThat(links).extracting(LinkJson::wikitextOffset).containsExactly(2, 9);
    assertThat(links).extracting(LinkJson::linkIndex).containsExactly(0, 1);
  }

  @Test
  void showsTenCharactersAroundWholeEvenOutsideTheFirstPlane() {
    String source = PALM.repeat(12) + "oak" + PALM.repeat(12);

    LinkJson link = linksOf(source, new Span(0, source.length()), "oak").get(0);

    assertThat(link.contextBefore()).isEqualTo(PALM.repeat(10));
    assertThat(link.contextAfter()).isEqualTo(PALM.repeat(10));
  }

  @Test
  void showsNothingBeyondTheTextNode() {
    LinkJson link = linksOf("'''a''' an oak. {{b}}", new Span(7, 16), "oak").get(0);

    assertThat(link.contextBefore()).isEqualTo(" an ");
    assertThat(link.contextAfter()).isEqualTo(". ");
  }

  @Test
  void countsAPositionInsideAPairAsBehindIt() {
    CodePointPositions positions = CodePointPositions.of("a" + PALM + "b");

    assertThat(List.of(0, 1, 2, 3, 4).stream().map(positions::codePointsBefore))
        .containsExactly(0, 1, 2, 2, 3);
  }

  private static List<LinkJson> linksOf(String source, Span node, String... phrases) {
    List<LinkSuggestion> links =
        java.util.Arrays.stream(phrases)
            .map(
                phrase -> {
                  int start = source.indexOf(phrase);
                  return new LinkSuggestion(
                      new Span(start, start + phrase.length()),
                      node,
                      phrase,
                      new PageTitle("Tree"),
                      0.5f,
                      0);
                })
            .toList();
    Article article = new Article(new PageTitle("Wood"), null, null, source);
    return LinkRecommendationsJson.from(
            new Suggested(article, new Suggestions(links, Ending.COMPLETE), Map.of()))
        .links();
  }
}
