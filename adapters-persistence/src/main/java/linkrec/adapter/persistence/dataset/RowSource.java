package linkrec.adapter.persistence.dataset;

import java.util.function.Consumer;

/** The rows of a dataset, wherever they lie; they are pushed, so that nothing holds all of them. */
@FunctionalInterface
public interface RowSource {

  /**
   * Hands over every row in order of the ids.
   *
   * @throws linkrec.domain.CorruptDatasetException when a row is not in its format
   * @throws linkrec.domain.DatasetUnavailableException when the rows cannot be read
   */
  void readInto(Consumer<TableRow> sink);
}
