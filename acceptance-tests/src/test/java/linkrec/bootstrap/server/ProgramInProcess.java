package linkrec.bootstrap.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import linkrec.adapter.persistence.Settings;

/**
 * Runs the server program's commands within the tests' process. Stands in the program's own
 * package, since that shows nothing to others but {@code main}, which ends the process.
 */
public final class ProgramInProcess {

  private ProgramInProcess() {}

  /** How a command ended, and what it wrote. */
  public record Ended(int code, String output, String messages) {}

  /**
   * Runs one command.
   *
   * @param input what standard input holds
   */
  public static Ended run(
      Map<String, String> environment, Path home, String input, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(messages, true, StandardCharsets.UTF_8),
            Settings.of(environment, List.of()),
            home);
    int code = Main.run(surroundings, arguments);
    return new Ended(
        code, output.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
  }
}
