package linkrec.bootstrap.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linkrec.application.EditionChanges;
import linkrec.application.EditionChanges.AnchorChanges;
import linkrec.application.EditionChanges.Change;
import linkrec.application.EditionChanges.Measures;
import linkrec.application.EditionChanges.OnArticles;
import linkrec.domain.evaluation.Estimate;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

class ChangesTextTest {

  private static final Measures MEASURES =
      new Measures(new Estimate(0.8, 0.78, 0.82), new Estimate(0.5, 0.475, 0.525));

  private static Change change(String page, String target) {
    return new Change(new PageTitle(page), new PageTitle(target));
  }

  @Test
  void tellsWhatChanges() {
    EditionChanges changes =
        new EditionChanges(
            new AnchorChanges(1_000, 1_010, 30, 4),
            200,
            90,
            0.0125,
            List.of(change("Coast", "Tide")),
            List.of(change("Quay", "Pier")),
            MEASURES,
            MEASURES,
            new OnArticles(150, MEASURES, MEASURES));

    assertThat(ChangesText.lines(changes))
        .containsExactly(
            "Against what is served:",
            "  dictionary: 1,000 before, 20 lost, 30 gained, 1,010 now; 4 lead to another page most"
                + " often",
            "  suggestions on 200 pages: 90 in both (scores differ by 0.013 on average), 1 lost,"
                + " 1 gained",
            "    lost: Coast -> Tide",
            "    gained: Quay -> Pier",
            "  backtest at 0.5, precision: 0.800 [0.780, 0.820] before, 0.800 [0.780, 0.820] now"
                + " (the same sentences)",
            "  backtest at 0.5, recall: 0.500 [0.475, 0.525] before, 0.500 [0.475, 0.525] now (the"
                + " same sentences)",
            "  second generation at 0.5, precision: 0.800 [0.780, 0.820] before, 0.800 [0.780,"
                + " 0.820] now (150 articles without their links)",
            "  second generation at 0.5, recall: 0.500 [0.475, 0.525] before, 0.500 [0.475, 0.525]"
                + " now (150 articles without their links)");
  }

  @Test
  void saysNothingOfPagesThatWereNotAsked() {
    EditionChanges changes =
        new EditionChanges(
            new AnchorChanges(-1, 10, 3, 0),
            0,
            0,
            Double.NaN,
            List.of(),
            List.of(),
            MEASURES,
            MEASURES,
            null);

    assertThat(ChangesText.lines(changes))
        .contains("  dictionary: 3 gained, 10 now; 0 lead to another page most often")
        .noneMatch(line -> line.contains("suggestions"))
        .noneMatch(line -> line.contains("second generation"));
  }
}
