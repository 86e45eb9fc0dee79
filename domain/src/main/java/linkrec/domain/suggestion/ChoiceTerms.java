package linkrec.domain.suggestion;

/**
 * On what terms links are chosen.
 *
 * @param explained whether the answer says how scores come about and what was passed over
 */
public record ChoiceTerms(
    SuggestionLimits limits, SuggestionRules rules, boolean explained, Watch watch) {

  /** Limits, and nothing else. */
  public static ChoiceTerms of(SuggestionLimits limits) {
    return new ChoiceTerms(limits, SuggestionRules.NONE, false, Watch.NONE);
  }
}
