package linkrec.domain.suggestion;

/** Which links are kept where more could be suggested than are wanted. */
public enum SuggestionOrder {
  /** The first ones of the page. */
  PLACE,
  /** Those with the highest scores; of equals the earlier ones. */
  SCORE
}
