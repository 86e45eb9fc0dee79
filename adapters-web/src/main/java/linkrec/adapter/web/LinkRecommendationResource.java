package linkrec.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import linkrec.adapter.web.json.ErrorJson;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.SuggestLinks;
import linkrec.application.SuggestLinksOutcome;
import linkrec.application.SuggestLinksRequest;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.SuggestionLimits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions for one article, which the request brings or names. */
@RestController
final class LinkRecommendationResource {

  private static final String PATHS = RequestPath.PREFIX + "**";
  private static final String SECTIONS = "sections_to_exclude";

  private final SuggestLinks suggestLinks;

  LinkRecommendationResource(SuggestLinks suggestLinks) {
    this.suggestLinks = suggestLinks;
  }

  @GetMapping(PATHS)
  ResponseEntity<Object> forNamedArticle(HttpServletRequest request) {
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
            new ExcludedSections(query.all(SECTIONS)));
    return answer(suggestLinks.suggest(asked), RequestIdValve.of(request));
  }

  @PostMapping(PATHS)
  ResponseEntity<Object> forPostedArticle(HttpServletRequest request) throws IOException {
    RequestPath path = RequestPath.of(request.getRequestURI());
    QueryParameters query = new QueryParameters(request.getQueryString());
    LanguageCode language = query.language();
    SuggestionLimits limits = query.limits();
    PostedArticle posted = PostedArticle.read(request.getInputStream());
    SuggestLinksRequest asked =
        new SuggestLinksRequest(
            path.wiki(),
            path.title(),
            language,
            articleOf(path, posted),
            null,
            limits,
            excludedSections(query, posted));
    return answer(suggestLinks.suggest(asked), RequestIdValve.of(request));
  }

  private static Article articleOf(RequestPath path, PostedArticle posted) {
    return new Article(path.title(), posted.pageId(), posted.revisionId(), posted.wikitext());
  }

  private static ExcludedSections excludedSections(QueryParameters query, PostedArticle posted) {
    List<String> inBody = posted.excludedSections();
    return new ExcludedSections(inBody == null ? query.all(SECTIONS) : inBody);
  }

  private static ResponseEntity<Object> answer(SuggestLinksOutcome outcome, String requestId) {
    if (outcome instanceof SuggestLinksOutcome.Suggested suggested) {
      return json(200, LinkRecommendationsJson.from(suggested));
    }
    if (outcome instanceof SuggestLinksOutcome.UnknownWiki unknown) {
      return json(400, ErrorJson.from(unknown, requestId));
    }
    return json(404, ErrorJson.from((SuggestLinksOutcome.PageNotFound) outcome, requestId));
  }

  private static ResponseEntity<Object> json(int status, Object body) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
