package linkrec.acceptance.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linkrec.acceptance.tools.DumpArticles.DumpArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages to measure with. */
public final class BenchmarkPages {

  private static final int LENGTH = 30_000;

  private BenchmarkPages() {}

  /** A page. */
  public record BenchmarkPage(String title, String wikitext) {}

  /**
   * From a dump's articles, put together to pages of about 30,000 characters; or, where the file
   * ends in {@code .ndjson}, the pages in it: a JSON object a line, with {@code wikitext} and
   * perhaps {@code page_title}.
   */
  public static List<BenchmarkPage> read(Path file) throws IOException {
    List<BenchmarkPage> pages =
        file.toString().endsWith(".ndjson") ? listed(file) : putTogether(file);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no pages in " + file);
    }
    long characters = pages.stream().mapToLong(page -> page.wikitext().length()).sum();
    System.out.println(
        pages.size() + " pages, " + characters / pages.size() + " characters a page on average");
    return pages;
  }

  private static List<BenchmarkPage> listed(Path file) throws IOException {
    JsonMapper json = new JsonMapper();
    List<BenchmarkPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        JsonNode page = json.readTree(line);
        JsonNode title = page.get("page_title");
        pages.add(
            new BenchmarkPage(
                title == null ? "Benchmark" : title.asString(), page.get("wikitext").asString()));
      }
    }
    return pages;
  }

  private static List<BenchmarkPage> putTogether(Path dump) throws IOException {
    List<BenchmarkPage> pages = new ArrayList<>();
    StringBuilder wikitext = new StringBuilder();
    for (DumpArticle article : DumpArticles.read(dump, 1)) {
      wikitext.append(article.wikitext()).append("\n\n");
      if (wikitext.length() >= LENGTH) {
        pages.add(new BenchmarkPage("Benchmark", wikitext.substring(0, LENGTH)));
        wikitext.setLength(0);
      }
    }
    return pages;
  }
}
