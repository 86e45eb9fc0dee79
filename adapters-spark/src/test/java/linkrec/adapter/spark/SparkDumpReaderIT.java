package linkrec.adapter.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import linkrec.application.ArticleCorpus;
import linkrec.application.DamagedDumpException;
import linkrec.application.DumpReader;
import linkrec.application.DumpRequest;
import linkrec.application.WorkDone;
import linkrec.domain.page.PageTitle;
import linkrec.testkit.application.Counts;
import linkrec.testkit.application.DumpReaderContract;
import linkrec.testkit.application.InMemoryDumpReader.Page;
import linkrec.testkit.application.Titles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkDumpReaderIT extends DumpReaderContract {

  private static SparkEngine spark;

  @BeforeAll
  static void start() {
    spark = SparkEngine.start("test", Map.of("spark.master", "local[2]"));
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  @Override
  protected DumpReader readerOf(Path file, List<Page> pages) {
    Exports.write(file, Exports.whole(pages));
    return spark.dumpReader();
  }

  @Override
  protected DumpReader readerOf(Path file, List<Page> pages, Path other, List<Page> more) {
    Exports.write(other, Exports.bzip2(Exports.whole(more)));
    return readerOf(file, pages);
  }

  @Override
  protected DumpReader readerOfCut(Path file, List<Page> pages) {
    Exports.write(file, Exports.HEAD + Exports.pages(pages) + "  <page>\n    <title>Cu");
    return spark.dumpReader();
  }

  private static List<Page> manyPages() {
    return IntStream.range(0, 3_000)
        .mapToObj(
            number ->
                number % 10 == 0
                    ? Page.redirect("Alias " + number, number, "Page " + (number + 1))
                    : Page.article("Page " + number, number, "x".repeat(number) + number))
        .toList();
  }

  private static DamagedDumpException damageOf(Path file) {
    DumpRequest request = new DumpRequest(List.of(file), false);
    return assertThatExceptionOfType(DamagedDumpException.class)
        .isThrownBy(() -> spark.dumpReader().open(request, pages -> {}))
        .actual();
  }

  private static ArticleCorpus open(Path file, boolean allowTruncated) {
    return spark.dumpReader().open(new DumpRequest(List.of(file), allowTruncated), pages -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "bzip2", "gzip", "7z"})
  void readsEveryPacking(String packing) {
    String xml = Exports.whole(manyPages());
    byte[] bytes =
        switch (packing) {
          case "bzip2" -> Exports.bzip2(xml);
          case "gzip" -> Exports.gzip(xml);
          case "7z" -> Exports.sevenZip(xml);
          default -> xml.getBytes(StandardCharsets.UTF_8);
        };
    Path file = Exports.write(folder.resolve("sample"), bytes);

    try (ArticleCorpus corpus = open(file, false)) {
      List<Long> ids = new ArrayList<>();
      corpus.forEachArticle(article -> ids.add(article.pageId()));
      SortedMap<Integer, Long> lastDigits =
          Counts.of(corpus, article -> List.of((int) (article.pageId() % 10)));

      assertThat(corpus.pageCount()).isEqualTo(3_000);
      assertThat(ids).hasSize(2_700).isSorted();
      assertThat(Titles.redirects(corpus))
          .hasSize(300)
          .containsEntry(new PageTitle("Alias 40"), new PageTitle("Page 41"));
      assertThat(lastDigits.keySet()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
      assertThat(lastDigits.values()).containsOnly(300L);
    }
  }

  @Test
  void namesTheOffsetInAPlainFile() {
    String whole = Exports.HEAD + Exports.pages(manyPages());
    Path file = Exports.write(folder.resolve("cut.xml"), whole + "<page><title>Cut</title>");

    int offset = whole.lastIndexOf("</page>") + "</page>".length();
    assertThat(damageOf(file))
        .hasMessageContainingAll("cut.xml", "'Page 2999'", "at byte " + offset);
  }

  @Test
  void theEndOfTheExportMustBeThere() {
    Path file =
        Exports.write(
            folder.resolve("open.xml"), Exports.HEAD + Exports.pages(manyPages().subList(0, 3)));

    assertThat(damageOf(file)).hasMessageContainingAll("</mediawiki>", "'Page 2'");
    try (ArticleCorpus corpus = open(file, true)) {
      assertThat(Titles.pageIds(corpus)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bzip2", "gzip"})
  void noticesACutInPackedData(String packing) {
    String xml = Exports.whole(manyPages());
    byte[] bytes = packing.equals("gzip") ? Exports.gzip(xml) : Exports.bzip2(xml);
    Path file = Exports.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length * 3 / 4));

    assertThat(damageOf(file)).hasMessageContainingAll("cut", packing, "last whole page", "byte");
    try (ArticleCorpus corpus = open(file, true)) {
      assertThat(Titles.pageIds(corpus).size()).isBetween(100, 2_699);
      SortedMap<String, Long> all = Counts.of(corpus, article -> List.of("all"));
      assertThat(all).containsEntry("all", (long) Titles.pageIds(corpus).size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML at all",
        "<html><page></page></html>",
        "<mediawiki><siteinfo>",
        "<?xml version='1.0' encoding='ISO-8859-1'?><mediawiki></mediawiki>",
        "<!DOCTYPE mediawiki [<!ENTITY x 'y'>]><mediawiki><siteinfo><base>&x;</base>",
        "BZh9 not packed"
      })
  void refusesWhatIsNoExport(String text) {
    Path file = Exports.write(folder.resolve("other.xml"), text);

    assertThat(damageOf(file)).hasMessageContainingAll("other.xml", "byte");
    assertThatExceptionOfType(DamagedDumpException.class).isThrownBy(() -> open(file, true));
  }

  @Test
  void refusesA7zFileThatIsCut() {
    byte[] bytes = Exports.sevenZip(Exports.whole(manyPages()));
    Path file = Exports.write(folder.resolve("cut.7z"), Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(damageOf(file)).hasMessageContainingAll("cut.7z", "7z", "byte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gzip"})
  void tellsHowFarItIsWhileASingleTaskRuns(String packing) {
    String xml = Exports.whole(manyPages());
    Path file =
        Exports.write(
            folder.resolve("sample"),
            packing.equals("gzip") ? Exports.gzip(xml) : xml.getBytes(StandardCharsets.UTF_8));
    List<WorkDone> told = new ArrayList<>();

    DumpRequest request = new DumpRequest(List.of(file), false);
    try (ArticleCorpus corpus = spark.dumpReader().open(request, told::add)) {
      WorkDone last = told.get(told.size() - 1);
      assertThat(last.count()).isEqualTo(3_000);
      assertThat(last.done()).isEqualTo(last.total()).isEqualTo(file.toFile().length());
      assertThat(told).extracting(WorkDone::done).isSorted();
      told.clear();
      corpus.forEachArticle(article -> {});
      assertThat(told).allMatch(done -> done.unit().equals("articles"));
    }
  }

  @Test
  void readsAnExportWithoutPages() {
    Path file = Exports.write(folder.resolve("empty.xml"), Exports.HEAD + Exports.END);

    try (ArticleCorpus corpus = open(file, false)) {
      assertThat(corpus.pageCount()).isZero();
    }
  }
}
