package linkrec.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Takes verdicts of people, where the operator has turned that on: {@code {"project": "wikipedia",
 * "wiki_domain": "simple", "page_title": "Cat", "link_target": "Milk", "verdict": "rejected"}}. A
 * rejected target is not suggested on that page again; an accepted one changes nothing, since the
 * wiki has the link then.
 */
@RestController
final class FeedbackResource {

  private static final Set<String> KEYS =
      Set.of("project", "wiki_domain", "page_title", "link_target", "verdict");

  private final HttpServiceParts parts;
  private final boolean on;
  private final BodyReader bodies;

  FeedbackResource(HttpServiceParts parts, boolean on, BodyReader bodies) {
    this.parts = parts;
    this.on = on;
    this.bodies = bodies;
  }

  @PostMapping("/v1/feedback")
  ResponseEntity<byte[]> take(HttpServletRequest request) throws IOException {
    if (!on) {
      throw new RequestPath.NoSuchPathException("feedback is turned off here");
    }
    JsonNode json;
    try (BodyReader.Body body =
        bodies.read(request.getInputStream(), ServiceFilter.began(request))) {
      json = PostedArticle.object(body.octets());
    }
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      if (!KEYS.contains(entry.getKey())) {
        throw new InvalidRequestException(
            Shown.of(entry.getKey()),
            "only project, wiki_domain, page_title, link_target and verdict expected");
      }
    }
    WikiId wiki =
        WikiId.of(
            json.has("project") ? string(json, "project") : "wikipedia",
            string(json, "wiki_domain"));
    PageTitle page = RequestPath.titleOf(string(json, "page_title"));
    PageTitle target = RequestPath.titleOf(string(json, "link_target"));
    String verdict = string(json, "verdict");
    if (!verdict.equals("rejected") && !verdict.equals("accepted")) {
      throw new InvalidRequestException(
          "verdict", "accepted or rejected expected, got " + Shown.of(verdict));
    }
    if (!parts.datasets().wikis().contains(wiki)) {
      throw new InvalidRequestException(
          "wiki_domain", "a wiki that is here expected, got " + wiki.domain());
    }
    if (verdict.equals("rejected")) {
      parts.verdicts().reject(wiki, page.capitalised(), target.capitalised());
    }
    return ResponseEntity.noContent().build();
  }

  private static String string(JsonNode json, String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      throw new InvalidRequestException(name, "a string expected, got nothing");
    }
    return PostedArticle.string(name, value);
  }
}
