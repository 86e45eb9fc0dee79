package linkrec.adapter.persistence.training;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linkrec.adapter.persistence.ranking.RowIndex;
import linkrec.adapter.persistence.report.RenderedReport;
import linkrec.application.StepRecord;
import linkrec.application.TableIndex;
import linkrec.application.TableRows;
import linkrec.application.TrainingArtifact;
import linkrec.application.TrainingDocument;
import linkrec.application.TrainingFiles;
import linkrec.application.TrainingStep;
import linkrec.application.TrainingTable;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.NumberRoom;

/**
 * The files of a training in {@code data/<W>/}: each table and document at its own path, what a
 * step says of itself at {@code work/<step>/manifest.json}. Tables are UTF-8, a row a line, lines
 * end in a line feed. Each file is written under another name beside its place, and renamed when it
 * is whole.
 */
public final class FolderTrainingFiles implements TrainingFiles {

  private final Path folder;
  private final WikiId wiki;
  private final FileSums sums = new FileSums();

  public FolderTrainingFiles(Path dataFolder, WikiId wiki) {
    this.folder = dataFolder.toAbsolutePath().normalize().resolve(wiki.value());
    this.wiki = wiki;
  }

  @Override
  public boolean has(TrainingTable table) {
    return Files.isRegularFile(pathOf(table));
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
        pathOf(table),
        output -> {
          Writer writer =
              new BufferedWriter(
                  new OutputStreamWriter(output, StandardCharsets.UTF_8.newEncoder()));
          rows.accept(row -> writeLine(writer, lines.checkedLine(row)));
          writer.flush();
        });
  }

  private static void writeLine(Writer output, String line) {
    try {
      output.write(line);
      output.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public TableRows rows(TrainingTable table) {
    return FileRows.open(pathOf(table), TableLines.of(table.format()));
  }

  @Override
  public TableIndex index(TrainingTable table) {
    Path file = pathOf(table);
    try (TableRows rows = rows(table)) {
      // One name for all: what a killed run left goes with the next index.
      return RowIndex.of(rows, file.toString(), folder.resolve("work/.index.tmp"));
    }
  }

  @Override
  public NumberRoom room() {
    return new MappedNumberRoom(folder.resolve("work"));
  }

  @Override
  public void write(TrainingDocument document, byte[] content) {
    replace(pathOf(document), output -> output.write(content));
  }

  @Override
  public byte[] read(TrainingDocument document) {
    Path file = pathOf(document);
    if (!Files.isRegularFile(file)) {
      throw new DatasetUnavailableException("file not found: " + file);
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public void write(SentenceFigures figures) {
    RenderedReport report = RenderedReport.of(wiki, figures);
    write(TrainingDocument.EVALUATION_JSON, report.json().getBytes(StandardCharsets.UTF_8));
    write(TrainingDocument.EVALUATION_CSV, report.csv().getBytes(StandardCharsets.UTF_8));
    write(TrainingDocument.EVALUATION_HTML, report.html().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> checksum(TrainingArtifact artifact) {
    Path file = pathOf(artifact);
    try {
      return sums.of(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** {@inheritDoc} The name, the size, and the time of the last change. */
  @Override
  public String stamp(Path source) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class);
      return source.getFileName()
          + ", "
          + attributes.size()
          + " bytes, "
          + attributes.lastModifiedTime();
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  @Override
  public Optional<StepRecord> record(TrainingStep step) {
    Path file = recordOf(step);
    try {
      return Files.isRegularFile(file)
          ? StepRecordJson.read(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public void writeRecord(TrainingStep step, StepRecord record) {
    replace(recordOf(step), output -> output.write(StepRecordJson.write(record)));
  }

  @Override
  public void removeRecord(TrainingStep step) {
    Path file = recordOf(step);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be removed: " + e.getMessage(), e);
    }
  }

  private Path pathOf(TrainingArtifact artifact) {
    return folder.resolve(artifact.path().replace("{wiki}", wiki.value()));
  }

  private Path recordOf(TrainingStep step) {
    return folder.resolve("work/" + step + "/manifest.json");
  }

  private static DatasetUnavailableException unreadable(Path file, IOException cause) {
    return new DatasetUnavailableException(file + " cannot be read: " + cause.getMessage(), cause);
  }

  /** Writes a file's content, possibly in part. */
  private interface FileContent {
    void writeTo(OutputStream output) throws IOException;
  }

  private void replace(Path file, FileContent content) {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
    MessageDigest digest = FileSums.digest();
    try {
      Files.createDirectories(unfinished.resolveSibling(""));
      try {
        try (OutputStream output =
            new DigestOutputStream(Files.newOutputStream(unfinished), digest)) {
          content.writeTo(output);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        sums.put(file, digest);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new DatasetUnavailableException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
