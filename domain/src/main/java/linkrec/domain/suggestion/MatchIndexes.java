package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * @param shown where the client looks, in order
   */
  MatchIndexes(String source, List<Span> shown) {
    this.source = source;
    this.shown = shown;
  }

  /**
   * The count for each of these places, in which one text may occur once only. A place that the
   * client cannot find, because a longer or an earlier match covers it, is absent.
   *
   * @param places must not overlap
   */
  Map<Span, Integer> of(List<Span> places) {
    Texts texts = new Texts(source, places);
    Map<String, Span> wanted = new HashMap<>();
    places.forEach(place -> wanted.put(place.textOf(source), place));
    Map<String, Integer> counts = new HashMap<>();
    Map<Span, Integer> found = new HashMap<>();
    for (Span part : shown) {
      int at = part.start();
      while (at < part.end()) {
        String match = texts.longestAt(at, part.end());
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

  /**
   * The suggested texts by their first two characters. hot: every place of the page is asked for,
   * and one bit says that no text begins there.
   */
  private static final class Texts {

    private static final int BUCKETS = 1 << 14;

    private final String source;
    private final long[] bits = new long[BUCKETS / Long.SIZE];
    private final Map<Integer, List<String>> byStart = new HashMap<>();

    Texts(String source, List<Span> places) {
      this.source = source;
      for (Span place : places) {
        String text = place.textOf(source);
        if (text.length() == 1) {
          // Whatever follows it: any pair may begin with it.
          Arrays.fill(bits, -1);
        }
        int start = start(text, 0);
        int bucket = bucket(start);
        bits[bucket / Long.SIZE] |= 1L << bucket;
        List<String> sameStart = byStart.computeIfAbsent(start, key -> new ArrayList<>(2));
        if (!sameStart.contains(text)) {
          sameStart.add(text);
          sameStart.sort(Comparator.comparingInt(String::length).reversed());
        }
      }
    }

    /** The longest text that stands there and ends before {@code end}; empty without. */
    String longestAt(int at, int end) {
      int start = start(source, at);
      int bucket = bucket(start);
      if ((bits[bucket / Long.SIZE] & 1L << bucket) == 0) {
        return "";
      }
      String match = longestOf(byStart.get(start), at, end);
      // A text of one character is filed without a second one.
      return match.isEmpty() ? longestOf(byStart.get(source.charAt(at) << 16), at, end) : match;
    }

    private String longestOf(@Nullable List<String> texts, int at, int end) {
      if (texts != null) {
        for (String text : texts) {
          if (at + text.length() <= end && source.startsWith(text, at)) {
            return text;
          }
        }
      }
      return "";
    }

    private static int start(String text, int at) {
      int second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      return text.charAt(at) << 16 | second;
    }

    private static int bucket(int start) {
      return (start ^ start >>> 9) * 0x9E3779B1 >>> 18;
    }
  }
}
