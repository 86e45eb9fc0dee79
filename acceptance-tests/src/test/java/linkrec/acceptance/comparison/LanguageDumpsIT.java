package linkrec.acceptance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import linkrec.acceptance.tools.DumpArticles;
import linkrec.acceptance.tools.DumpArticles.DumpArticle;
import linkrec.testkit.ReadingLaws;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The laws of reading on every page of the dumps of many languages, which are no part of this
 * repository: the sub-folder {@code languages} of what the variable {@code LINKREC_DUMPS} (or the
 * system property {@code linkrec.dumps}) names. Passed over only where it is not set at all.
 */
class LanguageDumpsIT {

  private static final String VARIABLE = "LINKREC_DUMPS";
  private static final String SUFFIX = "wiki.xml.bz2";
  private static final int LEAST_FILES = 100;

  @Test
  void everyPageOfEveryLanguageIsReadByTheLaws() throws IOException {
    Set<Path> dumps = dumps();
    List<String> broken = new ArrayList<>();
    int pages = 0;
    long characters = 0;
    long tokens = 0;
    for (Path dump : dumps) {
      String name = dump.getFileName().toString();
      String language = name.substring(0, name.indexOf(SUFFIX));
      for (DumpArticle page : DumpArticles.readAllPages(dump)) {
        pages++;
        characters += page.wikitext().length();
        tokens += check(page, language, broken);
      }
    }
    System.out.printf(
        "Laws of reading: %d dumps, %d pages, %d characters, %d tokens, %d pages break a law%n",
        dumps.size(), pages, characters, tokens, broken.size());
    assertThat(broken).isEmpty();
    assertThat(dumps).hasSizeGreaterThanOrEqualTo(LEAST_FILES);
    assertThat(tokens).isGreaterThan(pages);
  }

  private static int check(DumpArticle page, String language, List<String> broken) {
    try {
      return ReadingLaws.check(page.wikitext(), language);
    } catch (AssertionError | RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      String start = message.substring(0, Math.min(100, message.length()));
      broken.add(language + ": " + page.title() + ": " + start);
      return 0;
    }
  }

  private static Set<Path> dumps() throws IOException {
    String named = System.getProperty("linkrec.dumps", System.getenv(VARIABLE));
    if (named == null || named.isEmpty()) {
      System.out.println("No laws of reading on dumps: " + VARIABLE + " is not set");
      return Assumptions.abort(VARIABLE + " is not set");
    }
    Set<Path> dumps = new TreeSet<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of(named).resolve("languages"), "*" + SUFFIX)) {
      files.forEach(dumps::add);
    }
    return dumps;
  }
}
