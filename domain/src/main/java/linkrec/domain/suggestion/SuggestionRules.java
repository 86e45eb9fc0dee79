package linkrec.domain.suggestion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/**
 * What must not be suggested, whatever the model says: a wiki's own rules, or those of one request.
 * A phrase whose best target is excluded gets no other target.
 *
 * @param phrases never to link, in dictionary form ({@link AnchorText#keyOf})
 * @param targets never to link to
 * @param types never to link to pages that are one of these, for example {@code Q577}
 * @param targetsOfTypes those of a page's targets that are of such a type
 * @param sections nothing is suggested in them
 * @param threshold the lowest score, where a request asks for less; null for none
 * @param linksPerThousandCharacters at most so many links, those of the page included, for every
 *     thousand characters of its text; null for any number
 * @param quotationsSkipped whether nothing is suggested between quotation marks
 * @param rejected targets that people have rejected, by the page on which they did
 */
public record SuggestionRules(
    Set<String> phrases,
    Set<PageTitle> targets,
    Set<String> types,
    Set<PageTitle> targetsOfTypes,
    ExcludedSections sections,
    @Nullable Double threshold,
    @Nullable Double linksPerThousandCharacters,
    boolean quotationsSkipped,
    Map<PageTitle, Set<PageTitle>> rejected) {

  private static final int MOST_SHOWN = 60;
  private static final Pattern TYPE = Pattern.compile("Q[1-9][0-9]{0,18}");

  /** Everything may be suggested. */
  public static final SuggestionRules NONE =
      new SuggestionRules(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          ExcludedSections.NONE,
          null,
          null,
          false,
          Map.of());

  public SuggestionRules {
    phrases = Set.copyOf(phrases);
    targets = Set.copyOf(targets);
    types = Set.copyOf(types);
    targetsOfTypes = Set.copyOf(targetsOfTypes);
    rejected = Map.copyOf(rejected);
  }

  /**
   * Rules that exclude phrases as people write them, titles and types.
   *
   * @throws InvalidRequestException for a type that is no item of Wikidata
   */
  public static SuggestionRules excluding(
      Set<String> phrases, Set<PageTitle> targets, Set<String> types) {
    for (String type : types) {
      if (!TYPE.matcher(type).matches()) {
        throw new InvalidRequestException(
            "exclude_types",
            "an item of Wikidata such as Q577 expected, got '"
                + type.substring(0, Math.min(type.length(), MOST_SHOWN))
                + "'");
      }
    }
    if (targets.isEmpty() && phrases.isEmpty() && types.isEmpty()) {
      return NONE;
    }
    Set<String> keys = new HashSet<>();
    phrases.forEach(phrase -> keys.add(AnchorText.keyOf(phrase)));
    return new SuggestionRules(
        keys, targets, types, Set.of(), ExcludedSections.NONE, null, null, false, Map.of());
  }

  /** Rules under which only that may be suggested which both allow. */
  public SuggestionRules and(SuggestionRules other) {
    if (equals(NONE)) {
      return other;
    }
    if (other.equals(NONE)) {
      return this;
    }
    Map<PageTitle, Set<PageTitle>> pairs = new HashMap<>(rejected);
    other.rejected.forEach((page, titles) -> pairs.merge(page, titles, SuggestionRules::union));
    return new SuggestionRules(
        union(phrases, other.phrases),
        union(targets, other.targets),
        union(types, other.types),
        union(targetsOfTypes, other.targetsOfTypes),
        sections.and(other.sections),
        larger(threshold, other.threshold),
        smaller(linksPerThousandCharacters, other.linksPerThousandCharacters),
        quotationsSkipped || other.quotationsSkipped,
        pairs);
  }

  /** The same, knowing which of a page's targets are of the excluded types. */
  public SuggestionRules withTargetsOfTypes(Set<PageTitle> ofTypes) {
    return new SuggestionRules(
        phrases,
        targets,
        types,
        ofTypes,
        sections,
        threshold,
        linksPerThousandCharacters,
        quotationsSkipped,
        rejected);
  }

  /** Why this phrase must not lead there from that page; null where it may. */
  @Nullable Refusal refusal(PageTitle page, AnchorText phrase, PageTitle target) {
    if (phrases.contains(phrase.value())) {
      return Refusal.EXCLUDED_PHRASE;
    }
    if (targets.contains(target)) {
      return Refusal.EXCLUDED_TARGET;
    }
    if (targetsOfTypes.contains(target)) {
      return Refusal.EXCLUDED_TYPE;
    }
    Set<PageTitle> rejectedHere = rejected.get(page);
    return rejectedHere != null && rejectedHere.contains(target) ? Refusal.REJECTED_BEFORE : null;
  }

  /** The limits under these rules. */
  SuggestionLimits within(SuggestionLimits limits) {
    return threshold == null || threshold <= limits.threshold()
        ? limits
        : new SuggestionLimits(threshold, limits.maxSuggestions(), limits.order());
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  private static @Nullable Double larger(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.max(one, other);
  }

  private static @Nullable Double smaller(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.min(one, other);
  }
}
