package linkrec.application;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.Backtest;

/** What can be told of wikis without opening their datasets. Safe for several threads. */
public interface WikiReports {

  /** Tells nothing. */
  WikiReports NONE = wiki -> Optional.empty();

  /**
   * The report on what is served now; absent when the wiki is not here.
   *
   * @throws linkrec.domain.DatasetUnavailableException when its files cannot be read now
   * @throws linkrec.domain.CorruptDatasetException when they are not in their format
   */
  Optional<WikiReport> of(WikiId wiki);

  /**
   * A wiki's report.
   *
   * @param edition what the edition is called, for example {@code 3}; empty for files that belong
   *     to none
   * @param writtenAt when it was written, in seconds since 1970 began
   * @param sizes how many entries each dataset has, by its name; empty where nobody wrote it down
   * @param octets how large each file is, by its dataset's name
   * @param checksums SHA-256 of each dataset, by its name; those that were written down
   * @param measures what the training measured, by name
   * @param backtest precision and recall by threshold; empty where no backtest was run
   * @param scores how often a score was right, in classes of a tenth; empty where that was not
   *     counted
   * @param heldOut the second generation's precision and recall on articles that training put
   *     aside; empty where it is not there or that was not measured
   * @param heldOutScores how often its scores were right there, likewise
   */
  record WikiReport(
      WikiId wiki,
      LanguageCode language,
      String edition,
      long writtenAt,
      SortedMap<String, Integer> sizes,
      SortedMap<String, Long> octets,
      SortedMap<String, String> checksums,
      SortedMap<String, String> measures,
      List<Backtest.Row> backtest,
      List<Backtest.ScoreClass> scores,
      List<Backtest.Row> heldOut,
      List<Backtest.ScoreClass> heldOutScores) {

    private static final String SECOND_MODEL = "model2";

    /** How measures begin that tell the threshold for a precision, which ends the name. */
    static final String THRESHOLD_MEASURE = "threshold for precision ";

    /**
     * The second generation's threshold for each precision that somebody may want, measured by
     * training on articles that were put aside; empty where that was not measured.
     */
    public SortedMap<Double, Double> thresholds() {
      SortedMap<Double, Double> thresholds = new TreeMap<>();
      measures.forEach(
          (name, value) -> {
            if (name.startsWith(THRESHOLD_MEASURE)) {
              thresholds.put(number(name.substring(THRESHOLD_MEASURE.length())), number(value));
            }
          });
      return thresholds;
    }

    private double number(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw new CorruptDatasetException(
            wiki + ": a number expected in the measures of its manifest, got '" + text + "'", e);
      }
    }
  }
}
