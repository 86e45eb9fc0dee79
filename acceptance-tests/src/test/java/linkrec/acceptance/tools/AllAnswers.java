package linkrec.acceptance.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import linkrec.acceptance.tools.DumpArticles.DumpArticle;
import linkrec.domain.page.WikiId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what {@code recommend-all} wrote, character by character, with what a running service
 * answers when the dump's articles, taken by another reader, are posted to it. Ends with 1 when an
 * answer differs, is missing, or is too much.
 */
public final class AllAnswers {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int SHOWN = 10;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String pages;

  private AllAnswers(String address, WikiId wiki) {
    this.pages =
        address
            + "/v1/linkrecommendations/"
            + wiki.project().requestName()
            + "/"
            + wiki.domain()
            + "/";
  }

  /**
   * @param arguments the service's address, the wiki's id, the dump, the file of answers
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 4) {
      System.err.println("Usage: all-answers ADDRESS WIKI DUMP FILE.ndjson.gz");
      System.exit(2);
    }
    List<DumpArticle> articles = DumpArticles.read(Path.of(arguments[2]), 0);
    AllAnswers answers = new AllAnswers(arguments[0], WikiId.parse(arguments[1]));
    int different = answers.compare(articles, Path.of(arguments[3]));
    System.out.printf(
        "%s: %d articles, %d answers differ%n", arguments[1], articles.size(), different);
    System.exit(different == 0 && !articles.isEmpty() ? 0 : 1);
  }

  private int compare(List<DumpArticle> articles, Path file)
      throws IOException, InterruptedException {
    int different = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (DumpArticle article : articles) {
        String line = lines.readLine();
        String served = served(article);
        if (!served.equals(line)) {
          different++;
          if (different <= SHOWN) {
            System.out.println(article.title() + "\n  served  " + served + "\n  written " + line);
          }
        }
      }
      if (lines.readLine() != null) {
        System.out.println("more answers than articles");
        different++;
      }
    }
    return different;
  }

  private String served(DumpArticle article) throws IOException, InterruptedException {
    String title =
        URLEncoder.encode(article.title().replace(' ', '_'), StandardCharsets.UTF_8)
            .replace("+", "%20");
    String body =
        JSON.writeValueAsString(
            Map.of(
                "pageid", article.pageId(),
                "revid", article.revisionId(),
                "wikitext", article.wikitext()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(pages + title))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(60))
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    return answer.body();
  }
}
