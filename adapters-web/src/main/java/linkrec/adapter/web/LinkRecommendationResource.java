package linkrec.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import linkrec.adapter.web.Answering.Asker;
import linkrec.application.SuggestLinksRequest;
import linkrec.domain.page.Article;
import linkrec.domain.suggestion.SuggestablePage.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions for one article, which the request brings or names. */
@RestController
final class LinkRecommendationResource {

  private static final String PATHS = RequestPath.PREFIX + "**";

  private final Answering answering;
  private final BodyReader bodies;

  LinkRecommendationResource(Answering answering, BodyReader bodies) {
    this.answering = answering;
    this.bodies = bodies;
  }

  @GetMapping(PATHS)
  ResponseEntity<byte[]> forNamedArticle(HttpServletRequest request) {
    RequestPath path = RequestPath.of(request.getRequestURI());
    QueryParameters query = new QueryParameters(request.getQueryString());
    SuggestLinksRequest asked =
        new SuggestLinksRequest(
            path.wiki(),
            path.title(),
            query.language(),
            null,
            query.revision(),
            query.limits(),
            query.excludedSections(),
            query.wishes(Format.WIKITEXT));
    return answering.answerNamed(asked, Asker.of(request));
  }

  @PostMapping(PATHS)
  ResponseEntity<byte[]> forPostedArticle(HttpServletRequest request) throws IOException {
    RequestPath path = RequestPath.of(request.getRequestURI());
    QueryParameters query = new QueryParameters(request.getQueryString());
    // What is wrong with the query is said before the body is read.
    query.limits();
    query.language();
    Asker asker = Asker.of(request);
    try (BodyReader.Body body = bodies.read(request.getInputStream(), asker.began())) {
      WorkGate.Pass pass = answering.enter(body.octets().length);
      try (pass) {
        return answering.answerBrought(
            asked(path, query, request.getContentType(), body.octets()), asker);
      }
    }
  }

  private static SuggestLinksRequest asked(
      RequestPath path, QueryParameters query, @Nullable String contentType, byte[] body) {
    String type = typeOf(contentType);
    PostedArticle posted =
        type.startsWith("text/") ? PostedArticle.ofText(body) : PostedArticle.read(body);
    QueryParameters parameters = query.with(posted.lists());
    return new SuggestLinksRequest(
        path.wiki(),
        path.title(),
        parameters.language(),
        new Article(path.title(), posted.pageId(), posted.revisionId(), posted.wikitext()),
        null,
        parameters.limits(),
        parameters.excludedSections(),
        parameters.wishes(formatOf(type)));
  }

  private static String typeOf(@Nullable String contentType) {
    String whole = contentType == null ? "" : contentType;
    int parameters = whole.indexOf(';');
    return (parameters < 0 ? whole : whole.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** All that is no other text is wikitext, in JSON or as it is. */
  private static Format formatOf(String type) {
    return switch (type) {
      case "text/plain" -> Format.TEXT;
      case "text/html" -> Format.HTML;
      default -> Format.WIKITEXT;
    };
  }
}
