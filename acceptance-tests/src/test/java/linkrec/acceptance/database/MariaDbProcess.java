package linkrec.acceptance.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import linkrec.acceptance.scene.Folders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A MariaDB server as a child process, with a folder of its own. */
public final class MariaDbProcess implements AutoCloseable {

  private static final List<Path> PLACES =
      List.of(Path.of("/usr/sbin/mariadbd"), Path.of("/usr/bin/mariadbd"));

  private final Path folder;
  private final int port;
  private @Nullable Process process;

  private MariaDbProcess(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static boolean isInstalled() {
    return PLACES.stream().anyMatch(Files::isExecutable);
  }

  /** Passes a test over that needs a server to kill; fails it where {@code CI} is set. */
  static void require() {
    if (isInstalled()) {
      return;
    }
    String missing = "no database to kill: apt-get install mariadb-server-core";
    if (System.getenv("CI") != null) {
      throw new IllegalStateException(missing);
    }
    Assumptions.abort(missing);
  }

  /** A new server, which does not run yet: its user is root, without a password. */
  public static MariaDbProcess create() {
    try {
      Path folder = Files.createTempDirectory("mariadb");
      List<String> command =
          new ArrayList<>(
              List.of(
                  "mariadb-install-db",
                  "--no-defaults",
                  "--auth-root-authentication-method=normal",
                  "--skip-test-db",
                  "--datadir=" + folder.resolve("data")));
      runAsRoot(command);
      Process installing =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("install.log").toFile())
              .start();
      if (!installing.waitFor(60, TimeUnit.SECONDS) || installing.exitValue() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve("install.log")));
      }
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return new MariaDbProcess(folder, free.getLocalPort());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void runAsRoot(List<String> command) {
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
  }

  int port() {
    return port;
  }

  /** Starts it and waits until it takes connections. */
  public void start() {
    Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow();
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M"));
    runAsRoot(command);
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()))
              .start();
      awaitConnections();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitConnections() throws IOException {
    for (int i = 0; i < 600; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.getInputStream().read() >= 0) {
          return;
        }
      } catch (IOException notYet) {
        pause();
      }
    }
    throw new IllegalStateException(Files.readString(folder.resolve("server.log")));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Processor seconds that it has used. */
  double processorSeconds() {
    Process running = process;
    return running == null
        ? 0
        : running.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
  }

  /** Ends it as a failing machine would: at once, with nothing said to it. */
  public void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      try {
        running.waitFor();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      process = null;
    }
  }

  @Override
  public void close() {
    kill();
    Folders.delete(folder);
  }
}
