package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.PageDensity;
import linkrec.testkit.application.InMemoryArticleCorpus;
import linkrec.testkit.application.InMemorySuggestionFiles;
import org.junit.jupiter.api.Test;

class SuggestForAllTest {

  private static final WikiId WIKI = WikiId.parse("samplewiki");
  private static final DumpRequest DUMP =
      new DumpRequest(List.of(Path.of("samplewiki.xml")), false);
  private static final SortedMap<String, String> WITH = new TreeMap<>(Map.of("limits", "0.5"));
  private static final int ARTICLES = 2_345;

  private final InMemorySuggestionFiles files = new InMemorySuggestionFiles(WIKI);
  private final List<String> asked = new ArrayList<>();
  private String stamp = "first";

  private static ArticleCorpus corpus() {
    return new InMemoryArticleCorpus(
        IntStream.range(0, ARTICLES)
            .mapToObj(i -> new Article(new PageTitle("Page " + i), (long) i, 1L, "text"))
            .toList());
  }

  private SuggestionTotals suggest(int failAt) {
    return new SuggestForAll((request, progress) -> corpus(), files, dump -> stamp)
        .suggest(
            DUMP,
            article -> {
              if (asked.size() == failAt) {
                throw new IllegalStateException("killed");
              }
              asked.add(article.title().value());
              return List.of(
                  new PageSuggestions(
                      article.title(),
                      article.pageId(),
                      article.title().value(),
                      new PageDensity(0, 1, 1, 1),
                      List.of()));
            },
            WITH,
            done -> {});
  }

  private static List<String> all() {
    return IntStream.range(0, ARTICLES).mapToObj(i -> "Page " + i).toList();
  }

  @Test
  void everyArticleHasAnAnswerInTheOrderOfTheDump() {
    assertThat(suggest(-1).pages()).isEqualTo(ARTICLES);

    assertThat(files.answers()).isEqualTo(all());
    assertThat(files.parts()).isEmpty();
  }

  @Test
  void aSecondRunGoesOnBehindTheLastWholePart() {
    assertThatThrownBy(() -> suggest(2_100)).hasMessage("killed");
    assertThat(files.answers()).isEmpty();
    assertThat(files.parts()).containsExactly(0, 1);
    asked.clear();

    suggest(-1);

    assertThat(asked).isEqualTo(all().subList(2_000, ARTICLES));
    assertThat(files.answers()).isEqualTo(all());
  }

  @Test
  void anotherDumpBeginsAnew() {
    assertThatThrownBy(() -> suggest(2_100)).hasMessage("killed");
    asked.clear();
    stamp = "second";

    suggest(-1);

    assertThat(asked).isEqualTo(all());
  }
}
