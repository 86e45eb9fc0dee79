package linkrec.testkit.application;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import linkrec.application.StepRecord;
import linkrec.application.TableIndex;
import linkrec.application.TableRows;
import linkrec.application.TrainingArtifact;
import linkrec.application.TrainingDocument;
import linkrec.application.TrainingFiles;
import linkrec.application.TrainingStep;
import linkrec.application.TrainingTable;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.training.NumberRoom;
import org.jspecify.annotations.Nullable;

/** Tables, documents and records in memory. */
public final class InMemoryTrainingFiles implements TrainingFiles {

  private final Map<TrainingTable, List<List<String>>> tables = new EnumMap<>(TrainingTable.class);
  private final Map<TrainingArtifact, byte[]> documents = new HashMap<>();
  private final Map<TrainingStep, StepRecord> records = new EnumMap<>(TrainingStep.class);
  private String sourceState = "as they were";

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
  public TableRows rows(TrainingTable table) {
    List<List<String>> rows = tables.get(table);
    if (rows == null) {
      throw new DatasetUnavailableException("not written: " + table.path());
    }
    Iterator<List<String>> left = rows.iterator();
    return new TableRows() {
      @Override
      public @Nullable List<String> next() {
        return left.hasNext() ? left.next() : null;
      }

      @Override
      public void close() {
        // Holds nothing that must be given up.
      }
    };
  }

  @Override
  public TableIndex index(TrainingTable table) {
    TreeMap<String, List<List<String>>> byFirst = new TreeMap<>();
    read(
        table,
        row -> {
          String first = row.get(0);
          if (!byFirst.isEmpty() && byFirst.lastKey().compareTo(first) > 0) {
            throw new CorruptDatasetException(
                table.path() + ": got '" + first + "' behind '" + byFirst.lastKey() + "'");
          }
          byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(row.subList(1, row.size()));
        });
    List<String> places = List.copyOf(byFirst.keySet());
    return new TableIndex() {
      @Override
      public int size() {
        return places.size();
      }

      @Override
      public List<List<String>> rows(String first) {
        return byFirst.getOrDefault(first, List.of());
      }

      @Override
      public int place(String first) {
        return Math.max(-1, Collections.binarySearch(places, first));
      }

      @Override
      public PhraseFilter filter() {
        return PhraseFilter.EVERYTHING;
      }
    };
  }

  @Override
  public NumberRoom room() {
    return NumberRoom.onHeap();
  }

  @Override
  public void write(TrainingDocument document, byte[] content) {
    documents.put(document, content.clone());
  }

  @Override
  public byte[] read(TrainingDocument document) {
    byte[] content = documents.get(document);
    if (content == null) {
      throw new DatasetUnavailableException("not written: " + document.path());
    }
    return content.clone();
  }

  @Override
  public void write(SentenceFigures figures) {
    byte[] text = figures.toString().getBytes(StandardCharsets.UTF_8);
    documents.put(TrainingDocument.EVALUATION_JSON, text);
    documents.put(TrainingDocument.EVALUATION_CSV, text);
    documents.put(TrainingDocument.EVALUATION_HTML, text);
  }

  @Override
  public Optional<String> checksum(TrainingArtifact artifact) {
    if (artifact instanceof TrainingTable table) {
      return Optional.ofNullable(tables.get(table)).map(List::toString);
    }
    return Optional.ofNullable(documents.get(artifact)).map(Arrays::toString);
  }

  /** Sources exist by name only; from now on they count as changed. */
  public void changeSources(String state) {
    sourceState = state;
  }

  @Override
  public String stamp(Path source) {
    return source + ", " + sourceState;
  }

  @Override
  public Optional<StepRecord> record(TrainingStep step) {
    return Optional.ofNullable(records.get(step));
  }

  @Override
  public void writeRecord(TrainingStep step, StepRecord record) {
    records.put(step, record);
  }

  @Override
  public void removeRecord(TrainingStep step) {
    records.remove(step);
  }
}
