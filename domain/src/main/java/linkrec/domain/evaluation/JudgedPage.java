package linkrec.domain.evaluation;

import java.util.List;
import linkrec.domain.page.PageTitle;

/** What a system would link on one page: its scores are made, its choice is asked for. */
@FunctionalInterface
public interface JudgedPage {

  /**
   * The links that it serves at that threshold, without a limit to their number, each target once.
   * The choice is that of serving: a link that the threshold refuses stands in the way of no other
   * one.
   *
   * @param threshold the lowest score, 0 to 1, inclusive; compared as a 32-bit number
   */
  List<ScoredLink<PageTitle>> chosen(double threshold);
}
