package linkrec.domain.suggestion;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.testkit.WikiBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcludedSectionsTest {
  private static final WikiBuilder WIKI =
      aWiki()
          .anchor("bridge", "Bridge", 80)
          .anchor("tower", "Tower", 80)
          .anchor("mill", "Mill", 80);

  private static final String PAGE =
      "A bridge.\n== Early times ==\nA tower.\n=== Later times ===\nA mill.\n";

  private static List<String> suggested(String wikitext, String... excluded) {
    return new LinkSuggester(WIKI.data(), Tokenizer.of("en"))
            .score(new PageTitle("Town"), wikitext, new ExcludedSections(List.of(excluded)))
            .choose(SuggestionLimits.DEFAULT)
            .links()
            .stream()
            .map(LinkSuggestion::text)
            .toList();
  }

  @Test
  void leaveSectionsOutAndNoneWithin() {
    assertThat(suggested(PAGE)).containsExactly("bridge", "tower", "mill");
    assertThat(suggested(PAGE, "Early times")).containsExactly("bridge", "mill");
    assertThat(suggested(PAGE, "Early times", "Later times")).containsExactly("bridge");
  }

  @Test
  void leaveTheLeadOutWhenAskedExactlySo() {
    assertThat(suggested(PAGE, "%LEAD%")).containsExactly("tower", "mill");
    assertThat(suggested(PAGE, "%lead%", " %LEAD%", "LEAD", ""))
        .containsExactly("bridge", "tower", "mill");
  }

  @Test
  void letAPhraseBeLinkedFurtherDown() {
    assertThat(suggested("A mill.\n== Past ==\nA mill.", "%LEAD%")).containsExactly("mill");
  }

  @ParameterizedTest
  @CsvSource({
    "Early times, EARLY TIMES",
    "Early times, ' early times\u00A0'",
    "Große Straße, GROSSE STRASSE",
    "GROẞE STRASSE, große straße",
    "ΠΗΓΕΣ, πηγες",
    "Πηγές, ΠΗΓΈΣ",
    "ИСТОЧНИКИ, Источники",
    "IRMAK, irmak"
  })
  void compareHeadingsWithoutRegardToCase(String heading, String excluded) {
    assertThat(suggested("== " + heading + " ==\nA mill.", excluded)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Early times, Early", "Early times, Early  times", "Early times, times", "a, b"})
  void compareWholeHeadings(String heading, String excluded) {
    assertThat(suggested("== " + heading + " ==\nA mill.", excluded)).containsExactly("mill");
  }

  private static List<String> suggested(ExcludedSections excluded) {
    return new LinkSuggester(WIKI.data(), Tokenizer.of("en"))
            .score(new PageTitle("Town"), PAGE, excluded)
            .choose(SuggestionLimits.DEFAULT)
            .links()
            .stream()
            .map(LinkSuggestion::text)
            .toList();
  }

  @Test
  void leaveOutWhatLiesWithinWhereAskedTo() {
    assertThat(suggested(new ExcludedSections(List.of("early times"), List.of(), true)))
        .containsExactly("bridge");
    assertThat(suggested(new ExcludedSections(List.of("Later times"), List.of(), true)))
        .containsExactly("bridge", "tower");
    assertThat(suggested(new ExcludedSections(List.of("%LEAD%"), List.of(), true)))
        .containsExactly("tower", "mill");
  }

  @ParameterizedTest
  @CsvSource({
    "* TIMES, bridge",
    "early*, bridge mill",
    "*a*l*y t*, bridge mill",
    "*, bridge",
    "times, bridge tower mill",
    "early times*x, bridge tower mill",
    "***, bridge"
  })
  void leaveOutByPattern(String pattern, String left) {
    assertThat(suggested(new ExcludedSections(List.of(), List.of(pattern), false)))
        .containsExactly(left.split(" "));
  }

  @Test
  void addUp() {
    ExcludedSections early = new ExcludedSections(List.of("Early times"));
    ExcludedSections lead = new ExcludedSections(List.of("%LEAD%"));

    assertThat(suggested(early.and(lead))).containsExactly("mill");
    assertThat(suggested(ExcludedSections.NONE.and(early))).containsExactly("bridge", "mill");
    assertThat(suggested(lead.and(ExcludedSections.NONE))).containsExactly("tower", "mill");
  }
}
