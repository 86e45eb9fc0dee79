package linkrec.adapter.persistence.sqlite;

import static linkrec.adapter.persistence.generated.Tables.UNNAMED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.adapter.persistence.pickle.PickleReader;
import linkrec.adapter.persistence.pickle.PickleWriter;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.page.PageTitle;

/**
 * Reads every row of every dataset, and every model, below a folder; {@code .sqlite.gz} files are
 * unpacked first. Prints rows and speed, stops at the first row that cannot be read.
 */
public final class EveryRowCheck {

  private EveryRowCheck() {}

  /**
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".linkmodel.json")) {
        int features = new XgboostJsonReader().read(Files.readAllBytes(file), name).featureCount();
        System.out.println(file + ": " + features + " features");
      } else if (name.endsWith(".sqlite.gz")) {
        Path unpacked = Files.createTempFile("rows", ".sqlite");
        try (InputStream input = new GZIPInputStream(Files.newInputStream(file))) {
          Files.copy(input, unpacked, StandardCopyOption.REPLACE_EXISTING);
        }
        check(unpacked, name);
        Files.delete(unpacked);
      }
    }
  }

  private static void check(Path path, String name) {
    List<String> keys;
    long start = System.nanoTime();
    try (SqliteDict<String, Object> dict =
        new SqliteDict<>(
            SqliteFile.open(path, SqliteFile.FileKind.IMMUTABLE), key -> key, value -> value)) {
      keys =
          dict.readKeys(
              all -> {
                List<String> list = new ArrayList<>();
                all.forEachRemaining(list::add);
                return list;
              });
    }
    long listed = System.nanoTime();
    SqliteFile file = SqliteFile.open(path, SqliteFile.FileKind.IMMUTABLE);
    String kind = name.split("\\.")[1];
    List<PageTitle> titles = new ArrayList<>();
    if (!kind.equals("anchors")) {
      keys.forEach(key -> titles.add(new PageTitle(key)));
    }
    Map<?, ?> found =
        switch (kind) {
          case "anchors" ->
              new SqliteAnchorDictionary(file).lookUp(keys.stream().map(AnchorText::new).toList());
          case "pageids" -> new SqlitePageIds(file).lookUp(titles);
          case "redirects" -> new SqliteRedirects(file).lookUp(titles);
          default -> new SqlitePageVectors(file).lookUp(titles);
        };
    long end = System.nanoTime();
    System.out.printf(
        "%s: %d keys in %d ms, %d values in %d ms (%d a second)%n",
        name,
        keys.size(),
        (listed - start) / 1_000_000,
        found.size(),
        (end - listed) / 1_000_000,
        found.size() * 1_000_000_000L / (end - listed));
    System.out.printf("  %d of them are written as they were%n", writtenAlike(file));
    if (found.size() != keys.size()) {
      throw new IllegalStateException(path + ": some keys were not found");
    }
  }

  /** How many values are equal, byte for byte, when they are pickled here again. */
  private static long writtenAlike(SqliteFile file) {
    return file.read(
        db ->
            db.select(UNNAMED.VALUE).from(UNNAMED).fetch(UNNAMED.VALUE).stream()
                .filter(pickle -> Arrays.equals(pickle, writtenAgain(PickleReader.read(pickle))))
                .count());
  }

  private static byte[] writtenAgain(Object value) {
    if (value instanceof Long number) {
      return PickleWriter.ofLong(number);
    }
    if (value instanceof String text) {
      return PickleWriter.ofText(text);
    }
    if (value instanceof float[] floats) {
      return PickleWriter.ofFloats(floats);
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((title, count) -> counts.put((String) title, (Long) count));
    return PickleWriter.ofCounts(counts);
  }
}
