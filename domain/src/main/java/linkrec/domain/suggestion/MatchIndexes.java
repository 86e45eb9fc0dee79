package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Span;
import org.jspecify.annotations.Nullable;

/**
 * How often each suggested text stands before its place, counted as GrowthExperiments counts when
 * it looks for the place again: through the {@link ShownText}, for all suggested texts at once, at
 * every place the longest one that matches, case and all, without regard to word borders; a match
 * ends where the search goes on.
 */
final class MatchIndexes {

  private final String source;
  private final List<Span> shown;

  MatchIndexes(ParsedWikitext page) {
    this.source = page.source();
    this.shown = ShownText.of(page);
  }

  /**
   * The count for each of these places, in which one text may occur once only. A place that the
   * client cannot find, because a longer or an earlier match covers it, is absent.
   *
   * @param places must not overlap
   */
  Map<Span, Integer> of(List<Span> places) {
    Map<Character, List<String>> texts = textsByFirstCharacter(places);
    BitSet firsts = new BitSet();
    texts.keySet().forEach(firsts::set);
    Map<String, Span> wanted = new HashMap<>();
    places.forEach(place -> wanted.put(place.textOf(source), place));
    Map<String, Integer> counts = new HashMap<>();
    Map<Span, Integer> found = new HashMap<>();
    for (Span part : shown) {
      int at = part.start();
      while (at < part.end()) {
        char first = source.charAt(at);
        String match = firsts.get(first) ? matchAt(at, part.end(), texts.get(first)) : "";
        if (match.isEmpty()) {
          at++;
          continue;
        }
        int count = counts.merge(match, 1, Integer::sum);
        Span place = wanted.get(match);
        if (place != null && place.start() == at) {
          found.put(place, count - 1);
        }
        at += match.length();
      }
      if (found.size() == places.size()) {
        return found;
      }
    }
    return found;
  }

  private String matchAt(int at, int end, @Nullable List<String> texts) {
    if (texts != null) {
      for (String text : texts) {
        if (at + text.length() <= end && source.startsWith(text, at)) {
          return text;
        }
      }
    }
    return "";
  }

  private Map<Character, List<String>> textsByFirstCharacter(List<Span> places) {
    Map<Character, List<String>> texts = new HashMap<>();
    for (Span place : places) {
      String text = place.textOf(source);
      List<String> sameStart = texts.computeIfAbsent(text.charAt(0), key -> new ArrayList<>(2));
      if (!sameStart.contains(text)) {
        sameStart.add(text);
        sameStart.sort(Comparator.comparingInt(String::length).reversed());
      }
    }
    return texts;
  }
}
