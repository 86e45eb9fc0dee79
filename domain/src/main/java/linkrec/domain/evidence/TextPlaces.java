package linkrec.domain.evidence;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.mention.MentionFinder;
import linkrec.domain.mention.PhraseSearch;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Span;

/** Where phrases of a set stand in a page, with the words beside them. */
public final class TextPlaces {

  private final Tokenizer tokenizer;
  private final PhraseFilter phrases;

  /**
   * One place.
   *
   * @param before the word before it in lower case, or {@link NeighbourWords#EDGE}
   * @param after the word behind it
   */
  public record Place(Span span, String before, String after) {}

  /**
   * @param phrases the set, which takes no other phrase for one of it but by the rarest chance
   */
  public TextPlaces(Tokenizer tokenizer, PhraseFilter phrases) {
    this.tokenizer = tokenizer;
    this.phrases = phrases;
  }

  /** The places that no longer place holds, in the order of the page. */
  public List<Place> longest(ParsedWikitext page) {
    PhraseSearch search = new PhraseSearch(phrases, PagePhrases.MAX_TOKENS, null);
    List<Place> longest = new ArrayList<>();
    for (TokenizedNode node : TokenizedNode.of(page.source(), page.textNodes(), tokenizer)) {
      List<Occurrence> found = new ArrayList<>();
      MentionFinder.visit(
          node.source(),
          node.tokens(),
          search,
          (first, last, text) -> found.add(new Occurrence(node, first, last)));
      Covering covering = new Covering();
      covering.add(found, 1);
      for (Occurrence place : found) {
        if (!covering.isCovered(place)) {
          longest.add(
              new Place(
                  place.span(), node.wordBefore(place.first()), node.wordAfter(place.last())));
        }
      }
    }
    return longest;
  }
}
