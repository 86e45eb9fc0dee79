package linkrec.testkit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import linkrec.application.ArticleCorpus;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

/** What every {@link ArticleCorpus} does. */
public abstract class ArticleCorpusContract {

  private static final List<Article> MANY =
      IntStream.range(0, 700)
          .mapToObj(number -> article(number, ("word" + number % 7 + " ").repeat(300)))
          .toList();

  /** A corpus of those articles, which all have ids. */
  protected abstract ArticleCorpus corpusOf(List<Article> articles);

  private static Article article(int number, String text) {
    return new Article(new PageTitle("Page " + number), (long) number, number + 5000L, text);
  }

  @Test
  void handsOutResultsInTheOrderOfTheDumps() {
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      List<String> results = new ArrayList<>();
      corpus.forEach(
          article -> List.of(article.title().value(), "id " + article.pageId()), results::add);

      List<String> expected = new ArrayList<>();
      MANY.forEach(page -> expected.addAll(List.of(page.title().value(), "id " + page.pageId())));
      assertThat(results).isEqualTo(expected);
    }
  }

  @Test
  void beginsWhereItIsTold() {
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      for (int first : List.of(0, 1, 349, 350, 699, 700, 900)) {
        List<PageTitle> results = new ArrayList<>();
        corpus.forEachFrom(first, article -> List.of(article.title()), results::add);

        assertThat(results)
            .isEqualTo(
                MANY.subList(Math.min(first, MANY.size()), MANY.size()).stream()
                    .map(Article::title)
                    .toList());
      }
    }
  }

  @Test
  void handsOutWholeArticles() {
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      List<Article> articles = new ArrayList<>();
      corpus.forEachArticle(articles::add);

      assertThat(articles).isEqualTo(MANY);
    }
  }

  @Test
  void callsTheSinkOnTheCallersThread() {
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      List<Thread> threads = new ArrayList<>();
      corpus.forEach(
          article -> List.of(article.title()), title -> threads.add(Thread.currentThread()));

      assertThat(threads).hasSize(MANY.size()).containsOnly(Thread.currentThread());
    }
  }

  @Test
  void countsKeysInTheirOrder() {
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      SortedMap<String, Long> counts =
          Counts.of(corpus, article -> List.of(article.wikitext().split(" ")));

      assertThat(counts.keySet())
          .containsExactly("word0", "word1", "word2", "word3", "word4", "word5", "word6");
      assertThat(counts.values()).containsOnly(30_000L);
    }
  }

  @Test
  void countsInTheOrderOfTheKeysOnTheCallersThread() {
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      List<Long> keys = new ArrayList<>();
      Set<Thread> threads = new HashSet<>();
      corpus.<Long>count(
          article -> List.of(article.pageId() * 7919 % 701, 1_000L),
          (key, count) -> {
            keys.add(key);
            threads.add(Thread.currentThread());
            assertThat(count).isEqualTo(key == 1_000L ? 700 : 1);
          });

      assertThat(keys).hasSize(701).isSorted().doesNotHaveDuplicates();
      assertThat(threads).containsExactly(Thread.currentThread());
    }
  }

  @Test
  void endsWhenTheSinkOfCountsFails() {
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      assertThatThrownBy(
              () ->
                  corpus.count(
                      article -> List.of(article.pageId()),
                      (key, count) -> {
                        throw new IllegalArgumentException("full");
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("full");
      SortedMap<String, Long> counts = Counts.of(corpus, article -> List.of("all"));
      assertThat(counts).containsEntry("all", 700L);
    }
  }

  @Test
  void takesFunctionsThatKnowSomething() {
    Map<PageTitle, String> known = new HashMap<>();
    MANY.forEach(page -> known.put(page.title(), "no. " + page.pageId()));
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      List<String> results = new ArrayList<>();
      corpus.forEach(article -> List.of(known.get(article.title())), results::add);

      assertThat(results).hasSize(MANY.size()).startsWith("no. 0").endsWith("no. 699");
      SortedMap<String, Long> counts =
          Counts.of(corpus, article -> List.of(known.get(article.title())));
      assertThat(counts).hasSize(700);
    }
  }

  @Test
  void givesTheSameOnEveryPass() {
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      List<Integer> first = new ArrayList<>();
      List<Integer> second = new ArrayList<>();
      corpus.forEach(article -> List.of(article.wikitext().hashCode()), first::add);
      corpus.forEach(article -> List.of(article.wikitext().hashCode()), second::add);

      assertThat(second).isEqualTo(first).hasSize(MANY.size());
    }
  }

  @Test
  void passesOnWhyAFunctionFailed() {
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      assertThatThrownBy(
              () ->
                  corpus.forEach(
                      article -> {
                        if (article.pageId() == 512L) {
                          throw new IllegalStateException("no sense in page 512");
                        }
                        return List.of(1);
                      },
                      result -> {}))
          .hasStackTraceContaining("no sense in page 512");
    }
  }

  @Test
  void endsWhenTheSinkFails() {
    try (ArticleCorpus corpus = corpusOf(MANY)) {
      assertThatThrownBy(
              () ->
                  corpus.forEachArticle(
                      article -> {
                        throw new IllegalArgumentException("full");
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("full");
      SortedMap<String, Long> counts = Counts.of(corpus, article -> List.of("all"));
      assertThat(counts).containsEntry("all", 700L);
    }
  }

  @Test
  void isNothingWithoutArticles() {
    try (ArticleCorpus corpus = corpusOf(List.of())) {
      List<Article> articles = new ArrayList<>();
      corpus.forEachArticle(articles::add);

      assertThat(articles).isEmpty();
      SortedMap<String, Long> counts = Counts.of(corpus, article -> List.of("all"));
      assertThat(counts).isEmpty();
      assertThat(Titles.pageIds(corpus)).isEmpty();
    }
  }
}
