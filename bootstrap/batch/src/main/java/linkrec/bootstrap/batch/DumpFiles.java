package linkrec.bootstrap.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * The dumps in a folder and the folders in it, told by their names: {@code <wiki>.xml}, or as
 * Wikimedia names them, {@code <wiki>-<date>-pages-articles[-multistream][n].xml[-p1p99]}, packed
 * or not; beside them {@code <wiki>-<date>-page_props.sql.gz}. Of several dates the latest counts;
 * one whole file counts more than parts, and parts stand in the order of their numbers.
 */
final class DumpFiles {

  private static final Pattern PAGES =
      Pattern.compile(
          "(?<wiki>[a-z0-9_-]+?)"
              + "(?:-(?<date>[0-9]{8}|latest)-pages-(?<kind>articles|meta-current|meta-history)"
              + "(?<multistream>-multistream)?(?<part>[0-9]*))?"
              + "\\.xml(?:-p(?<first>[0-9]+)p[0-9]+)?(?:\\.(?:bz2|gz|7z))?");

  private static final Pattern PROPERTIES =
      Pattern.compile("(?<wiki>[a-z0-9_-]+?)-(?<date>[0-9]{8}|latest)-page_props\\.sql(?:\\.gz)?");

  private static final int DEEPEST = 3;

  /**
   * What was found of one wiki.
   *
   * @param pages at least one file, in order
   * @param properties its page_props; null for none
   */
  record OfWiki(WikiId wiki, List<Path> pages, @Nullable Path properties) {}

  /** One file of pages; {@code build} is the same for parts that belong together. */
  private record Part(Path file, String build, boolean whole, long number) {}

  private final SortedMap<String, List<Part>> parts = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Path>> properties = new TreeMap<>();

  private DumpFiles() {}

  /** The wikis of a folder by their ids; what is no dump by its name is left aside. */
  static List<OfWiki> in(Path folder) {
    DumpFiles found = new DumpFiles();
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      files.filter(Files::isRegularFile).sorted().forEach(found::take);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
    }
    List<OfWiki> wikis = new ArrayList<>();
    found.parts.forEach((wiki, all) -> found.ofWiki(wiki, all).ifPresent(wikis::add));
    return wikis;
  }

  private void take(Path file) {
    String name = String.valueOf(file.getFileName());
    Matcher pages = PAGES.matcher(name);
    if (pages.matches()) {
      parts.computeIfAbsent(pages.group("wiki"), wiki -> new ArrayList<>()).add(part(file, pages));
      return;
    }
    Matcher table = PROPERTIES.matcher(name);
    if (table.matches()) {
      properties
          .computeIfAbsent(table.group("wiki"), wiki -> new TreeMap<>())
          .put(table.group("date"), file);
    }
  }

  private static Part part(Path file, Matcher name) {
    String date = orEmpty(name.group("date"));
    String kind = orEmpty(name.group("kind"));
    String rest = kind + (name.group("multistream") == null ? " single" : " multistream");
    String part = orEmpty(name.group("part"));
    String first = orEmpty(name.group("first"));
    long number =
        (part.isEmpty() ? 0 : Long.parseLong(part)) * 10_000_000_000L
            + (first.isEmpty() ? 0 : Long.parseLong(first));
    return new Part(file, date + " " + rest, part.isEmpty() && first.isEmpty(), number);
  }

  private static String orEmpty(@Nullable String group) {
    return group == null ? "" : group;
  }

  private Optional<OfWiki> ofWiki(String name, List<Part> all) {
    WikiId wiki;
    try {
      wiki = WikiId.parse(name);
    } catch (InvalidRequestException noWikisName) {
      return Optional.empty();
    }
    List<Part> whole = all.stream().filter(Part::whole).toList();
    List<Part> from = whole.isEmpty() ? all : whole;
    String build =
        from.stream().map(Part::build).max(Comparator.comparing(DumpFiles::rank)).orElseThrow();
    List<Path> files =
        from.stream()
            .filter(part -> part.build().equals(build))
            .sorted(Comparator.comparingLong(Part::number))
            .map(Part::file)
            .toList();
    SortedMap<String, Path> tables = properties.getOrDefault(name, new TreeMap<>());
    return Optional.of(
        new OfWiki(
            wiki,
            whole.isEmpty() ? files : files.subList(0, 1),
            tables.isEmpty() ? null : tables.get(tables.lastKey())));
  }

  /** Later dates first of all; then articles alone before other kinds. */
  private static String rank(String build) {
    Map<String, String> kinds = Map.of("articles", "3", "meta-current", "2", "meta-history", "1");
    String[] words = build.split(" ", -1);
    return words[0] + " " + kinds.getOrDefault(words[1], "4") + " " + words[2];
  }
}
