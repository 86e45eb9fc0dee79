package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.page.PageTitle;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Span;

/**
 * A page whose candidates have scores of the second generation. Each phrase has its best candidate,
 * none where the page links that one already; of these the best score comes first, each page is
 * linked once, and no two links overlap.
 */
final class RankedPage implements PageChoice {

  private final ParsedWikitext page;
  private final List<Ranked> ranked;

  private record Ranked(Evidence.Row row, float score) {}

  RankedPage(ParsedWikitext page, Evidence evidence, float[] scores) {
    this.page = page;
    this.ranked = ranked(evidence.rows(), scores);
  }

  private static List<Ranked> ranked(List<Evidence.Row> rows, float[] scores) {
    List<Ranked> ranked = new ArrayList<>();
    int first = 0;
    while (first < rows.size()) {
      int best = first;
      int next = first + 1;
      while (next < rows.size() && rows.get(next).phrase() == rows.get(first).phrase()) {
        best = scores[next] > scores[best] ? next : best;
        next++;
      }
      if (!rows.get(best).taken()) {
        ranked.add(new Ranked(rows.get(best), scores[best]));
      }
      first = next;
    }
    // Stable: equal scores stay in the order of the page.
    ranked.sort((a, b) -> Float.compare(b.score(), a.score()));
    return ranked;
  }

  @Override
  public Suggestions choose(SuggestionLimits limits) {
    List<Ranked> chosen = new ArrayList<>();
    Set<PageTitle> targets = new HashSet<>();
    for (Ranked link : ranked) {
      if (link.score() < (float) limits.threshold()) {
        break;
      }
      if (!targets.contains(link.row().candidate()) && !overlapsAny(link, chosen)) {
        chosen.add(link);
        targets.add(link.row().candidate());
      }
    }
    chosen.sort(Comparator.comparingInt(link -> link.row().place().start()));
    return limited(placed(chosen), limits);
  }

  private static boolean overlapsAny(Ranked link, List<Ranked> chosen) {
    for (Ranked other : chosen) {
      if (other.row().place().overlaps(link.row().place())) {
        return true;
      }
    }
    return false;
  }

  private List<LinkSuggestion> placed(List<Ranked> chosen) {
    List<LinkSuggestion> links = new ArrayList<>(chosen.size());
    for (Ranked link : chosen) {
      Span place = link.row().place();
      links.add(
          new LinkSuggestion(
              place,
              link.row().textNode(),
              place.textOf(page.source()),
              link.row().candidate(),
              link.score(),
              0));
    }
    return links;
  }

  private Suggestions limited(List<LinkSuggestion> links, SuggestionLimits limits) {
    int most = limits.maxSuggestions();
    boolean cut = most != SuggestionLimits.ALL && links.size() > most;
    List<LinkSuggestion> kept = cut ? links.subList(0, most) : links;
    return new Suggestions(
        ClientPlaces.of(page, kept), cut ? Ending.LIMIT_REACHED : Ending.COMPLETE);
  }
}
