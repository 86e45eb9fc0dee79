package linkrec.application;

/** The files of a training that are no tables; bytes in a format of their own. */
public enum TrainingDocument implements TrainingArtifact {
  /** The model of the original's kind: an XGBoost JSON document. */
  MODEL("work/model/{wiki}.linkmodel.json");

  private final String path;

  TrainingDocument(String path) {
    this.path = path;
  }

  @Override
  public String path() {
    return path;
  }
}
