package linkrec.adapter.persistence.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import linkrec.application.HonestEvaluation;

/**
 * A folder for reports, which is made when it is not there. Each file is written under another name
 * beside its place, and renamed when it is whole.
 */
public final class ReportFolder {

  private final Path folder;

  public ReportFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes {@code W.honest.json} and {@code W.honest.csv}.
   *
   * @throws UncheckedIOException when the disk refuses; names the file
   */
  public void write(HonestEvaluation evaluation) {
    write(evaluation.wiki() + ".honest", HonestReport.of(evaluation));
  }

  private void write(String name, Report report) {
    replace(folder.resolve(name + ".json"), JsonText.of(report));
    replace(folder.resolve(name + ".csv"), CsvText.of(report));
  }

  private static void replace(Path file, String text) {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      try {
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
