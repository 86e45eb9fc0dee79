package linkrec.acceptance.tools;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import linkrec.acceptance.tools.DumpArticles.DumpArticle;
import linkrec.domain.page.WikiId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts articles of a dump to a running service, as MediaWiki's extension does, and checks every
 * answer: status 200, all fields, code points at {@code wikitext_offset} that spell {@code
 * link_text}, offsets and targets that occur once, links in order. Prints counts and times; ends
 * with 1 when an answer is wrong.
 */
public final class Posts {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LEAST_LENGTH = 1000;

  private static final Set<String> ANSWER_KEYS =
      Set.of("links", "links_count", "meta", "page_title", "pageid", "revid");
  private static final Set<String> LINK_KEYS =
      Set.of(
          "context_after",
          "context_before",
          "link_index",
          "link_target",
          "link_text",
          "match_index",
          "score",
          "wikitext_offset");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final WikiId wiki;
  private final List<String> wrong = new ArrayList<>();
  private int links;
  private int pagesWithLinks;

  private Posts(String address, WikiId wiki) {
    this.address = address;
    this.wiki = wiki;
  }

  /**
   * @param arguments the service's address, the wiki's id, the dump, how many articles
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 4) {
      System.err.println("Usage: posts ADDRESS WIKI DUMP COUNT");
      System.exit(2);
    }
    Posts posts = new Posts(arguments[0], WikiId.parse(arguments[1]));
    List<DumpArticle> articles = DumpArticles.read(Path.of(arguments[2]), LEAST_LENGTH);
    int count = Math.min(Integer.parseInt(arguments[3]), articles.size());
    if (count == 0) {
      System.err.println("no article of " + LEAST_LENGTH + " characters in " + arguments[2]);
      System.exit(1);
    }
    long[] nanoseconds = new long[count];
    for (int i = 0; i < count; i++) {
      // Spread over the dump.
      DumpArticle article = articles.get((int) ((long) i * articles.size() / count));
      long start = System.nanoTime();
      HttpResponse<String> answer = posts.post(article);
      nanoseconds[i] = System.nanoTime() - start;
      posts.check(article, answer);
    }
    posts.report(nanoseconds);
    System.exit(posts.wrong.isEmpty() ? 0 : 1);
  }

  private HttpResponse<String> post(DumpArticle article) throws IOException, InterruptedException {
    String title =
        URLEncoder.encode(article.title().replace(' ', '_'), StandardCharsets.UTF_8)
            .replace("+", "%20");
    URI uri =
        URI.create(
            address
                + "/v1/linkrecommendations/"
                + wiki.project().requestName()
                + "/"
                + wiki.domain()
                + "/"
                + title
                + "?threshold=0&max_recommendations=-1");
    String body =
        JSON.writeValueAsString(
            Map.of(
                "pageid", article.pageId(),
                "revid", article.revisionId(),
                "wikitext", article.wikitext()));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(60))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IOException(article.title() + ": no answer from " + uri, e);
    }
  }

  private void check(DumpArticle article, HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      complain(article, "status " + answer.statusCode() + ": " + answer.body());
      return;
    }
    JsonNode json = JSON.readTree(answer.body());
    expect(article, keys(json).equals(ANSWER_KEYS), "keys " + keys(json));
    expect(article, json.at("/pageid").asLong() == article.pageId(), "pageid");
    expect(article, json.at("/revid").asLong() == article.revisionId(), "revid");
    expect(article, json.at("/page_title").asString().equals(article.title()), "page_title");
    JsonNode found = json.get("links");
    expect(article, json.get("links_count").asInt() == found.size(), "links_count");
    Set<Integer> offsets = new HashSet<>();
    Set<String> targets = new HashSet<>();
    int previous = -1;
    for (int i = 0; i < found.size(); i++) {
      JsonNode link = found.get(i);
      checkLink(article, link, i);
      int offset = link.get("wikitext_offset").asInt();
      expect(article, offsets.add(offset), "offset " + offset + " twice");
      expect(article, targets.add(link.get("link_target").asString()), "a target twice: " + link);
      expect(article, offset > previous, "links out of order at " + offset);
      previous = offset;
    }
    links += found.size();
    pagesWithLinks += found.isEmpty() ? 0 : 1;
  }

  private void checkLink(DumpArticle article, JsonNode link, int index) {
    expect(article, keys(link).equals(LINK_KEYS), "keys of a link " + keys(link));
    expect(article, link.get("link_index").asInt() == index, "link_index at " + index);
    double score = link.get("score").asDouble();
    expect(article, score >= 0 && score <= 1, "score " + score);
    String source = article.wikitext();
    String text = link.get("link_text").asString();
    int offset = link.get("wikitext_offset").asInt();
    boolean within = offset >= 0 && offset <= source.codePointCount(0, source.length());
    int start = within ? source.offsetByCodePoints(0, offset) : -1;
    expect(
        article,
        within && source.startsWith(text, start),
        "not '" + text + "' at code point " + offset);
    if (within) {
      String before = link.get("context_before").asString();
      String after = link.get("context_after").asString();
      expect(article, source.startsWith(after, start + text.length()), "context_after " + after);
      expect(article, source.substring(0, start).endsWith(before), "context_before " + before);
    }
  }

  private static Set<String> keys(JsonNode json) {
    return new TreeSet<>(json.propertyNames());
  }

  private void expect(DumpArticle article, boolean right, String otherwise) {
    if (!right) {
      complain(article, otherwise);
    }
  }

  private void complain(DumpArticle article, String what) {
    wrong.add(article.title() + ": " + what);
  }

  private void report(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    wrong.stream().limit(20).forEach(System.out::println);
    System.out.printf(
        "%s: %d articles posted, %d with links, %d links, %d faults%n",
        wiki, nanoseconds.length, pagesWithLinks, links, wrong.size());
    System.out.printf(
        "milliseconds an answer: median %.1f, 95 %% %.1f, longest %.1f, first %.1f%n",
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.95)] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        nanoseconds[0] / 1e6);
  }
}
