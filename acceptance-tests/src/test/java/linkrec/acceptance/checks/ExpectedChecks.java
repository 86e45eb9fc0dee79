package linkrec.acceptance.checks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Fails when fewer checks ran than the pom expects. Runs after the tests, outside of their runner:
 * where that has found nothing, the file with the counts is missing.
 */
public final class ExpectedChecks {

  private ExpectedChecks() {}

  /**
   * @param arguments the file with the counts, then {@code kind=lowest count} for each kind
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    List<String> expected = List.of(arguments).subList(1, arguments.length);
    List<String> missing = missing(file, expected);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("too few checks ran: " + String.join("; ", missing));
    }
    Files.delete(file);
  }

  static List<String> missing(Path file, List<String> expected) throws IOException {
    Properties counts = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        counts.load(reader);
      }
    }
    List<String> missing = new ArrayList<>();
    for (String each : expected) {
      int equals = each.indexOf('=');
      String kind = each.substring(0, equals);
      int least = Integer.parseInt(each.substring(equals + 1));
      int ran = Integer.parseInt(counts.getProperty(kind, "0"));
      if (ran < least) {
        missing.add(kind + ": " + least + " expected, " + ran + " ran");
      }
    }
    return missing;
  }
}
