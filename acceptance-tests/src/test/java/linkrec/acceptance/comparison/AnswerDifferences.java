package linkrec.acceptance.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.page.PageTitle;
import linkrec.domain.wikitext.Span;

/** The links that only one of two answers to the same request has, with the causes. */
final class AnswerDifferences {

  private final RecordedPage page;
  private final List<PlacedLink> own;
  private final List<PlacedLink> unlimited;
  private final PageFacts facts;
  private final Map<PlacedLink, Cause> missing = new LinkedHashMap<>();
  private final Map<PlacedLink, Cause> extra = new LinkedHashMap<>();

  /**
   * @param own the answer here
   * @param unlimited the answer here without a limit to the number of links
   */
  AnswerDifferences(
      RecordedPage page, List<PlacedLink> own, List<PlacedLink> unlimited, DirectCauses causes) {
    this.page = page;
    this.own = own;
    this.unlimited = unlimited;
    this.facts = causes.facts();
    collect(page.links(), own, missing);
    collect(own, page.links(), extra);
    missing.replaceAll((link, none) -> causes.ofMissing(link, extra.keySet()));
    extra.replaceAll((link, none) -> causes.ofExtra(link, missing.keySet()));
    while (followOn()) {
      // Until nothing follows any more from what is explained.
    }
  }

  private static void collect(
      List<PlacedLink> links, List<PlacedLink> others, Map<PlacedLink, Cause> only) {
    for (PlacedLink link : links) {
      if (others.stream().noneMatch(link::isSameLink)) {
        only.put(link, Cause.UNEXPLAINED);
      }
    }
  }

  private boolean followOn() {
    int most = page.limits().maxSuggestions();
    boolean found = false;
    for (Map.Entry<PlacedLink, Cause> link : missing.entrySet()) {
      boolean cut = own.size() == most && unlimited.stream().anyMatch(link.getKey()::isSameLink);
      found |= followOn(link, extra, cut);
    }
    for (Map.Entry<PlacedLink, Cause> link : extra.entrySet()) {
      found |= followOn(link, missing, page.links().size() == most);
    }
    return found;
  }

  /**
   * @param others what only the other answer has
   * @param cut whether the other answer's limit kept it from having this link
   */
  private boolean followOn(
      Map.Entry<PlacedLink, Cause> link, Map<PlacedLink, Cause> others, boolean cut) {
    if (link.getValue() != Cause.UNEXPLAINED) {
      return false;
    }
    boolean anyExplained = false;
    for (Map.Entry<PlacedLink, Cause> other : others.entrySet()) {
      if (other.getValue() != Cause.UNEXPLAINED) {
        anyExplained = true;
        if (takes(other.getKey(), link.getKey())) {
          link.setValue(Cause.FOLLOWS_TARGET);
          return true;
        }
      }
    }
    if (anyExplained && cut) {
      link.setValue(Cause.FOLLOWS_LIMIT);
      return true;
    }
    return false;
  }

  /** Whether a chosen link keeps the other from being chosen. */
  private boolean takes(PlacedLink chosen, PlacedLink other) {
    return facts.candidatesOf(other).contains(new PageTitle(chosen.target()))
        || AnchorText.keyOf(chosen.text()).contains(AnchorText.keyOf(other.text()))
        || span(chosen).overlaps(span(other));
  }

  private Span span(PlacedLink link) {
    return facts.placeOf(link).orElse(new Span(0, 0));
  }

  RecordedPage page() {
    return page;
  }

  List<PlacedLink> own() {
    return own;
  }

  /** The recorded links that are not found again. */
  Map<PlacedLink, Cause> missing() {
    return missing;
  }

  /** The links found here that were not recorded. */
  Map<PlacedLink, Cause> extra() {
    return extra;
  }
}
