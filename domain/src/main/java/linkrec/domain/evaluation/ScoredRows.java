package linkrec.domain.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Candidates with their scores, of which each is right or wrong, page by page. */
final class ScoredRows {

  private final List<Row> rows = new ArrayList<>();

  /** A candidate on a page, by the page's number. */
  private record Row(int page, float score, boolean right) {}

  void add(int page, float score, boolean right) {
    rows.add(new Row(page, score, right));
  }

  int size() {
    return rows.size();
  }

  /**
   * The area under the receiver operating characteristic: the share of pairs of a right and a wrong
   * row in which the right one has the higher score, ties counting half (Fawcett, Pattern
   * Recognition Letters 27, 2006, section 7). NaN without right or without wrong rows.
   */
  Estimate rocArea(int pages) {
    List<Row> sorted = rows.stream().sorted(Comparator.comparingDouble(Row::score)).toList();
    return Resampling.estimates(pages, weights -> new double[] {rocArea(sorted, weights)})[0];
  }

  private static double rocArea(List<Row> sorted, int[] weights) {
    double pairs = 0;
    long right = 0;
    long wrong = 0;
    int from = 0;
    while (from < sorted.size()) {
      long tiedRight = 0;
      long tiedWrong = 0;
      int to = from;
      while (to < sorted.size() && sorted.get(to).score() == sorted.get(from).score()) {
        int weight = weights[sorted.get(to).page()];
        tiedRight += sorted.get(to).right() ? weight : 0;
        tiedWrong += sorted.get(to).right() ? 0 : weight;
        to++;
      }
      pairs += tiedRight * (wrong + tiedWrong / 2.0);
      right += tiedRight;
      wrong += tiedWrong;
      from = to;
    }
    return pairs / ((double) right * wrong);
  }
}
