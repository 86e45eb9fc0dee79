package linkrec.adapter.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import linkrec.application.FindIncoming;
import linkrec.application.SuggestLinksOutcome.PageNotFound;
import linkrec.application.SuggestLinksOutcome.UnknownWiki;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer. It never has a key {@code error}, a time or a trace.
 *
 * @param field the field of the request that is wrong; absent where none is
 * @param message one sentence for people
 * @param requestId the number under which the log has the request; absent without a server
 * @param validProjectDomainPairs the wikis that are here, as {@code project/domain}; absent unless
 *     another wiki was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"field", "message", "request_id", "valid_project_domain_pairs"})
public record ErrorJson(
    @JsonProperty("field") @Nullable String field,
    @JsonProperty("message") String message,
    @JsonProperty("request_id") @Nullable String requestId,
    @JsonProperty("valid_project_domain_pairs") @Nullable List<String> validProjectDomainPairs) {

  private static final Set<String> WIKI_FIELDS = Set.of("project", "wiki_domain");

  /** Lone surrogates cannot be written in UTF-8: question marks stand in their place. */
  public ErrorJson {
    field = field == null ? null : encodable(field);
    message = encodable(message);
  }

  /** An error that concerns no field, or one. */
  public static ErrorJson of(@Nullable String field, String message, @Nullable String requestId) {
    return new ErrorJson(field, message, requestId, null);
  }

  /**
   * A wrong request. One that names an impossible wiki is told which there are.
   *
   * @param known the wikis that are here
   */
  public static ErrorJson from(
      InvalidRequestException failure, List<WikiId> known, @Nullable String requestId) {
    boolean impossibleWiki = WIKI_FIELDS.contains(failure.field());
    return new ErrorJson(
        failure.field(),
        String.valueOf(failure.getMessage()),
        requestId,
        impossibleWiki ? pairs(known) : null);
  }

  /** The wiki has no datasets here. */
  public static ErrorJson from(UnknownWiki outcome, @Nullable String requestId) {
    return new ErrorJson(
        null,
        "Unable to process request for " + pair(outcome.wiki()),
        requestId,
        pairs(outcome.known()));
  }

  /** The wiki has no such page or revision. */
  public static ErrorJson from(PageNotFound outcome, @Nullable String requestId) {
    Long revision = outcome.revisionId();
    String suffix = revision == null ? "" : " (revision " + revision + ")";
    return of(null, "Page not found: " + outcome.title() + suffix, requestId);
  }

  /** Why there are no pages where a page could be linked. */
  public static ErrorJson from(FindIncoming.Outcome outcome, @Nullable String requestId) {
    if (outcome instanceof FindIncoming.Outcome.UnknownWiki unknown) {
      return from(new UnknownWiki(unknown.wiki(), unknown.known()), requestId);
    }
    if (outcome instanceof FindIncoming.Outcome.PageNotFound missing) {
      return of(null, "Page not found: " + missing.title(), requestId);
    }
    if (outcome instanceof FindIncoming.Outcome.NotLookedFor wiki) {
      return of(
          null,
          "nobody has looked for all suggestions of "
              + wiki.wiki()
              + " yet: linkrec recommend-all --wiki "
              + wiki.wiki()
              + " does",
          requestId);
    }
    throw new IllegalArgumentException("an outcome without links expected, got " + outcome);
  }

  private static List<String> pairs(List<WikiId> wikis) {
    return wikis.stream().map(ErrorJson::pair).toList();
  }

  private static String pair(WikiId wiki) {
    return wiki.project().requestName() + "/" + wiki.domain();
  }

  private static String encodable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
