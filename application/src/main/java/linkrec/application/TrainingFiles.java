package linkrec.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.training.NumberRoom;

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
   * The rows of a table in their order.
   *
   * @throws linkrec.domain.DatasetUnavailableException when the table was not written
   */
  TableRows rows(TrainingTable table);

  /**
   * Hands every row of a table to {@code sink}, in order.
   *
   * @throws linkrec.domain.DatasetUnavailableException when the table was not written
   */
  default void read(TrainingTable table, Consumer<List<String>> sink) {
    try (TableRows rows = rows(table)) {
      for (List<String> row = rows.next(); row != null; row = rows.next()) {
        sink.accept(row);
      }
    }
  }

  /**
   * Look-ups in a table as it is now; they stay when it is written again.
   *
   * @throws linkrec.domain.DatasetUnavailableException when the table was not written
   * @throws linkrec.domain.CorruptDatasetException when its rows are not in the order of their
   *     first cells
   */
  TableIndex index(TrainingTable table);

  /** Room for more numbers than a heap should hold. */
  NumberRoom room();

  /** Writes a document. */
  void write(TrainingDocument document, byte[] content);

  /**
   * A document as it was written last.
   *
   * @throws linkrec.domain.DatasetUnavailableException when it was not written
   */
  byte[] read(TrainingDocument document);

  /** Writes the report of an evaluation: the documents {@code EVALUATION_...}. */
  void write(SentenceFigures figures);

  /** What tells the content that is there now from every other; absent when none is there. */
  Optional<String> checksum(TrainingArtifact artifact);

  /**
   * What tells the state of a file from outside: another text when it was changed.
   *
   * @throws linkrec.domain.DatasetUnavailableException when there is no such file
   */
  String stamp(Path source);

  /** What a step said of itself when it was done; absent when it is not done. */
  Optional<StepRecord> record(TrainingStep step);

  /** Notes that a step is done. */
  void writeRecord(TrainingStep step, StepRecord record);

  /** Forgets that a step was done. */
  void removeRecord(TrainingStep step);
}
