package linkrec.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's program as a child process, and its other commands; started by the launcher that the
 * property {@code linkrec.launcher} names.
 */
final class ServiceProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");
  private static final int LONGEST_START_SECONDS = 60;
  private static final int LONGEST_COMMAND_SECONDS = 120;

  private final Process process;
  private final Path log;
  private final String address;

  private ServiceProcess(Process process, Path log, String address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  /** Starts it, and waits until it says where it listens. */
  static ServiceProcess serve(Path data, Map<String, String> variables) {
    try {
      Path log = Files.createTempFile("service", ".log");
      Process process =
          command(
                  variables,
                  List.of("serve", "--host", "127.0.0.1", "--port", "0", "--data", data.toString()))
              .redirectOutput(log.toFile())
              .start();
      for (int i = 0; i < LONGEST_START_SECONDS * 10 && process.isAlive(); i++) {
        Matcher address = ADDRESS.matcher(Files.readString(log));
        if (address.find()) {
          return new ServiceProcess(process, log, address.group());
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
      process.destroyForcibly();
      throw new IllegalStateException("the service does not start: " + Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs another command to its end. */
  static void run(Map<String, String> variables, String... arguments) {
    try {
      Path log = Files.createTempFile("command", ".log");
      Process process = command(variables, List.of(arguments)).redirectOutput(log.toFile()).start();
      boolean ended = process.waitFor(LONGEST_COMMAND_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(List.of(arguments) + " failed: " + Files.readString(log));
      }
      Files.delete(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ProcessBuilder command(Map<String, String> variables, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("linkrec.launcher"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(variables);
    return builder;
  }

  String address() {
    return address;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Resident memory, as Linux tells it. */
  String memory() {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.substring("VmRSS:".length()).strip())
          .findFirst()
          .orElse("nothing known");
    } catch (IOException e) {
      return "nothing known";
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.delete(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
