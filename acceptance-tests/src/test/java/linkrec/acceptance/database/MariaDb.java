package linkrec.acceptance.database;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mariadb.MariaDBContainer;

/**
 * A MariaDB or MySQL server, one for all tests: that of the variable {@code LINKREC_TEST_DATABASE}
 * ({@code mysql://user:password@host:port}), else a child process where {@code mariadbd} is
 * installed, else a container where Docker is there. Without any of them the tests are passed over,
 * but fail where the variable {@code CI} is set.
 */
public final class MariaDb {

  private static final String VARIABLE = "LINKREC_TEST_DATABASE";
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable MariaDb shared;
  private static @Nullable MariaDbProcess child;

  private final String host;
  private final int port;
  private final String user;
  private final String password;

  private MariaDb(String host, int port, String user, String password) {
    this.host = host;
    this.port = port;
    this.user = user;
    this.password = password;
  }

  /** The server that all tests share. */
  public static synchronized MariaDb shared() {
    MariaDb running = shared;
    if (running == null) {
      running = start();
      shared = running;
    }
    return running;
  }

  private static MariaDb start() {
    String address = System.getenv(VARIABLE);
    if (address != null && !address.isEmpty()) {
      return at(URI.create(address));
    }
    if (MariaDbProcess.isInstalled()) {
      MariaDbProcess process = MariaDbProcess.create();
      process.start();
      child = process;
      Runtime.getRuntime().addShutdownHook(new Thread(process::close));
      return of(process);
    }
    if (DockerClientFactory.instance().isDockerAvailable()) {
      MariaDBContainer container = new MariaDBContainer("mariadb:10.11");
      container.start();
      Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
      return new MariaDb(
          container.getHost(), container.getMappedPort(3306), "root", container.getPassword());
    }
    String missing = "no database: apt-get install mariadb-server-core, or set " + VARIABLE;
    if (System.getenv("CI") != null) {
      throw new IllegalStateException(missing);
    }
    System.out.println("Tests are passed over: " + missing);
    return Assumptions.abort(missing);
  }

  /** Processor seconds that the shared server has used; 0 when it is no child process. */
  static synchronized double processorSeconds() {
    return child == null ? 0 : child.processorSeconds();
  }

  /** That of a process of one's own. */
  public static MariaDb of(MariaDbProcess process) {
    return new MariaDb("127.0.0.1", process.port(), "root", "");
  }

  private static MariaDb at(URI address) {
    String[] user = String.valueOf(address.getUserInfo()).split(":", 2);
    return new MariaDb(
        address.getHost(), address.getPort(), user[0], user.length == 2 ? user[1] : "");
  }

  /** Creates a database and answers the variables that lead there. */
  public Map<String, String> newDatabase() {
    String name =
        "linkrec_test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
    execute("", "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    return variables(name);
  }

  /** The variables that lead to a database of that name. */
  Map<String, String> variables(String name) {
    return Map.of(
        "DB_BACKEND", "mysql",
        "DB_HOST", host,
        "DB_PORT", Integer.toString(port),
        "DB_DATABASE", name,
        "DB_USER", user,
        "DB_PASSWORD", password);
  }

  /** Executes statements in a database, one after the other. */
  public void execute(String database, String... statements) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of what a question finds. */
  List<String> query(String database, String question) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection of one's own. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://" + host + ":" + port + "/" + database, user, password);
  }
}
