package linkrec.adapter.web.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, as its build wrote it down. */
public final class ApplicationVersion {

  private static final String CURRENT = read();

  private ApplicationVersion() {}

  /** The version, for example {@code 1.0.0}. */
  public static String current() {
    return CURRENT;
  }

  private static String read() {
    try (InputStream file = ApplicationVersion.class.getResourceAsStream("version.txt")) {
      if (file == null) {
        throw new IllegalStateException("version.txt is missing from the program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("version.txt of the program cannot be read", e);
    }
  }
}
