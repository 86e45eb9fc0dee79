package linkrec.testkit.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.application.IncomingLinks;
import linkrec.application.IncomingLinks.Incoming;
import linkrec.application.IncomingLinks.IncomingLink;
import linkrec.application.PageSuggestions;
import linkrec.application.PageSuggestions.SuggestedTarget;
import linkrec.application.SuggestionFiles;
import linkrec.application.SuggestionTotals;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.PageDensity;
import org.junit.jupiter.api.Test;

/** What every {@link SuggestionFiles} does, and what {@link IncomingLinks} then tells of it. */
public abstract class SuggestionFilesContract {

  protected static final WikiId WIKI = WikiId.parse("samplewiki");

  private static final SortedMap<String, String> MADE_FROM =
      new TreeMap<>(Map.of("dataset model", "4f1c", "limits", "0.5", "source 0", "a dump"));

  /** The files of {@link #WIKI}, opened anew in the same place. */
  protected abstract SuggestionFiles files();

  /** Reads what those leave. */
  protected abstract IncomingLinks incoming();

  /** The answers of the result, one an element. */
  protected abstract List<String> answers();

  /** An article with suggestions, for example {@code "Tide 0.5 the tide"}. */
  protected static PageSuggestions page(String title, Long id, String... links) {
    List<SuggestedTarget> targets = new ArrayList<>();
    for (String link : links) {
      String[] parts = link.split(" ", 3);
      targets.add(
          new SuggestedTarget(new PageTitle(parts[0]), Float.parseFloat(parts[1]), parts[2]));
    }
    return new PageSuggestions(
        new PageTitle(title),
        id,
        "{\"page_title\":\"" + title + "\"}",
        new PageDensity(links.length, 100, 600, 600),
        targets);
  }

  @Test
  void beginsWithNothing() {
    try (SuggestionFiles files = files()) {
      assertThat(files.begin(MADE_FROM)).isZero();
    }
  }

  @Test
  void goesOnBehindTheLastWholePart() {
    try (SuggestionFiles files = files()) {
      files.begin(MADE_FROM);
      files.writePart(0, List.of(page("Coast", 1L)));
      files.writePart(1, List.of(page("Quay", 2L)));
      files.writePart(3, List.of(page("Pier", 3L)));
    }
    try (SuggestionFiles files = files()) {
      assertThat(files.begin(MADE_FROM)).isEqualTo(2);
    }
  }

  @Test
  void throwsPartsAwayThatWereMadeFromSomethingElse() {
    try (SuggestionFiles files = files()) {
      files.begin(MADE_FROM);
      files.writePart(0, List.of(page("Coast", 1L)));
    }
    try (SuggestionFiles files = files()) {
      assertThat(files.begin(new TreeMap<>(Map.of("limits", "0.6")))).isZero();
    }
    try (SuggestionFiles files = files()) {
      assertThat(files.begin(MADE_FROM)).isZero();
    }
  }

  @Test
  void putsThePartsTogether() {
    SuggestionTotals totals;
    try (SuggestionFiles files = files()) {
      files.begin(MADE_FROM);
      files.writePart(0, List.of(page("Coast", 1L, "Tide 0.5 tide"), page("Ünder 漢", null)));
      files.writePart(1, List.of(page("Quay", 2L, "Tide 0.75 Tides", "Pier 0.625 pier")));
      totals = files.finish(2);
    }
    assertThat(totals).isEqualTo(new SuggestionTotals(3, 2, 3, 2));
    assertThat(answers())
        .containsExactly(
            "{\"page_title\":\"Coast\"}",
            "{\"page_title\":\"Ünder 漢\"}",
            "{\"page_title\":\"Quay\"}");
    try (SuggestionFiles files = files()) {
      assertThat(files.begin(MADE_FROM)).as("the parts are gone").isZero();
    }
  }

  @Test
  void tellsWhereAPageCouldBeLinked() {
    assertThat(incoming().to(WIKI, new PageTitle("Tide"), 10)).isEmpty();
    try (SuggestionFiles files = files()) {
      files.begin(MADE_FROM);
      files.writePart(
          0,
          List.of(
              page("Coast", 1L, "Tide 0.5 tide"),
              page("Quay", null, "Tide 0.75 Tides"),
              page("Pier", 3L, "Tide 0.5 ebb", "Coast 0.9 coast")));
      files.finish(1);
    }

    Incoming tide = incoming().to(WIKI, new PageTitle("Tide"), 2).orElseThrow();
    assertThat(tide.links())
        .containsExactly(
            new IncomingLink(new PageTitle("Quay"), null, 0.75f, "Tides"),
            new IncomingLink(new PageTitle("Coast"), 1L, 0.5f, "tide"));
    assertThat(tide.count()).isEqualTo(3);
    assertThat(tide.checksums()).containsExactly(Map.entry("model", "4f1c"));
    Incoming nothing = incoming().to(WIKI, new PageTitle("tide"), 2).orElseThrow();
    assertThat(nothing.links()).isEmpty();
    assertThat(nothing.count()).isZero();
    assertThat(incoming().to(WikiId.parse("otherwiki"), new PageTitle("Tide"), 2)).isEmpty();
  }
}
