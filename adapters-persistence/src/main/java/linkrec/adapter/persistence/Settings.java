package linkrec.adapter.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Values from outside of the command line. A value comes from the environment, else from a file
 * {@code .env}; options, which come before both, are given to {@link #orElse}.
 *
 * <p>A line of {@code .env} is {@code NAME=value}, with an optional {@code export} before it and
 * optional quotes around the value; lines that begin with a number sign are comments.
 */
public final class Settings {

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * The settings of an environment and of files; what is empty counts as absent.
   *
   * @param files those that are there are read; the first one that has a name decides
   */
  public static Settings of(Map<String, String> environment, List<Path> files) {
    Map<String, String> values = new HashMap<>();
    put(environment, values);
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        put(read(file), values);
      }
    }
    return new Settings(values);
  }

  /** The value of that name, where there is one. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The option where it was given, else the value of that name, else null. */
  public @Nullable String orElse(@Nullable String option, String name) {
    return option != null ? option : values.get(name);
  }

  /** The names that begin so, in order. */
  public Set<String> namesFrom(String start) {
    Set<String> names = new TreeSet<>();
    values.keySet().stream().filter(name -> name.startsWith(start)).forEach(names::add);
    return names;
  }

  private static void put(Map<String, String> more, Map<String, String> values) {
    more.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            values.putIfAbsent(name, value);
          }
        });
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> values = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String text = line.strip();
        int equals = text.indexOf('=');
        if (text.startsWith("#") || equals < 1) {
          continue;
        }
        String name = text.substring(0, equals).strip();
        values.put(
            name.startsWith("export ") ? name.substring(7).strip() : name,
            unquoted(text.substring(equals + 1).strip()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
    return values;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
