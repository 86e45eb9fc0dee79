package linkrec.domain.suggestion;

/**
 * On what terms links are chosen.
 *
 * @param explained whether the answer says how scores come about and what was passed over
 */
public record ChoiceTerms(
    SuggestionLimits limits, SuggestionRules rules, boolean explained, Watch watch) {

  /** At most so many links, by the limits and by the density that the rules allow. */
  int most(SuggestionLimits within, SuggestablePage page) {
    int wanted =
        within.maxSuggestions() == SuggestionLimits.ALL
            ? Integer.MAX_VALUE
            : within.maxSuggestions();
    Double dense = rules.linksPerThousandCharacters();
    if (dense == null) {
      return wanted;
    }
    PageDensity density = PageDensity.of(page);
    double room = Math.floor(dense * density.characters() / 1000) - density.links();
    return (int) Math.max(0, Math.min(wanted, room));
  }

  /** Limits, and nothing else. */
  public static ChoiceTerms of(SuggestionLimits limits) {
    return new ChoiceTerms(limits, SuggestionRules.NONE, false, Watch.NONE);
  }
}
