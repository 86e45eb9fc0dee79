package linkrec.acceptance.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder with recordings of the original, which are no part of this repository. The variable
 * {@code LINKREC_RECORDINGS} (or the system property {@code linkrec.recordings}) names it; a
 * comparison is passed over only where it is not set at all.
 */
final class Recordings {

  private static final String VARIABLE = "LINKREC_RECORDINGS";

  private Recordings() {}

  static Path folder() {
    String named = System.getProperty("linkrec.recordings", System.getenv(VARIABLE));
    if (named == null || named.isEmpty()) {
      System.out.println("No comparison with recordings: " + VARIABLE + " is not set");
      return Assumptions.abort(VARIABLE + " is not set");
    }
    Path folder = Path.of(named);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(VARIABLE + " is no folder: " + folder.toAbsolutePath());
    }
    return folder;
  }

  /**
   * A data folder with one wiki's recorded datasets, as a download leaves them.
   *
   * @param model the file name of the model to serve
   */
  static Path dataFolder(Path recordings, String wiki, String model, Path target) {
    return dataFolder(recordings, wiki, wiki, model, target);
  }

  /**
   * The same from a folder of another name; datasets that it lacks come from the wiki's own.
   *
   * @param model the file name of the model to serve, in that folder
   */
  static Path dataFolder(Path recordings, String recorded, String wiki, String model, Path target) {
    Path datasets = recordings.resolve("datasets");
    Path own = target.resolve(wiki);
    try {
      Files.createDirectories(own);
      for (String dataset : new String[] {"anchors", "pageids", "redirects", "w2vfiltered"}) {
        String name = wiki + "." + dataset + ".sqlite";
        Path file = datasets.resolve(recorded).resolve(name + ".gz");
        unpack(
            Files.exists(file) ? file : datasets.resolve(wiki).resolve(name + ".gz"),
            own.resolve(name));
      }
      Files.copy(datasets.resolve(recorded).resolve(model), own.resolve(wiki + ".linkmodel.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }

  private static void unpack(Path file, Path target) throws IOException {
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        OutputStream unpacked = Files.newOutputStream(target)) {
      packed.transferTo(unpacked);
    }
  }
}
