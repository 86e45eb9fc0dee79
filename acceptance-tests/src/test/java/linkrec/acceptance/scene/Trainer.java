package linkrec.acceptance.scene;

import java.util.List;
import java.util.Map;
import linkrec.application.TrainingStep;
import linkrec.application.TrainingTable;

/** Trains the scenario's wiki. */
public interface Trainer {

  /**
   * One page of a dump.
   *
   * @param redirect where it leads; empty for an article
   */
  record DumpPage(String title, String redirect, String wikitext) {}

  /**
   * How a training ended.
   *
   * @param failure why it failed; empty when it did not
   * @param verdict whether the operators would publish it
   * @param steps the steps that ran
   * @param measures counts and measures by name
   * @param comparison what came of a comparison with what was served
   */
  record Outcome(
      String failure,
      boolean verdict,
      List<TrainingStep> steps,
      Map<String, String> measures,
      Comparison comparison) {}

  /** What came of a comparison of editions. */
  enum Comparison {
    /** None was made. */
    NONE,
    /** The new edition took the place of the served one. */
    TAKEN,
    /** The served one stayed. */
    TURNED_DOWN
  }

  /**
   * Runs these steps on a dump of these pages.
   *
   * @param force whether steps run that are up to date
   * @param cut whether the dump ends in the middle of its last page
   */
  Outcome train(List<DumpPage> pages, List<TrainingStep> steps, boolean force, boolean cut);

  /** Runs all steps that are not up to date; what is served stays unless the result is as good. */
  Outcome trainIfBetter(List<DumpPage> pages);

  /**
   * What an evaluation on held-out articles came to.
   *
   * @param heldOut how many articles were held out
   * @param links how many links were asked for
   * @param recall the share of them that was found at the threshold 0
   */
  record Judgement(int heldOut, long links, double recall) {}

  /** Holds articles of these pages out, trains on the others, and asks. */
  Judgement judge(List<DumpPage> pages);

  /**
   * Suggests links for every article of a dump of these pages, from what is served; the answers,
   * one JSON document each.
   */
  List<String> suggestForAll(List<DumpPage> pages);

  /** The rows of a table that the training left. */
  List<List<String>> table(TrainingTable table);
}
