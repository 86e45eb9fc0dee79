package linkrec.bootstrap.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import linkrec.adapter.persistence.Settings;

/** The program run inside the test. */
final class ProgramRun {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
  private final Path home;
  private String input = "";
  private Map<String, String> environment = Map.of();

  ProgramRun(Path home) {
    this.home = home;
  }

  ProgramRun reading(String text) {
    input = text;
    return this;
  }

  ProgramRun with(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  int run(String... arguments) {
    return Main.run(
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(messages, true, StandardCharsets.UTF_8),
            Settings.of(environment, List.of(home.resolve(".env"))),
            home),
        arguments);
  }

  String output() {
    return output.toString(StandardCharsets.UTF_8);
  }

  String messages() {
    return messages.toString(StandardCharsets.UTF_8);
  }
}
