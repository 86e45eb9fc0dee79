package linkrec.domain.suggestion;

import java.util.List;

/**
 * The chosen links in order of their place in the source.
 *
 * @param explained whether somebody wanted to have them explained
 * @param explanations one for every link, in the same order; empty when none were asked for
 * @param passedOver the known phrases that are not suggested, in the order of their places; empty
 *     when no explanation was asked for
 */
public record Suggestions(
    List<LinkSuggestion> links,
    Ending ending,
    boolean explained,
    List<Explanation> explanations,
    List<PassedOver> passedOver) {

  /** Suggestions that nobody wants to have explained. */
  public Suggestions(List<LinkSuggestion> links, Ending ending) {
    this(links, ending, false, List.of(), List.of());
  }

  public Suggestions {
    links = List.copyOf(links);
    explanations = List.copyOf(explanations);
    passedOver = List.copyOf(passedOver);
  }
}
