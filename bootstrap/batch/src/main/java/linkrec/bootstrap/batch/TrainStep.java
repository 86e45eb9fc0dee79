package linkrec.bootstrap.batch;

import java.util.Locale;

/** The steps of a training, in their order. */
enum TrainStep {
  ANCHORS,
  TYPES,
  FILTER,
  VECTORS,
  SENTENCES,
  EXAMPLES,
  MODEL,
  EVALUATE,
  DATASETS;

  /** As the command line names it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
