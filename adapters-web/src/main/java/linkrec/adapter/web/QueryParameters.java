package linkrec.adapter.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import linkrec.application.FindIncoming;
import linkrec.application.SuggestLinksRequest.Wishes;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.SuggestablePage.Format;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.domain.suggestion.SuggestionOrder;
import linkrec.domain.suggestion.SuggestionRules;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, read strictly. Parameters that nobody asks for are passed over. */
final class QueryParameters {

  /** Parameters that may stand in the body, too, as an array of strings. */
  static final Set<String> LISTS =
      Set.of(
          "sections_to_exclude",
          "section_patterns_to_exclude",
          "exclude_targets",
          "exclude_types",
          "exclude_mentions");

  /** Parameters with one value. */
  static final Set<String> SINGLES =
      Set.of(
          "threshold",
          "max_recommendations",
          "language_code",
          "revision",
          "order",
          "explain",
          "density",
          "include_wikitext",
          "exclude_subsections");

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");

  private final Map<String, List<String>> values;

  private QueryParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * @param query what follows the question mark, as sent; null where there is none
   */
  QueryParameters(@Nullable String query) {
    this(parsed(query));
  }

  /** Parameters that came in another way, as if they had stood in a query. */
  static QueryParameters of(Map<String, List<String>> values) {
    return new QueryParameters(new LinkedHashMap<>(values));
  }

  /** The same, where these lists stand in the place of those of the same names. */
  QueryParameters with(Map<String, List<String>> lists) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    all.putAll(lists);
    return new QueryParameters(all);
  }

  private static Map<String, List<String>> parsed(@Nullable String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (query == null) {
      return values;
    }
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = UrlText.ofQuery(equals < 0 ? part : part.substring(0, equals), "query");
      String value = equals < 0 ? "" : UrlText.ofQuery(part.substring(equals + 1), name);
      values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }
    return values;
  }

  /** Threshold, number and order of suggestions; what is absent has its default. */
  SuggestionLimits limits() {
    SuggestionLimits standard = SuggestionLimits.DEFAULT;
    return new SuggestionLimits(
        one("threshold").map(QueryParameters::threshold).orElse(standard.threshold()),
        maxSuggestions().orElse(standard.maxSuggestions()),
        one("order").map(QueryParameters::order).orElse(standard.order()));
  }

  /** The language of the article; null where none is given. */
  @Nullable LanguageCode language() {
    return one("language_code").map(LanguageCode::new).orElse(null);
  }

  /** The wanted revision; null for the latest, which 0 means too. */
  @Nullable Long revision() {
    Optional<Long> revision = one("revision").map(text -> integer("revision", text));
    if (revision.isPresent() && revision.get() < 0) {
      throw new InvalidRequestException(
          "revision", "0 (the latest) or more expected, got " + revision.get());
    }
    return revision.filter(number -> number != 0).orElse(null);
  }

  /** At most so many pages where a title could be linked. */
  int mostIncoming() {
    long wanted =
        one("limit").map(text -> integer("limit", text)).orElse((long) FindIncoming.DEFAULT_MOST);
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, wanted));
  }

  /** The sections to leave out. */
  ExcludedSections excludedSections() {
    List<String> headings = all("sections_to_exclude");
    List<String> patterns = all("section_patterns_to_exclude");
    boolean within = flag("exclude_subsections");
    return headings.isEmpty() && patterns.isEmpty()
        ? ExcludedSections.NONE
        : new ExcludedSections(headings, patterns, within);
  }

  /**
   * What few requests ask for.
   *
   * @param format what the article is written in
   */
  Wishes wishes(Format format) {
    return new Wishes(
        format, exclusions(), flag("explain"), flag("density"), flag("include_wikitext"));
  }

  private SuggestionRules exclusions() {
    Set<PageTitle> targets = new HashSet<>();
    for (String target : all("exclude_targets")) {
      PageTitle.ofLink(target).ifPresent(title -> targets.addAll(title.spellings()));
    }
    return SuggestionRules.excluding(
        Set.copyOf(all("exclude_mentions")), targets, Set.copyOf(all("exclude_types")));
  }

  /** All values of a parameter that may be repeated. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  private Optional<String> one(String name) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw new InvalidRequestException(
          name,
          "one value expected, got " + given.size() + ", the second " + Shown.of(given.get(1)));
    }
    return given.stream().findFirst();
  }

  private boolean flag(String name) {
    Optional<String> given = one(name);
    if (given.isEmpty()) {
      return false;
    }
    return switch (given.get()) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default ->
          throw new InvalidRequestException(
              name, "true or false expected, got " + Shown.of(given.get()));
    };
  }

  private static SuggestionOrder order(String text) {
    for (SuggestionOrder order : SuggestionOrder.values()) {
      if (order.name().toLowerCase(Locale.ROOT).equals(text)) {
        return order;
      }
    }
    throw new InvalidRequestException("order", "place or score expected, got " + Shown.of(text));
  }

  private static double threshold(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new InvalidRequestException(
          "threshold", "a number from 0 to 1 expected, got " + Shown.of(text));
    }
    return Double.parseDouble(text);
  }

  private Optional<Integer> maxSuggestions() {
    return one("max_recommendations")
        .map(text -> integer("max_recommendations", text))
        .map(number -> (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number)));
  }

  private static long integer(String name, String text) {
    if (!INTEGER.matcher(text).matches()) {
      throw new InvalidRequestException(name, "an integer expected, got " + Shown.of(text));
    }
    return Long.parseLong(text);
  }
}
