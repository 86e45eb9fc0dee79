package linkrec.domain.wikitext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares this parser with recorded answers of other parsers: {@code RecordingComparison FOLDER
 * [examples [only]]} reads every {@code *.jsonl.gz} of the folder that has text nodes and prints
 * agreement by file and over all articles. Ends with 1 when text nodes or links agree too little.
 * Offsets of the recordings are code points.
 */
final class RecordingComparison {
  private static final int CONTEXT = 30;

  /** The file of snippets, which are no articles. */
  private static final String SNIPPETS = "cases.jsonl.gz";

  private static final List<String> MUST_AGREE = List.of("text nodes", "links");

  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final Map<String, List<String>> examples = new LinkedHashMap<>();
  private final int shown;

  private RecordingComparison(int shown) {
    this.shown = shown;
  }

  public static void main(String[] arguments) throws IOException {
    int shown = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    String only = arguments.length > 2 ? arguments[2] : "";
    Set<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> folder =
        Files.newDirectoryStream(Path.of(arguments[0]), "*.jsonl.gz")) {
      folder.forEach(files::add);
    }
    RecordingComparison articles = new RecordingComparison(0);
    boolean agrees = true;
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.startsWith(only)) {
        RecordingComparison comparison = new RecordingComparison(shown);
        comparison.compare(file);
        if (name.equals(SNIPPETS)) {
          agrees = comparison.agrees(97, 3);
        } else {
          articles.addAll(comparison);
        }
      }
    }
    articles.print("all articles");
    if (!agrees || !articles.agrees(99.9, 0.1)) {
      System.out.println("text nodes or links agree too little");
      System.exit(1);
    }
  }

  private void addAll(RecordingComparison other) {
    other.counts.forEach(
        (what, count) -> {
          int[] sum = counts.computeIfAbsent(what, key -> new int[3]);
          for (int i = 0; i < sum.length; i++) {
            sum[i] += count[i];
          }
        });
  }

  /** Whether of what must agree so many per cent are found, and at most so many are extra. */
  private boolean agrees(double leastFound, double mostExtra) {
    return counts.entrySet().stream()
        .filter(entry -> MUST_AGREE.contains(entry.getKey()))
        .allMatch(
            entry ->
                percent(entry.getValue(), 1) >= leastFound
                    && percent(entry.getValue(), 2) <= mostExtra);
  }

  private static double percent(int[] count, int of) {
    return count[0] == 0 ? of == 1 ? 100 : 0 : 100.0 * count[of] / count[0];
  }

  private void compare(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Object page = Json.read(line);
        if (page instanceof Map<?, ?> map && map.containsKey("text_nodes")) {
          comparePage(map);
        }
      }
    }
    if (!counts.isEmpty()) {
      print(file.getFileName().toString());
    }
  }

  private void comparePage(Map<?, ?> page) {
    String source = (String) Objects.requireNonNull(page.get("wikitext"));
    String title = (String) Objects.requireNonNull(page.get("page_title"));
    int[] units = units(source);
    ParsedWikitext parsed = WikitextParser.parse(source);
    if (!parsed.render().equals(source)) {
      throw new IllegalStateException("not lossless: " + title);
    }
    compareSets("text nodes", title, source, recordedTexts(page, source, units), texts(parsed));
    compareSets("links", title, source, recordedLinks(page, units), links(parsed));
    compareSets("nodes", title, source, recordedNodes(page, units), nodes(parsed));
    compareSets("sections", title, source, recordedSections(page, units), sections(parsed));
    compareValue("plain", title, page.get("plain"), parsed.plainText());
  }

  private static int[] units(String source) {
    int[] units = new int[source.codePointCount(0, source.length()) + 1];
    for (int point = 0, unit = 0; unit < source.length(); point++) {
      units[point] = unit;
      unit += Character.charCount(source.codePointAt(unit));
      units[point + 1] = unit;
    }
    return units;
  }

  private static int unit(int[] units, @Nullable Object point) {
    int index = ((Long) Objects.requireNonNull(point)).intValue();
    return index < units.length ? units[index] : -1;
  }

  private static Set<String> recordedTexts(Map<?, ?> page, String source, int[] units) {
    Set<String> set = new LinkedHashSet<>();
    for (Object node : list(page.get("text_nodes"))) {
      List<?> triple = list(node);
      int start = unit(units, triple.get(1));
      int end = unit(units, triple.get(2));
      if (start >= 0 && end >= 0 && !Whitespace.strip(source.substring(start, end)).isEmpty()) {
        set.add(start + ".." + end + " §" + triple.get(0));
      }
    }
    return set;
  }

  private static Set<String> texts(ParsedWikitext parsed) {
    Set<String> set = new LinkedHashSet<>();
    for (TextNode node : parsed.textNodes()) {
      if (!Whitespace.strip(node.span().textOf(parsed.source())).isEmpty()) {
        set.add(node.span().start() + ".." + node.span().end() + " §" + node.section());
      }
    }
    return set;
  }

  private static Set<String> recordedLinks(Map<?, ?> page, int[] units) {
    Set<String> set = new LinkedHashSet<>();
    for (Object link : list(page.get("links"))) {
      List<?> parts = list(link);
      Object fragment = parts.size() > 4 ? parts.get(4) : null;
      String place = unit(units, parts.get(0)) + ".." + unit(units, parts.get(1));
      set.add(place + " " + parts.get(2) + " | " + parts.get(3) + " | " + fragment);
    }
    return set;
  }

  private static Set<String> links(ParsedWikitext parsed) {
    Set<String> set = new LinkedHashSet<>();
    for (ExistingLink link : parsed.links()) {
      String place = link.span().start() + ".." + link.span().end();
      set.add(place + " " + link.title() + " | " + link.text() + " | " + link.fragment());
    }
    return set;
  }

  private static Set<String> recordedNodes(Map<?, ?> page, int[] units) {
    Set<String> set = new LinkedHashSet<>();
    for (Object node : list(page.get("nodes"))) {
      List<?> parts = list(node);
      set.add(unit(units, parts.get(1)) + ".." + unit(units, parts.get(2)) + " " + parts.get(0));
    }
    return set;
  }

  private static Set<String> nodes(ParsedWikitext parsed) {
    Set<String> set = new LinkedHashSet<>();
    for (Node node : parsed.nodes()) {
      String name = node.getClass().getSimpleName();
      String type =
          switch (name) {
            case "WikiLink" -> "Wikilink";
            case "Entity" -> "HTMLEntity";
            default -> name;
          };
      set.add(node.span().start() + ".." + node.span().end() + " " + type);
    }
    return set;
  }

  private static Set<String> recordedSections(Map<?, ?> page, int[] units) {
    Set<String> set = new LinkedHashSet<>();
    for (Object section : list(page.get("sections"))) {
      Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(section);
      Object level = map.get("level");
      String place = unit(units, map.get("start")) + ".." + unit(units, map.get("end"));
      set.add(place + " " + (level == null ? 0 : level) + " " + map.get("heading"));
    }
    return set;
  }

  private static Set<String> sections(ParsedWikitext parsed) {
    Set<String> set = new LinkedHashSet<>();
    for (Section section : parsed.sections()) {
      String place = section.span().start() + ".." + section.span().end();
      set.add(place + " " + section.level() + " " + section.heading());
    }
    return set;
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  private void compareSets(
      String what, String title, String source, Set<String> recorded, Set<String> ours) {
    int[] count = counts.computeIfAbsent(what, key -> new int[3]);
    String firstMissing = null;
    for (String item : recorded) {
      count[0]++;
      if (ours.contains(item)) {
        count[1]++;
      } else if (firstMissing == null) {
        firstMissing = item;
      }
    }
    String firstExtra = null;
    for (String item : ours) {
      if (!recorded.contains(item)) {
        count[2]++;
        firstExtra = firstExtra == null ? item : firstExtra;
      }
    }
    if (firstMissing != null || firstExtra != null) {
      note(what, title, "missing " + show(firstMissing, source));
      note(what, title, "extra " + show(firstExtra, source));
    }
  }

  private void compareValue(String what, String title, @Nullable Object recorded, String ours) {
    int[] count = counts.computeIfAbsent(what, key -> new int[3]);
    count[0]++;
    if (ours.equals(recorded)) {
      count[1]++;
      return;
    }
    String other = String.valueOf(recorded);
    int at = 0;
    while (at < ours.length() && at < other.length() && ours.charAt(at) == other.charAt(at)) {
      at++;
    }
    note(what, title, "recorded " + around(other, at) + "\n      ours " + around(ours, at));
  }

  private static String around(String text, int at) {
    int start = Math.max(0, at - CONTEXT);
    return text.substring(start, Math.min(text.length(), at + CONTEXT)).replace("\n", "\\n");
  }

  private static String show(@Nullable String item, String source) {
    if (item == null) {
      return "nothing";
    }
    int start = Integer.parseInt(item.substring(0, item.indexOf('.')));
    return item.replace("\n", "\\n") + "   in: " + around(source, start + CONTEXT / 3);
  }

  private void note(String what, String title, String text) {
    examples.computeIfAbsent(what, key -> new ArrayList<>()).add(title + ": " + text);
  }

  private void print(String name) {
    System.out.println(name);
    counts.forEach(
        (what, count) -> {
          System.out.printf(
              "  %-10s %6d recorded %8.3f %% found %8.3f %% extra%n",
              what, count[0], percent(count, 1), percent(count, 2));
          List<String> notes = examples.getOrDefault(what, List.of());
          notes.stream().limit(shown * 2L).forEach(note -> System.out.println("    " + note));
        });
  }
}
