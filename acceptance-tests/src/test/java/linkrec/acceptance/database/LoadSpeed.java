package linkrec.acceptance.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import linkrec.acceptance.scene.Folders;
import linkrec.adapter.persistence.dataset.RowSource;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.adapter.persistence.dump.SqlDump;
import linkrec.bootstrap.server.ProgramInProcess;
import linkrec.domain.page.WikiId;
import linkrec.testkit.ModelDocuments;
import org.jspecify.annotations.Nullable;

/** A published wiki of many rows, and the time that two ways of loading take. */
public final class LoadSpeed {

  static final WikiId WIKI = WikiId.parse("manywiki");
  static final List<String> TABLES = List.of("anchors", "pageids", "redirects", "w2vfiltered");

  private LoadSpeed() {}

  /**
   * Publishes a wiki whose four tables have so many rows together.
   *
   * @param seed what the values are made from: another one gives another edition
   */
  static void publish(Path published, int rows, int seed) throws IOException {
    Path own = Files.createDirectories(published.resolve(WIKI.value()));
    for (String table : TABLES) {
      String name = "lr_" + WIKI + "_" + table;
      Path dump = own.resolve(name + ".sql.gz");
      SqlDump.write(dump, name, rowsOf(table, rows / TABLES.size(), seed));
      publishSum(dump);
    }
    Path model = own.resolve(WIKI + ".linkmodel.json");
    Files.write(model, ModelDocuments.constant(7, "0." + (4 + seed % 2)));
    publishSum(model);
    Files.writeString(published.resolve("wikis.txt"), WIKI + "\n");
  }

  private static void publishSum(Path file) throws IOException {
    String sum = Sha256.of(file);
    Files.writeString(
        file.resolveSibling(file.getFileName() + ".checksum"),
        Sha256.line(sum, file.getFileName().toString()));
  }

  /** Values as they are in published datasets: a few bytes, a vector 360. */
  private static RowSource rowsOf(String table, int count, int seed) {
    byte[] vector = new byte[360];
    return sink -> {
      for (int i = 1; i <= count; i++) {
        byte[] value =
            switch (table) {
              case "w2vfiltered" -> vectorOf(vector, i, seed);
              case "pageids" -> pageId(i + seed);
              default ->
                  ("\u0080\u0004title number " + i * 7 % count + "; " + seed)
                      .getBytes(StandardCharsets.UTF_8);
            };
        sink.accept(new TableRow(i, title(i), value));
      }
    };
  }

  /** The key of a row. */
  static String title(int row) {
    return "Title of the page number " + row;
  }

  private static byte[] vectorOf(byte[] vector, int row, int seed) {
    int state = row * 31 + seed;
    for (int i = 0; i < vector.length; i++) {
      state = state * 1_103_515_245 + 12_345;
      vector[i] = (byte) (state >>> 16);
    }
    return vector.clone();
  }

  /** A pickle of a number. */
  static byte[] pageId(int number) {
    return new byte[] {
      (byte) 0x80,
      4,
      'J',
      (byte) number,
      (byte) (number >>> 8),
      (byte) (number >>> 16),
      (byte) (number >>> 24),
      '.'
    };
  }

  /**
   * What a load cost.
   *
   * @param seconds by the clock
   * @param client processor seconds of the loader
   * @param server processor seconds of the database
   */
  record Cost(double seconds, double client, double server) {

    static Cost of(Runnable work) {
      var machine =
          (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long start = System.nanoTime();
      double client = machine.getProcessCpuTime() / 1e9;
      double server = MariaDb.processorSeconds();
      work.run();
      return new Cost(
          (System.nanoTime() - start) / 1e9,
          machine.getProcessCpuTime() / 1e9 - client,
          MariaDb.processorSeconds() - server);
    }

    double processors() {
      return client + server;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.1f s; processors %.1f s (loader %.1f, database %.1f)",
          seconds,
          processors(),
          client,
          server);
    }
  }

  /** The program's own command. */
  static void load(Map<String, String> variables, Path published) {
    ProgramInProcess.Ended ended =
        ProgramInProcess.run(
            variables, published, "", "load-datasets", "--path", published.toString());
    if (ended.code() != 0) {
      throw new IllegalStateException(ended.messages());
    }
  }

  /**
   * What the original does: every INSERT of the dump as a statement of its own, in one transaction.
   */
  static void loadRowByRow(MariaDb server, String database, Path published) {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String table : TABLES) {
        String name = "lr_" + WIKI + "_" + table;
        statement.execute("DELETE FROM " + name);
        execute(statement, published.resolve(WIKI.value()).resolve(name + ".sql.gz"));
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines are executed as they stand; a dump's octets are one character each here. */
  private static void execute(Statement statement, Path dump) throws IOException, SQLException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(dump), 1 << 16),
                StandardCharsets.ISO_8859_1))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("INSERT INTO")) {
          statement.execute(line);
        }
      }
    }
  }

  /**
   * Prints what each way costs.
   *
   * @param arguments how many rows; the program that loads row by row in Python
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rows = Integer.parseInt(arguments[0]);
    Path published = Files.createTempDirectory("published");
    publish(published, rows, 1);
    MariaDb server = MariaDb.shared();
    Map<String, String> variables = server.newDatabase();
    Cost bulk = Cost.of(() -> load(variables, published));
    System.out.printf(Locale.ROOT, "%,d rows by load-datasets: %s%n", rows, bulk);
    Map<String, String> other = server.newDatabase();
    createTables(other, published);
    String database = other.get("DB_DATABASE");
    print("row by row in Java", Cost.of(() -> loadRowByRow(server, database, published)), bulk);
    Map<String, String> third = server.newDatabase();
    createTables(third, published);
    Cost python = loadInPython(arguments[1], third, published);
    if (python != null) {
      print("row by row in Python", python, bulk);
    }
    Folders.delete(published);
    System.exit(0);
  }

  private static void print(String name, Cost cost, Cost bulk) {
    System.out.printf(
        Locale.ROOT,
        "%s: %s; %.1f times as long, %.1f times the processors%n",
        name,
        cost,
        cost.seconds() / bulk.seconds(),
        cost.processors() / bulk.processors());
  }

  /** Null where Python or its driver is not there. */
  private static @Nullable Cost loadInPython(
      String program, Map<String, String> variables, Path published)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", program));
    for (String name : List.of("DB_HOST", "DB_PORT", "DB_USER", "DB_PASSWORD", "DB_DATABASE")) {
      command.add(variables.get(name));
    }
    for (String table : TABLES) {
      command.add(published.resolve(WIKI + "/lr_" + WIKI + "_" + table + ".sql.gz").toString());
    }
    double server = MariaDb.processorSeconds();
    Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (python.waitFor() != 0) {
      System.out.println("not row by row in Python: " + output.strip());
      return null;
    }
    String[] used = output.strip().split(" ");
    return new Cost(
        Double.parseDouble(used[0]),
        Double.parseDouble(used[1]),
        MariaDb.processorSeconds() - server);
  }

  /** The tables, still empty. */
  static void createTables(Map<String, String> variables, Path home) {
    ProgramInProcess.Ended ended =
        ProgramInProcess.run(variables, home, "", "create-tables", "--wiki", WIKI.value());
    if (ended.code() != 0) {
      throw new IllegalStateException(ended.messages());
    }
  }
}
