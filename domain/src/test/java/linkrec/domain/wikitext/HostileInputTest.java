package linkrec.domain.wikitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is read quickly and without much stack, however it was made up. */
class HostileInputTest {
  private static final int MEGABYTE = 1_000_000;
  private static final Duration LIMIT = Duration.ofSeconds(10);

  static Stream<String> patterns() {
    return HostilePatterns.repeated().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void readsAMegabyteOfOnePatternAndWhatCloses(String name) {
    String text = HostilePatterns.repeated().get(name).ofLength(MEGABYTE);
    assertReadsQuickly("\n" + text + "]]}}''</b>\n|}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void readsAMegabyteOfMixtures(int seed) {
    assertReadsQuickly(HostilePatterns.mixture(seed, MEGABYTE));
  }

  static Stream<String> nestedPatterns() {
    return HostilePatterns.NESTED.stream();
  }

  @ParameterizedTest
  @MethodSource("nestedPatterns")
  void readsAHundredThousandLevels(String pattern) {
    assertReadsQuickly(HostilePatterns.nested(pattern, 100_000));
  }

  @Test
  void needsLittleStack() throws InterruptedException {
    Throwable[] thrown = new Throwable[1];
    Runnable read = () -> readAll("{{a|[[b|<b>''".repeat(50_000) + "''</b>]]}}".repeat(50_000));
    Thread thread = new Thread(null, read, "little stack", 256 * 1024);
    thread.setUncaughtExceptionHandler((where, what) -> thrown[0] = what);
    thread.start();
    thread.join();
    assertThat(thrown[0]).isNull();
  }

  @Test
  void readsTheSameInEveryDefaultLanguage() {
    String source = "<GALLERY>[[a]]</GALLERY><DIV>b</DIV>HTTP://I.org <NOWIKI>''c''</NOWIKI>";
    String expected = TreeNotation.of(WikitextParser.parse(source));
    Locale before = Locale.getDefault();
    try {
      for (String language : new String[] {"tr", "az", "lt"}) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(TreeNotation.of(WikitextParser.parse(source))).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void assertReadsQuickly(String source) {
    assertTimeoutPreemptively(LIMIT, () -> readAll(source));
  }

  private static void readAll(String source) {
    ParsedWikitext page = WikitextParser.parse(source);
    askAll(page, source);
  }

  /** Asks for all that a page can tell. */
  static void askAll(ParsedWikitext page, String source) {
    assertThat(page.render().equals(source)).as("rendered as it was").isTrue();
    assertThat(page.sections()).isNotEmpty();
    page.textNodes();
    page.links();
    page.plainText();
    page.proseText();
  }
}
