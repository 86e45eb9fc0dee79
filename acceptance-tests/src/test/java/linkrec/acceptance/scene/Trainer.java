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
   */
  record Outcome(
      String failure, boolean verdict, List<TrainingStep> steps, Map<String, String> measures) {}

  /**
   * Runs these steps on a dump of these pages.
   *
   * @param force whether steps run that are up to date
   * @param cut whether the dump ends in the middle of its last page
   */
  Outcome train(List<DumpPage> pages, List<TrainingStep> steps, boolean force, boolean cut);

  /** The rows of a table that the training left. */
  List<List<String>> table(TrainingTable table);
}
