package linkrec.application;

/** The files of a training that are no tables; bytes in a format of their own. */
public enum TrainingDocument implements TrainingArtifact {
  /** The model of the original's kind: an XGBoost JSON document. */
  MODEL("work/model/{wiki}.linkmodel.json"),
  /** Examples of whole articles, as {@link RankingExamples} writes them. */
  RANKING_EXAMPLES("work/examples2/examples.bin"),
  /** The second generation's model: an XGBoost JSON document that names its features. */
  RANKING_MODEL("work/model2/{wiki}.linkmodel2.json");

  private final String path;

  TrainingDocument(String path) {
    this.path = path;
  }

  @Override
  public String path() {
    return path;
  }
}
