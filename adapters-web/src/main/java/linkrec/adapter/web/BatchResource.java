package linkrec.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.adapter.web.Answering.Asker;
import linkrec.application.SuggestLinksRequest;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.SuggestablePage.Format;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many articles in one request: JSON objects, one a line, in and out (NDJSON), each answered as
 * soon as it is read. A line of the answer is {@code {"line": 1, "status": 200, "body": {...}}}; a
 * line that is wrong has its error there and the next one is answered all the same. The client
 * should read answers while it sends.
 */
@RestController
final class BatchResource {

  private static final byte LINE_END = '\n';

  private final Answering answering;
  private final ErrorAnswers errors;

  BatchResource(Answering answering, ErrorAnswers errors) {
    this.answering = answering;
    this.errors = errors;
  }

  @PostMapping("/v1/batch")
  void answerLines(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("application/x-ndjson");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    InputStream input = new BufferedInputStream(request.getInputStream(), 1 << 16);
    OutputStream output = response.getOutputStream();
    Asker asker = Asker.of(request);
    int number = 0;
    for (Line line = nextLine(input); line.isThere(); line = nextLine(input)) {
      number++;
      if (!line.isBlank()) {
        // Each line has the time of a request of its own.
        Asker now = new Asker(request, asker.requestId(), System.nanoTime());
        write(output, number, answered(line, now));
      }
      if (line.isTooLong()) {
        break;
      }
    }
  }

  private ResponseEntity<byte[]> answered(Line line, Asker asker) {
    try {
      if (line.isTooLong()) {
        throw new BodyTooLargeException(
            null, "a line of at most " + BodyReader.MOST_OCTETS + " octets expected, got more");
      }
      JsonNode json = PostedArticle.object(line.octets());
      SuggestLinksRequest asked = asked(json);
      if (asked.article() == null) {
        return answering.answerNamed(asked, asker);
      }
      WorkGate.Pass pass = answering.enter(line.octets().length);
      try (pass) {
        return answering.answerBrought(asked, asker);
      }
    } catch (RuntimeException e) {
      return errors.inJson(e, asker.requestId());
    }
  }

  private static SuggestLinksRequest asked(JsonNode json) {
    QueryParameters parameters = QueryParameters.of(parametersOf(json));
    String project =
        json.has("project") ? PostedArticle.string("project", json.get("project")) : "wikipedia";
    WikiId wiki = WikiId.of(project, required(json, "wiki_domain"));
    PageTitle title = RequestPath.titleOf(required(json, "page_title"));
    PostedArticle posted = json.has("wikitext") ? PostedArticle.of(json) : null;
    return new SuggestLinksRequest(
        wiki,
        title,
        parameters.language(),
        posted == null
            ? null
            : new Article(title, posted.pageId(), posted.revisionId(), posted.wikitext()),
        parameters.revision(),
        parameters.limits(),
        parameters.excludedSections(),
        parameters.wishes(Format.WIKITEXT));
  }

  private static Map<String, List<String>> parametersOf(JsonNode json) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      String key = entry.getKey();
      JsonNode value = entry.getValue();
      if (QueryParameters.LISTS.contains(key)) {
        parameters.put(key, PostedArticle.strings(key, value));
      } else if (QueryParameters.SINGLES.contains(key)) {
        if (!value.isValueNode() || value.isNull()) {
          throw new InvalidRequestException(
              key, "one value expected, got " + PostedArticle.shown(value));
        }
        parameters.put(key, List.of(value.asString()));
      } else if (!PostedArticle.KEYS.contains(key)
          && !key.equals("project")
          && !key.equals("wiki_domain")
          && !key.equals("page_title")) {
        throw new InvalidRequestException(
            Shown.of(key), "a parameter expected, got a value " + PostedArticle.shown(value));
      }
    }
    return parameters;
  }

  private static String required(JsonNode json, String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      throw new InvalidRequestException(name, "a string expected, got nothing");
    }
    return PostedArticle.string(name, value);
  }

  private static void write(OutputStream output, int number, ResponseEntity<byte[]> answer)
      throws IOException {
    JsonMapper json = JsonMapper.shared();
    String head =
        "{\"line\":" + number + ",\"status\":" + answer.getStatusCode().value() + ",\"body\":";
    output.write(head.getBytes(StandardCharsets.US_ASCII));
    byte[] body = answer.getBody();
    output.write(body == null ? json.writeValueAsBytes(null) : body);
    output.write('}');
    output.write(LINE_END);
    output.flush();
  }

  /** One line of the request; {@code octets} are cut where it is too long. */
  private record Line(byte[] octets, boolean isThere, boolean isTooLong) {

    boolean isBlank() {
      return new String(octets, StandardCharsets.ISO_8859_1).isBlank();
    }
  }

  private static Line nextLine(InputStream input) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    int octet = input.read();
    boolean there = octet >= 0;
    while (octet >= 0 && octet != LINE_END) {
      if (octets.size() == BodyReader.MOST_OCTETS) {
        return new Line(octets.toByteArray(), true, true);
      }
      octets.write(octet);
      octet = input.read();
    }
    return new Line(octets.toByteArray(), there, false);
  }
}
