package linkrec.testkit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linkrec.application.ArticleCorpus;
import linkrec.application.DamagedDumpException;
import linkrec.application.DumpReader;
import linkrec.application.DumpRequest;
import linkrec.application.SiteInfo;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.testkit.application.InMemoryDumpReader.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link DumpReader} does. */
public abstract class DumpReaderContract {

  protected static final SiteInfo SITE =
      new SiteInfo("samplewiki", "https://sample.example/wiki/Start", "en", "first-letter");

  @TempDir protected Path folder;

  /** A reader for which {@code file} is a dump of those pages. */
  protected abstract DumpReader readerOf(Path file, List<Page> pages);

  /** A reader for which the files are dumps of those pages. */
  protected abstract DumpReader readerOf(Path file, List<Page> pages, Path other, List<Page> more);

  /** A reader for which {@code file} is a dump that is cut behind those pages. */
  protected abstract DumpReader readerOfCut(Path file, List<Page> pages);

  private Path file() {
    return folder.resolve("sample.xml");
  }

  private static DumpRequest request(Path... files) {
    return new DumpRequest(List.of(files), false);
  }

  private static List<Article> articlesOf(ArticleCorpus corpus) {
    List<Article> articles = new ArrayList<>();
    corpus.forEachArticle(articles::add);
    return articles;
  }

  private static PageTitle title(String title) {
    return new PageTitle(title);
  }

  @Test
  void readsArticlesInTheirOrder() {
    String text = "Rivers & <b>lakes</b>:\n\t\"川\" 😀 ]] > é";
    DumpReader reader =
        readerOf(file(), List.of(Page.article("Lake", 7, "Water."), Page.article("A&B", 3, text)));

    try (ArticleCorpus corpus = reader.open(request(file()), pages -> {})) {
      assertThat(articlesOf(corpus))
          .containsExactly(
              new Article(title("Lake"), 7L, 1007L, "Water."),
              new Article(title("A&B"), 3L, 1003L, text));
      assertThat(Titles.pageIds(corpus)).isEqualTo(Map.of(title("A&B"), 3L, title("Lake"), 7L));
    }
  }

  @Test
  void leavesOutWhatIsNoArticle() {
    DumpReader reader =
        readerOf(
            file(),
            List.of(
                Page.article("Talk:Lake", 1, "Is it?").in(1),
                Page.article("Lake", 2, "Water."),
                Page.article("Lake/data", 3, "{}").withModel("json"),
                Page.redirect("Mere", 4, "Lake"),
                Page.redirect("Talk:Mere", 5, "Talk:Lake").in(1)));

    try (ArticleCorpus corpus = reader.open(request(file()), pages -> {})) {
      assertThat(corpus.pageCount()).isEqualTo(5);
      assertThat(Titles.pageIds(corpus)).containsOnlyKeys(title("Lake"));
      assertThat(Titles.redirects(corpus)).isEqualTo(Map.of(title("Mere"), title("Lake")));
      assertThat(articlesOf(corpus)).hasSize(1);
    }
  }

  @Test
  void countsHeadsOfArticlesAndRedirectsInOrder() {
    DumpReader reader =
        readerOf(
            file(),
            List.of(
                Page.article("River", 3, "Long."),
                Page.redirect("Mere", 4, "Lake"),
                Page.article("Lake", 2, "Water.")));

    try (ArticleCorpus corpus = reader.open(request(file()), pages -> {})) {
      List<String> counted = new ArrayList<>();
      corpus.<String>countHeads(
          head ->
              List.of(
                  "page",
                  head.title().value()
                      + (head.redirectsTo() == null
                          ? " " + head.pageId()
                          : ", to " + head.redirectsTo().value())),
          (key, times) -> counted.add(times + " " + key));

      assertThat(counted).containsExactly("1 Lake 2", "1 Mere, to Lake", "1 River 3", "3 page");
    }
  }

  @Test
  void readsSeveralFilesAsOneWiki() {
    Path other = folder.resolve("more.xml");
    DumpReader reader =
        readerOf(
            file(),
            List.of(Page.article("Lake", 1, "Old."), Page.article("River", 2, "Long.")),
            other,
            List.of(Page.article("Lake", 9, "New.")));

    try (ArticleCorpus corpus = reader.open(request(file(), other), pages -> {})) {
      assertThat(articlesOf(corpus))
          .extracting(Article::wikitext)
          .containsExactly("Old.", "Long.", "New.");
      assertThat(Titles.pageIds(corpus)).containsEntry(title("Lake"), 9L);
      assertThat(corpus.pageCount()).isEqualTo(3);
    }
  }

  @Test
  void saysWhatTheHeadSays() {
    DumpReader reader = readerOf(file(), List.of(Page.article("Lake", 1, "Water.")));

    try (ArticleCorpus corpus = reader.open(request(file()), pages -> {})) {
      assertThat(corpus.siteInfo()).isEqualTo(SITE);
    }
  }

  @Test
  void tellsHowManyPagesWereRead() {
    List<Long> progress = new ArrayList<>();
    DumpReader reader =
        readerOf(file(), List.of(Page.article("Lake", 1, "a"), Page.redirect("Mere", 2, "Lake")));

    reader.open(request(file()), done -> progress.add(done.count())).close();

    assertThat(progress).isSorted().endsWith(2L);
  }

  @Test
  void namesFileAndLastPageOfACutDump() {
    DumpReader reader =
        readerOfCut(file(), List.of(Page.article("Lake", 1, "a"), Page.article("River", 2, "b")));

    assertThatExceptionOfType(DamagedDumpException.class)
        .isThrownBy(() -> reader.open(request(file()), pages -> {}))
        .withMessageContaining("sample.xml")
        .withMessageContaining("River")
        .withMessageContaining("byte");
  }

  @Test
  void keepsWhatIsWholeOfACutDumpWhenAllowedTo() {
    DumpReader reader =
        readerOfCut(file(), List.of(Page.article("Lake", 1, "a"), Page.article("River", 2, "b")));

    try (ArticleCorpus corpus = reader.open(new DumpRequest(List.of(file()), true), pages -> {})) {
      assertThat(articlesOf(corpus)).extracting(Article::wikitext).containsExactly("a", "b");
    }
  }

  @Test
  void namesAFileThatIsNotThere() {
    DumpReader reader = readerOf(file(), List.of(Page.article("Lake", 1, "a")));

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> reader.open(request(folder.resolve("absent.xml")), pages -> {}))
        .withMessageContaining("absent.xml");
  }
}
