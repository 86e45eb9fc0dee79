package linkrec.application;

import java.util.List;
import java.util.function.Consumer;

/**
 * What the steps of a training leave for each other and for people, in a wiki's folder. Everything
 * is written whole or not at all.
 */
public interface TrainingFiles {

  /** Whether that table was written. */
  boolean has(TrainingTable table);

  /** Hands over the writer of a table's rows; the table is there when {@code rows} has returned. */
  void write(TrainingTable table, Consumer<Consumer<List<String>>> rows);

  /**
   * Hands every row of a table to {@code sink}, in order.
   *
   * @throws linkrec.domain.DatasetUnavailableException when the table was not written
   */
  void read(TrainingTable table, Consumer<List<String>> sink);

  /** Writes the model, an XGBoost JSON document. */
  void writeModel(byte[] document);

  /**
   * The model that was written last.
   *
   * @throws linkrec.domain.DatasetUnavailableException when none was written
   */
  byte[] readModel();
}
