package linkrec.acceptance.faults;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import linkrec.acceptance.tools.DumpArticles.DumpArticle;
import linkrec.domain.page.WikiId;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked about an article.
 *
 * @param posted whether the question brings the text; else the service asks the wiki for it
 */
record Question(DumpArticle article, boolean posted) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Longer than any answer may take. */
  static final Duration LONGEST = Duration.ofSeconds(45);

  HttpRequest to(String address, WikiId wiki) {
    String title =
        URLEncoder.encode(article.title().replace(' ', '_'), StandardCharsets.UTF_8)
            .replace("+", "%20");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    address
                        + "/v1/linkrecommendations/"
                        + wiki.project().requestName()
                        + "/"
                        + wiki.domain()
                        + "/"
                        + title))
            .timeout(LONGEST);
    if (!posted) {
      return request.GET().build();
    }
    String body =
        JSON.writeValueAsString(
            Map.of(
                "pageid", article.pageId(),
                "revid", article.revisionId(),
                "wikitext", article.wikitext()));
    return request
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
