package linkrec.domain.wikitext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Measures reading on one thread: {@code ReadingSpeedBenchmark FOLDER [rounds]} reads the field
 * {@code wikitext} of every line of the folder's {@code *wiki.jsonl.gz} files and prints, by round,
 * megabytes of UTF-8 a second of processor time for parsing alone, with sections, text nodes and
 * links, and with the plain text.
 */
final class ReadingSpeedBenchmark {
  private ReadingSpeedBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    List<String> pages = new ArrayList<>();
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> folder =
        Files.newDirectoryStream(Path.of(arguments[0]), "*wiki.jsonl.gz")) {
      folder.forEach(files::add);
    }
    long bytes = 0;
    for (Path file : files) {
      for (String page : pagesOf(file)) {
        pages.add(page);
        bytes += page.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    System.out.printf("%d pages, %.1f MB%n", pages.size(), bytes / 1e6);
    for (int round = 0; round < rounds; round++) {
      round(pages, bytes / 1e6);
    }
  }

  private static void round(List<String> pages, double megabytes) {
    long items = 0;
    long start = cpuTime();
    for (String page : pages) {
      items += WikitextParser.parse(page).source().length();
    }
    long parsed = cpuTime();
    for (String page : pages) {
      ParsedWikitext parsedPage = WikitextParser.parse(page);
      items += parsedPage.sections().size();
      items += parsedPage.textNodes().size();
      items += parsedPage.links().size();
    }
    long served = cpuTime();
    for (String page : pages) {
      items += WikitextParser.parse(page).proseText().length();
    }
    long prose = cpuTime();
    System.out.printf(
        "parse %.0f MB/s, with sections, texts and links %.0f MB/s, with prose %.0f MB/s (%d)%n",
        megabytes / (parsed - start) * 1e9,
        megabytes / (served - parsed) * 1e9,
        megabytes / (prose - served) * 1e9,
        items);
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<String> pagesOf(Path file) throws IOException {
    List<String> pages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (Json.read(line) instanceof Map<?, ?> map
            && map.get("wikitext") instanceof String text) {
          pages.add(text);
        }
      }
    }
    return pages;
  }
}
