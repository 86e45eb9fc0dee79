package linkrec.domain.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseDictionary;
import linkrec.domain.mention.MentionFinder;
import linkrec.domain.mention.PhraseSearch;

/** Finds the known phrases of a page: two look-ups at most, one of phrases and one of stems. */
final class PagePhrases {

  /** The longest phrase, in tokens other than white space. */
  static final int MAX_TOKENS = 10;

  private final WikiStatistics statistics;

  PagePhrases(WikiStatistics statistics) {
    this.statistics = statistics;
  }

  /** The phrases by their first place. */
  List<PhraseOnPage> find(List<TokenizedNode> nodes) {
    Map<AnchorText, List<Occurrence>> places = new LinkedHashMap<>();
    PhraseSearch search = new PhraseSearch(statistics.phrases().filter(), MAX_TOKENS, null);
    for (TokenizedNode node : nodes) {
      visit(node, search, (first, last, text) -> add(places, node, first, last, text));
    }
    Map<AnchorText, Phrase> known = statistics.phrases().lookUp(places.keySet());
    places.keySet().retainAll(known.keySet());
    Map<AnchorText, Phrase> stems = addStems(nodes, places);
    return withCover(places, known, stems);
  }

  private static void add(
      Map<AnchorText, List<Occurrence>> places,
      TokenizedNode node,
      int first,
      int last,
      String text) {
    places
        .computeIfAbsent(new AnchorText(text), key -> new ArrayList<>(2))
        .add(new Occurrence(node, first, last));
  }

  private static void visit(
      TokenizedNode node, PhraseSearch search, MentionFinder.Visitor visitor) {
    MentionFinder.visit(node.source(), node.tokens(), search, visitor);
  }

  /** Adds the places of phrases that are known by their stems only; returns their statistics. */
  private Map<AnchorText, Phrase> addStems(
      List<TokenizedNode> nodes, Map<AnchorText, List<Occurrence>> places) {
    PhraseDictionary dictionary = statistics.stems();
    if (dictionary == null) {
      return Map.of();
    }
    Map<AnchorText, List<Occurrence>> stemPlaces = new LinkedHashMap<>();
    Map<AnchorText, AnchorText> stemOf = new HashMap<>();
    PhraseSearch search = new PhraseSearch(dictionary.filter(), MAX_TOKENS, statistics.stemRule());
    for (TokenizedNode node : nodes) {
      visit(
          node,
          search,
          (first, last, text) -> {
            Occurrence place = new Occurrence(node, first, last);
            AnchorText key = new AnchorText(AnchorText.keyOf(place.span().textOf(node.source())));
            if (!places.containsKey(key)) {
              stemPlaces.computeIfAbsent(key, added -> new ArrayList<>(2)).add(place);
              stemOf.put(key, new AnchorText(text));
            }
          });
    }
    Map<AnchorText, Phrase> known = dictionary.lookUp(List.copyOf(stemOf.values()));
    Map<AnchorText, Phrase> found = new HashMap<>();
    stemPlaces.forEach(
        (key, occurrences) -> {
          AnchorText stem = stemOf.get(key);
          Phrase phrase = stem == null ? null : known.get(stem);
          if (phrase != null) {
            places.put(key, occurrences);
            found.put(key, phrase);
          }
        });
    return found;
  }

  private static List<PhraseOnPage> withCover(
      Map<AnchorText, List<Occurrence>> places,
      Map<AnchorText, Phrase> known,
      Map<AnchorText, Phrase> stems) {
    Covering covering = new Covering();
    places.forEach(
        (key, occurrences) ->
            covering.add(occurrences, phrase(key, known, stems).counts().articleProbability()));
    List<PhraseOnPage> phrases = new ArrayList<>(places.size());
    places.forEach(
        (key, occurrences) -> {
          int used = 0;
          float cover = covering.cover(occurrences.get(0));
          for (int i = 0; i < occurrences.size(); i++) {
            if (!covering.isCovered(occurrences.get(i))) {
              used = i;
              cover = 0;
              break;
            }
          }
          phrases.add(
              new PhraseOnPage(
                  key,
                  phrase(key, known, stems),
                  stems.containsKey(key),
                  occurrences,
                  used,
                  cover,
                  covering.crossing(occurrences.get(used))));
        });
    return phrases;
  }

  private static Phrase phrase(
      AnchorText key, Map<AnchorText, Phrase> known, Map<AnchorText, Phrase> stems) {
    Phrase phrase = known.get(key);
    Phrase found = phrase == null ? stems.get(key) : phrase;
    if (found == null) {
      throw new IllegalStateException("looked up before: " + key);
    }
    return found;
  }
}
