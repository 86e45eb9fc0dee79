package linkrec.adapter.persistence.mysql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import linkrec.domain.InvalidRequestException;

/**
 * Which database, and who asks.
 *
 * @param password empty for none
 */
public record MySqlSettings(String host, int port, String database, String user, String password) {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");
  private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9_$.-]{1,64}");

  public MySqlSettings {
    if (!HOST.matcher(host).matches()) {
      throw new InvalidRequestException("DB_HOST", "a host name expected, got '" + host + "'");
    }
    if (!DATABASE.matcher(database).matches()) {
      throw new InvalidRequestException(
          "DB_DATABASE", "the name of a database expected, got '" + database + "'");
    }
    if (user.isEmpty()) {
      throw new InvalidRequestException("DB_USER", "the name of a user expected, got none");
    }
    if (port < 1 || port > 65535) {
      throw new InvalidRequestException("DB_PORT", "1 to 65535 expected, got " + port);
    }
  }

  /**
   * Those of the variables {@code DB_HOST} (else localhost), {@code DB_PORT} (else 3306), {@code
   * DB_DATABASE}, {@code DB_USER}, {@code DB_PASSWORD} (else none). What is not set comes from the
   * section {@code [client]} of the option file that {@code DB_READ_DEFAULT_FILE} names.
   *
   * @param values the value of a variable, where it is set
   */
  public static MySqlSettings of(Function<String, Optional<String>> values) {
    Map<String, String> file =
        values.apply("DB_READ_DEFAULT_FILE").map(MySqlSettings::clientOptions).orElse(Map.of());
    Function<String, String> value =
        name ->
            values
                .apply("DB_" + name.toUpperCase(java.util.Locale.ROOT))
                .orElse(file.getOrDefault(name, ""));
    String host = value.apply("host");
    return new MySqlSettings(
        host.isEmpty() ? "localhost" : host,
        port(value.apply("port")),
        value.apply("database"),
        value.apply("user"),
        value.apply("password"));
  }

  private static int port(String text) {
    if (text.isEmpty()) {
      return 3306;
    }
    if (!text.matches("[0-9]{1,5}")) {
      throw new InvalidRequestException("DB_PORT", "1 to 65535 expected, got '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  /** The options of a file as MySQL's own programs read one: {@code name=value}, by sections. */
  private static Map<String, String> clientOptions(String name) {
    Path file =
        name.startsWith("~/")
            ? Path.of(System.getProperty("user.home"), name.substring(2))
            : Path.of(name);
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new InvalidRequestException(
          "DB_READ_DEFAULT_FILE", "a file that can be read expected, got '" + name + "'");
    }
    Map<String, String> options = new HashMap<>();
    String section = "";
    for (String line : lines) {
      String text = line.strip();
      int equals = text.indexOf('=');
      if (text.startsWith("[")) {
        section = text;
      } else if (section.equals("[client]") && equals > 0 && !text.startsWith("#")) {
        options.put(
            text.substring(0, equals).strip(), unquoted(text.substring(equals + 1).strip()));
      }
    }
    return options;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** The database as messages name it, without the password. */
  @Override
  public String toString() {
    return "database " + database + " on " + host + ":" + port + " as " + user;
  }
}
