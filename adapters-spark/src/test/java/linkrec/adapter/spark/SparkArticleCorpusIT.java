package linkrec.adapter.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import linkrec.application.ArticleCorpus;
import linkrec.application.DumpReader;
import linkrec.application.DumpRequest;
import linkrec.domain.page.Article;
import linkrec.testkit.application.ArticleCorpusContract;
import linkrec.testkit.application.InMemoryDumpReader.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SparkArticleCorpusIT {

  private static final Summing NOTHING_BY_DRIVER = new Summing(0, 100);

  private static SparkEngine spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    spark = SparkEngine.start("test", Map.of("spark.master", "local[2]"));
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  private ArticleCorpus corpusOf(List<Article> articles, DumpReader reader) {
    List<Page> pages =
        articles.stream()
            .map(
                article ->
                    new Page(
                        article.title().value(),
                        0,
                        article.pageId(),
                        article.revisionId(),
                        "",
                        "wikitext",
                        article.wikitext()))
            .toList();
    Path file = Exports.write(folder.resolve("sample.xml"), Exports.whole(pages));
    return reader.open(new DumpRequest(List.of(file), false), read -> {});
  }

  @Nested
  class SummedByTheDriver extends ArticleCorpusContract {

    @Override
    protected ArticleCorpus corpusOf(List<Article> articles) {
      return SparkArticleCorpusIT.this.corpusOf(articles, spark.dumpReader());
    }
  }

  @Nested
  class SummedByRanges extends ArticleCorpusContract {

    @Override
    protected ArticleCorpus corpusOf(List<Article> articles) {
      return SparkArticleCorpusIT.this.corpusOf(articles, spark.dumpReader(NOTHING_BY_DRIVER));
    }
  }
}
