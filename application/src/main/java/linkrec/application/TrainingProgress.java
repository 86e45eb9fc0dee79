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

  /** So many pages of the dumps have been read. */
  void pages(long soFar);

  /** Something that the operator should know and that stops nothing. */
  void warning(String message);
}
