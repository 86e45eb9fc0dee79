package linkrec.acceptance.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.SuggestionLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page with the request about it and the original's answer. */
record RecordedPage(
    PageTitle title,
    String language,
    String wikitext,
    SuggestionLimits limits,
    ExcludedSections excluded,
    List<PlacedLink> links) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The pages of a file, a JSON object a line; those that the original failed on are left out. */
  static List<RecordedPage> read(Path file) throws IOException {
    List<RecordedPage> pages = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode recorded = JSON.readTree(line);
        if (recorded.has("response")) {
          pages.add(from(recorded));
        }
      }
    }
    return pages;
  }

  /** The texts of recorded answers, as articles that are asked about. */
  static List<Article> articles(Path recordings, String name) throws IOException {
    return read(recordings.resolve("answers").resolve(name + ".jsonl.gz")).stream()
        .map(page -> new Article(page.title(), 1L, 2L, page.wikitext()))
        .toList();
  }

  private static RecordedPage from(JsonNode recorded) {
    JsonNode request = recorded.get("request");
    List<String> sections = new ArrayList<>();
    request.get("sections_to_exclude").forEach(each -> sections.add(each.stringValue()));
    List<PlacedLink> links = new ArrayList<>();
    for (JsonNode link : recorded.get("response").get("links")) {
      links.add(
          new PlacedLink(
              link.get("link_text").stringValue(),
              link.get("link_target").stringValue(),
              link.get("wikitext_offset").intValue(),
              link.get("match_index").intValue(),
              link.get("score").doubleValue()));
    }
    return new RecordedPage(
        new PageTitle(recorded.get("page_title").stringValue()),
        recorded.get("language_code").stringValue(),
        recorded.get("wikitext").stringValue(),
        new SuggestionLimits(
            request.get("threshold").doubleValue(), request.get("max_recommendations").intValue()),
        new ExcludedSections(sections),
        links);
  }
}
