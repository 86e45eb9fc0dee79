package linkrec.domain.training;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import linkrec.domain.InvalidRequestException;

/**
 * Which kinds of pages no phrase should be linked to, by Wikidata's property "instance of" (P31).
 *
 * @param kinds what people call it, by the type's id; for example {@code list} by {@code Q13406463}
 */
public record UnwantedTypes(SortedMap<String, String> kinds) {

  private static final Pattern ID = Pattern.compile("Q[1-9][0-9]{0,11}");

  public UnwantedTypes {
    kinds = new TreeMap<>(kinds);
    kinds
        .keySet()
        .forEach(
            type -> {
              if (!ID.matcher(type).matches()) {
                throw new InvalidRequestException(
                    "types", "an item's id such as Q13406463 expected, got '" + type + "'");
              }
            });
  }

  /** These kinds and others; where both name a type, the others' name stands. */
  public UnwantedTypes and(Map<String, String> others) {
    SortedMap<String, String> all = new TreeMap<>(kinds);
    all.putAll(others);
    return new UnwantedTypes(all);
  }

  /** Why pages of one of these types are unwanted; absent when they are welcome. */
  public Optional<String> reason(SortedSet<String> types) {
    for (String type : types) {
      String kind = kinds.get(type);
      if (kind != null) {
        return Optional.of(kind + " (" + type + ")");
      }
    }
    return Optional.empty();
  }
}
