package linkrec.domain.suggestion;

/**
 * A page whose phrases have scores: which of them become links is a pure step that can be repeated.
 */
public interface PageChoice {

  /** The links that these limits allow, in the order of the page. */
  Suggestions choose(SuggestionLimits limits);
}
