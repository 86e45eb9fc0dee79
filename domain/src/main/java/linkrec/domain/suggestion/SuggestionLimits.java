package linkrec.domain.suggestion;

import java.io.Serializable;
import linkrec.domain.InvalidRequestException;

/**
 * How good and how many.
 *
 * @param threshold the lowest score, 0 to 1, inclusive
 * @param maxSuggestions at least 1, or {@link #ALL}
 * @param order which links are kept where there are more
 */
public record SuggestionLimits(double threshold, int maxSuggestions, SuggestionOrder order)
    implements Serializable {

  /** No limit to the number of suggestions. */
  public static final int ALL = -1;

  /** What a request gets that says nothing: a threshold of 0.5 and 15 suggestions. */
  public static final SuggestionLimits DEFAULT = new SuggestionLimits(0.5, 15);

  /** Keeps the first ones of the page. */
  public SuggestionLimits(double threshold, int maxSuggestions) {
    this(threshold, maxSuggestions, SuggestionOrder.PLACE);
  }

  public SuggestionLimits {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new InvalidRequestException(
          "threshold", "a number from 0 to 1 expected, got " + threshold);
    }
    if (maxSuggestions != ALL && maxSuggestions < 1) {
      throw new InvalidRequestException(
          "max_recommendations", "-1 (all) or at least 1 expected, got " + maxSuggestions);
    }
  }
}
