package linkrec.adapter.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.suggestion.SuggestionLimits;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, read strictly. Parameters that nobody asks for are passed over. */
final class QueryParameters {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /**
   * @param query what follows the question mark, as sent; null where there is none
   */
  QueryParameters(@Nullable String query) {
    if (query == null) {
      return;
    }
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = UrlText.ofQuery(equals < 0 ? part : part.substring(0, equals), "query");
      String value = equals < 0 ? "" : UrlText.ofQuery(part.substring(equals + 1), name);
      values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }
  }

  /** Threshold and number of suggestions; what is absent has its default. */
  SuggestionLimits limits() {
    SuggestionLimits standard = SuggestionLimits.DEFAULT;
    return new SuggestionLimits(
        one("threshold").map(QueryParameters::threshold).orElse(standard.threshold()),
        maxSuggestions().orElse(standard.maxSuggestions()));
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
