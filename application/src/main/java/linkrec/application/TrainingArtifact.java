package linkrec.application;

/** One file that a step of a training leaves, and others read. */
public sealed interface TrainingArtifact permits TrainingTable, TrainingDocument {

  /** Where it lies in a wiki's folder; <code>{wiki}</code> stands for the wiki's id. */
  String path();
}
