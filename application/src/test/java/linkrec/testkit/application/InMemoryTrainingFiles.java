package linkrec.testkit.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import linkrec.application.TrainingFiles;
import linkrec.application.TrainingTable;
import linkrec.domain.DatasetUnavailableException;

/** Tables and the model in memory. */
public final class InMemoryTrainingFiles implements TrainingFiles {

  private final Map<TrainingTable, List<List<String>>> tables = new EnumMap<>(TrainingTable.class);
  private byte[] model;

  @Override
  public boolean has(TrainingTable table) {
    return tables.containsKey(table);
  }

  @Override
  public void write(TrainingTable table, Consumer<Consumer<List<String>>> rows) {
    List<List<String>> written = new ArrayList<>();
    rows.accept(
        row -> {
          row.forEach(cell -> check(table, cell));
          written.add(List.copyOf(row));
        });
    tables.put(table, written);
  }

  private static void check(TrainingTable table, String cell) {
    boolean tab = table.format() == TrainingTable.Format.TABS && cell.indexOf('\t') >= 0;
    if (tab || cell.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a cell that fits a line expected: " + cell);
    }
  }

  @Override
  public void read(TrainingTable table, Consumer<List<String>> sink) {
    List<List<String>> rows = tables.get(table);
    if (rows == null) {
      throw new DatasetUnavailableException("not written: " + table.path());
    }
    rows.forEach(sink);
  }

  @Override
  public void writeModel(byte[] document) {
    model = document.clone();
  }

  @Override
  public byte[] readModel() {
    if (model == null) {
      throw new DatasetUnavailableException("not written: linkmodel.json");
    }
    return model.clone();
  }
}
