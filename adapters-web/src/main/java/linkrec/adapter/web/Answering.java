package linkrec.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.adapter.web.json.ErrorJson;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.Preparation;
import linkrec.application.SuggestLinks;
import linkrec.application.SuggestLinksOutcome;
import linkrec.application.SuggestLinksOutcome.Suggested;
import linkrec.application.SuggestLinksRequest;
import linkrec.domain.page.Article;
import linkrec.domain.suggestion.Ending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a request for links to the octets of its answer, within the service's limits: articles are
 * fetched through one gate and worked on through another, so that a slow wiki does not keep those
 * waiting who bring their article.
 */
final class Answering {

  private static final Logger LOGGER = LoggerFactory.getLogger("linkrec.query");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SuggestLinks suggestLinks;
  private final ServiceMetrics metrics;
  private final ServiceLimits limits;
  private final WorkGate work;
  private final WorkGate fetching;
  private final WikiStates states;

  Answering(
      SuggestLinks suggestLinks,
      ServiceMetrics metrics,
      ServiceLimits limits,
      Gates gates,
      WikiStates states) {
    this.suggestLinks = suggestLinks;
    this.metrics = metrics;
    this.limits = limits;
    this.work = gates.work();
    this.fetching = gates.fetching();
    this.states = states;
  }

  /** The two gates. */
  record Gates(WorkGate work, WorkGate fetching) {}

  /** Who asks, and since when. */
  record Asker(HttpServletRequest request, String requestId, long began) {

    static Asker of(HttpServletRequest request) {
      return new Asker(request, RequestIdValve.of(request), ServiceFilter.began(request));
    }
  }

  /** A place among those that are worked on, for reading a body of so many octets. */
  WorkGate.Pass enter(int octets) {
    return work.enter(octets);
  }

  /** The answer about an article that the request brought; to be called with a place in work. */
  ResponseEntity<byte[]> answerBrought(SuggestLinksRequest asked, Asker asker) {
    try (Preparation preparation = prepare(asked, asker)) {
      return preparation instanceof Preparation.Ready ready
          ? suggested(asked, ready, asker)
          : ended((Preparation.Ended) preparation, asker);
    }
  }

  /** The answer about an article that the request names. */
  ResponseEntity<byte[]> answerNamed(SuggestLinksRequest asked, Asker asker) {
    try (Preparation preparation = fetched(asked, asker)) {
      if (!(preparation instanceof Preparation.Ready ready)) {
        return ended((Preparation.Ended) preparation, asker);
      }
      String tag = EntityTag.of(ready, asker.request().getQueryString());
      if (EntityTag.isAmong(tag, asker.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
        metrics.notModified();
        return ResponseEntity.status(304).eTag(tag).build();
      }
      WorkGate.Pass pass = work.enter(ready.article().wikitext().length());
      try (pass) {
        ResponseEntity<byte[]> answer = suggested(asked, ready, asker);
        return ResponseEntity.ok()
            .eTag(tag)
            .header(HttpHeaders.CACHE_CONTROL, "no-cache")
            .contentType(MediaType.APPLICATION_JSON)
            .body(answer.getBody());
      }
    }
  }

  private Preparation fetched(SuggestLinksRequest asked, Asker asker) {
    WorkGate.Pass pass = fetching.enter(0);
    try (pass) {
      return prepare(asked, asker);
    }
  }

  private Preparation prepare(SuggestLinksRequest asked, Asker asker) {
    boolean unknown = false;
    try {
      Preparation preparation = states.observed(asked.wiki(), () -> suggestLinks.prepare(asked));
      unknown =
          preparation instanceof Preparation.Ended ended
              && ended.outcome() instanceof SuggestLinksOutcome.UnknownWiki;
      return preparation;
    } finally {
      if (!unknown) {
        ServiceFilter.concerns(asker.request(), asked.wiki().value());
      }
    }
  }

  private ResponseEntity<byte[]> suggested(
      SuggestLinksRequest asked, Preparation.Ready ready, Asker asker) {
    TimedWatch watch = new TimedWatch(metrics, asker.began(), limits.time());
    Suggested outcome = states.observed(asked.wiki(), () -> ready.suggest(watch));
    int links = outcome.suggestions().links().size();
    metrics.suggested(links, outcome.suggestions().ending() == Ending.OUT_OF_TIME);
    log(asked, outcome, System.nanoTime() - asker.began());
    return json(200, LinkRecommendationsJson.from(outcome));
  }

  private static ResponseEntity<byte[]> ended(Preparation.Ended preparation, Asker asker) {
    if (preparation.outcome() instanceof SuggestLinksOutcome.UnknownWiki unknown) {
      return json(400, ErrorJson.from(unknown, asker.requestId()));
    }
    SuggestLinksOutcome.PageNotFound missing =
        (SuggestLinksOutcome.PageNotFound) preparation.outcome();
    return json(404, ErrorJson.from(missing, asker.requestId()));
  }

  static ResponseEntity<byte[]> json(int status, Object body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(JSON.writeValueAsBytes(body));
  }

  /** One record a query, with the original's fields; nothing of the article's text. */
  private static void log(SuggestLinksRequest asked, Suggested outcome, long nanoseconds) {
    if (!LOGGER.isInfoEnabled()) {
      return;
    }
    Article article = outcome.article();
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    parameters.put("article_length", article.wikitext().length());
    parameters.put("page_title", article.title().value());
    parameters.put("pageid", article.pageId());
    parameters.put("revid", article.revisionId());
    parameters.put("wiki", asked.wiki().value());
    parameters.put("threshold", asked.limits().threshold());
    parameters.put("max_recommendations", asked.limits().maxSuggestions());
    LOGGER
        .atInfo()
        .addKeyValue("suggested_links_count", outcome.suggestions().links().size())
        .addKeyValue("info", info(outcome.suggestions().ending()))
        .addKeyValue("request_parameters", parameters)
        .addKeyValue("execution_time", nanoseconds / 1e9)
        .log("suggested links");
  }

  private static List<String> info(Ending ending) {
    return switch (ending) {
      case COMPLETE -> List.of();
      case LIMIT_REACHED -> List.of("as many links as wanted");
      case OUT_OF_TIME -> List.of("time was over before the end of the page");
    };
  }
}
