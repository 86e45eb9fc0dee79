package linkrec.adapter.persistence.training;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import linkrec.application.TrainingFiles;
import linkrec.application.TrainingTable;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;

/**
 * The files of a training in {@code data/<W>/}: each table at its own path, the model at {@code
 * work/model/<W>.linkmodel.json}. UTF-8, a row a line, lines end in a line feed. Each file is
 * written under another name beside its place, and renamed when it is whole.
 */
public final class FolderTrainingFiles implements TrainingFiles {

  private final Path folder;
  private final WikiId wiki;

  public FolderTrainingFiles(Path dataFolder, WikiId wiki) {
    this.folder = dataFolder.toAbsolutePath().normalize().resolve(wiki.value());
    this.wiki = wiki;
  }

  @Override
  public boolean has(TrainingTable table) {
    return Files.isRegularFile(fileOf(table));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when a cell holds a line break, or a tab in {@link
   *     TrainingTable.Format#TABS}
   * @throws DatasetUnavailableException when the disk refuses
   */
  @Override
  public void write(TrainingTable table, Consumer<Consumer<List<String>>> rows) {
    TableLines lines = TableLines.of(table.format());
    replace(
        fileOf(table),
        unfinished -> {
          try (BufferedWriter output = Files.newBufferedWriter(unfinished)) {
            rows.accept(row -> writeLine(output, lines.checkedLine(row)));
          }
        });
  }

  private static void writeLine(BufferedWriter output, String line) {
    try {
      output.write(line);
      output.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void read(TrainingTable table, Consumer<List<String>> sink) {
    Path file = fileOf(table);
    if (!Files.isRegularFile(file)) {
      throw new DatasetUnavailableException("file not found: " + file);
    }
    TableLines lines = TableLines.of(table.format());
    try (BufferedReader input = Files.newBufferedReader(file)) {
      for (String line = TableLines.next(input); line != null; line = TableLines.next(input)) {
        sink.accept(lines.row(line));
      }
    } catch (CharacterCodingException e) {
      throw new CorruptDatasetException(file + ": text in UTF-8 expected", e);
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void writeModel(byte[] document) {
    replace(modelFile(), unfinished -> Files.write(unfinished, document));
  }

  @Override
  public byte[] readModel() {
    Path file = modelFile();
    if (!Files.isRegularFile(file)) {
      throw new DatasetUnavailableException("file not found: " + file);
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Path fileOf(TrainingTable table) {
    return folder.resolve(table.path().replace("{wiki}", wiki.value()));
  }

  private Path modelFile() {
    return folder.resolve("work/model/" + wiki.value() + ".linkmodel.json");
  }

  /** Writes a file, possibly in part. */
  private interface FileContents {
    void writeTo(Path unfinished) throws IOException;
  }

  private static void replace(Path file, FileContents contents) {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.createDirectories(unfinished.resolveSibling(""));
      try {
        contents.writeTo(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new DatasetUnavailableException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
