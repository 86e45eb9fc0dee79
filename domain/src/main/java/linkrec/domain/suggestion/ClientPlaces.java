package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Span;

/** Leaves out links that the client could not place, and counts for the others. */
final class ClientPlaces {

  private ClientPlaces() {}

  /**
   * Those of the links that the client finds again where they are meant to be, with their {@link
   * LinkSuggestion#matchIndex}.
   *
   * @param links in the order of the page, none overlapping another
   */
  static List<LinkSuggestion> of(ParsedWikitext page, List<LinkSuggestion> links) {
    return of(page.source(), ShownText.of(page), links);
  }

  /**
   * The same for a page in whatever format.
   *
   * @param shown where the client looks, in order
   */
  static List<LinkSuggestion> of(String source, List<Span> shown, List<LinkSuggestion> links) {
    List<LinkSuggestion> placed = new ArrayList<>(links);
    MatchIndexes matchIndexes = new MatchIndexes(source, shown);
    Map<Span, Integer> indexes = matchIndexes.of(spans(placed));
    // A link that the client cannot place would end elsewhere: it goes, and the rest is counted
    // anew.
    while (indexes.size() < placed.size()) {
      Map<Span, Integer> found = indexes;
      placed.removeIf(link -> !found.containsKey(link.span()));
      indexes = matchIndexes.of(spans(placed));
    }
    List<LinkSuggestion> counted = new ArrayList<>(placed.size());
    for (LinkSuggestion link : placed) {
      counted.add(link.withMatchIndex(indexes.getOrDefault(link.span(), 0)));
    }
    return counted;
  }

  private static List<Span> spans(List<LinkSuggestion> links) {
    return links.stream().map(LinkSuggestion::span).toList();
  }
}
