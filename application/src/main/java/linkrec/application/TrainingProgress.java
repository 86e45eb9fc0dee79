package linkrec.application;

/** Is told how a training gets on. Called on one thread at a time. */
public interface TrainingProgress {

  /**
   * A step begins.
   *
   * @param number from 1
   * @param count how many steps this run has
   */
  void step(int number, int count, TrainingStep step);

  /** A step would leave what is there already, and does not run. */
  void upToDate(int number, int count, TrainingStep step);

  /** The step that began last has ended well. */
  void done(TrainingStep step);

  /** A piece of the step's work has come so far; told several times a second, and at its end. */
  void work(WorkDone done);

  /**
   * A new edition has been written beside the one that is served.
   *
   * @param taken whether it takes that one's place now; else it is thrown away
   */
  void compared(EditionChanges changes, boolean taken);

  /** Something that the operator should know and that stops nothing. */
  void warning(String message);
}
