package linkrec.adapter.persistence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.RuleBook.WikiRules;
import linkrec.domain.suggestion.SuggestionRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderRuleBookTest {

  private static final WikiId WIKI = WikiId.parse("samplewiki");
  private static final PageTitle TOWN = new PageTitle("Town");

  @TempDir Path data;
  private final AtomicLong clock = new AtomicLong();
  private FolderRuleBook book;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(data.resolve("samplewiki"));
    book = new FolderRuleBook(data, clock::get);
  }

  private WikiRules rulesLater() {
    clock.addAndGet(FolderRuleBook.LOOK_EVERY.toNanos() + 1);
    return book.of(WIKI);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void hasNoRulesWhereNobodyWroteAny() {
    assertThat(book.of(WIKI)).isEqualTo(WikiRules.NONE);
    assertThat(book.of(WikiId.parse("otherwiki"))).isEqualTo(WikiRules.NONE);
  }

  @Test
  void readsEveryRule() throws IOException {
    write(
        "rules.json",
        """
        {
          "phrases": ["Big ", "small"],
          "targets": ["the sea#waves"],
          "types": ["Q577"],
          "sections": ["Notes"],
          "section_patterns": ["See *"],
          "subsections": true,
          "threshold": 0.6,
          "links_per_thousand_characters": 12.5,
          "skip_quotations": true
        }
        """);
    SuggestionRules rules = book.of(WIKI).rules();

    assertThat(rules.phrases()).containsExactlyInAnyOrder("big", "small");
    assertThat(rules.targets()).contains(new PageTitle("The sea"), new PageTitle("the sea"));
    assertThat(rules.types()).containsExactly("Q577");
    assertThat(rules.threshold()).isEqualTo(0.6);
    assertThat(rules.linksPerThousandCharacters()).isEqualTo(12.5);
    assertThat(rules.quotationsSkipped()).isTrue();
    assertThat(book.of(WIKI).fault()).isEmpty();
  }

  @Test
  void readsThemAgainWhenTheyChange() throws IOException {
    write("rules.json", "{\"threshold\": 0.6}");
    WikiRules first = book.of(WIKI);
    write("rules.json", "{\"threshold\": 0.75}");

    assertThat(book.of(WIKI)).isEqualTo(first);
    WikiRules second = rulesLater();
    assertThat(second.rules().threshold()).isEqualTo(0.75);
    assertThat(second.version()).isNotEqualTo(first.version());
    Files.delete(folder.resolve("rules.json"));
    assertThat(rulesLater()).isEqualTo(WikiRules.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{ => line 1 => JSON expected",
        "[] => line 1 => an object expected",
        "{\\n \"colour\": 1} => line 2 => got 'colour'",
        "{\\n\\n\"threshold\": 2} => line 3 => from 0 to 1.0 expected, got '2'",
        "{\"threshold\": \"0.5\"} => line 1 => got '0.5'",
        "{\"links_per_thousand_characters\": 0} => line 1 => more than 0",
        "{\"phrases\": \"x\"} => line 1 => an array of texts",
        "{\"phrases\": [1]} => line 1 => a text expected, got '1'",
        "{\"types\": [\"Q1\",\\n\"577\"]} => line 2 => got '577'",
        "{\"targets\": [\"#x\"]} => line 1 => a title expected",
        "{\"skip_quotations\": 1} => line 1 => true or false",
        "{\"subsections\": true,\\n\"subsections\": true} => line 2 => JSON expected",
        "{} {} => line 1 => nothing expected behind",
        "{\"threshold\": 0.5 => line 1 => JSON expected",
      })
  void refusesWrongRulesWholeAndKeepsThoseBefore(String text, String line, String reason)
      throws IOException {
    write("rules.json", "{\"threshold\": 0.6}");
    WikiRules before = book.of(WIKI);
    write("rules.json", text.replace("\\n", "\n"));
    WikiRules now = rulesLater();

    assertThat(now.rules()).isEqualTo(before.rules());
    assertThat(now.version()).isEqualTo(before.version());
    assertThat(now.fault()).startsWith("rules.json, " + line).contains(reason);
    write("rules.json", "{\"threshold\": 0.7}");
    assertThat(rulesLater().fault()).isEmpty();
  }

  @Test
  void keepsWhatPeopleReject() throws IOException {
    book.reject(WIKI, TOWN, new PageTitle("Sea"));
    book.reject(WIKI, TOWN, new PageTitle("Tide"));

    Map<PageTitle, Set<PageTitle>> rejected = book.of(WIKI).rules().rejected();
    assertThat(rejected.get(TOWN)).contains(new PageTitle("Sea"), new PageTitle("Tide"));
    assertThat(rejected.get(new PageTitle("town"))).contains(new PageTitle("sea"));
    assertThat(Files.readString(folder.resolve("rejected.tsv")))
        .isEqualTo("Town\tSea\nTown\tTide\n");
  }

  @Test
  void refusesAPairListWithAWrongLine() throws IOException {
    write("rejected.tsv", "# by hand\n\nTown\tSea\n");
    assertThat(book.of(WIKI).rules().rejected()).containsKey(TOWN);
    write("rejected.tsv", "Town\tSea\nTown Sea\n");

    WikiRules now = rulesLater();
    assertThat(now.rules().rejected()).containsKey(TOWN);
    assertThat(now.fault()).isEqualTo("rejected.tsv, line 2: a page, a tab and a target expected");
  }

  @Test
  void saysSoWhenAVerdictCannotBeKept() {
    assertThatThrownBy(() -> book.reject(WikiId.parse("otherwiki"), TOWN, TOWN))
        .isInstanceOf(DatasetUnavailableException.class)
        .hasMessageContaining("otherwiki");
  }

  @Test
  void knowsTheTypesOfPagesWhereATrainingWroteThem() throws IOException {
    assertThat(book.typesOf(WIKI, List.of(TOWN))).isEmpty();
    write("page-types.tsv", "Sea\tQ1 Q2\nTown\tQ3\n");

    assertThat(book.typesOf(WIKI, List.of(TOWN, new PageTitle("Tide"))))
        .contains(Map.of(TOWN, Set.of("Q3")));
    assertThat(book.typesOf(WIKI, List.of(new PageTitle("Sea"))))
        .contains(Map.of(new PageTitle("Sea"), Set.of("Q1", "Q2")));
  }
}
