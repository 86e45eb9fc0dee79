package linkrec.domain.model;

/** Reads trained models. Safe for several threads. */
public interface LinkModelReader {

  /**
   * The model in an XGBoost JSON document (forms of XGBoost 1.x, 2.x and 3.x).
   *
   * @param name what the document is called in messages, for example its file name
   * @throws linkrec.domain.CorruptDatasetException when it is no such document, or of another kind
   *     than a binary logistic ensemble of trees
   */
  LinkModel read(byte[] document, String name);
}
