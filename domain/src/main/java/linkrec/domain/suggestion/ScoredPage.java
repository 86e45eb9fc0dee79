package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.mention.Mention;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Span;

/**
 * A page whose mentions have scores. Choosing is a pure step over them, in the order of {@link
 * linkrec.domain.mention.MentionFinder}; it can be repeated with other limits.
 */
public final class ScoredPage implements PageChoice {

  private final ParsedWikitext page;
  private final List<Mention> mentions;
  private final Map<AnchorText, ScoredText> scored;
  private final LinkedAlready existing;

  ScoredPage(
      ParsedWikitext page,
      List<Mention> mentions,
      Map<AnchorText, ScoredText> scored,
      LinkedAlready existing) {
    this.page = page;
    this.mentions = mentions;
    this.scored = scored;
    this.existing = existing;
  }

  /**
   * The links that these limits allow. A phrase is passed over when a linked text contains it, when
   * one of its candidates is linked already, or when its best score is below the threshold; a
   * chosen link counts as linked for what follows. Each phrase is considered once, where it first
   * stands free of chosen links.
   */
  @Override
  public Suggestions choose(SuggestionLimits limits) {
    LinkedAlready linked = existing.copy();
    Set<AnchorText> considered = new HashSet<>();
    List<Chosen> chosen = new ArrayList<>();
    for (Mention mention : mentions) {
      if (chosen.size() == limits.maxSuggestions()) {
        return suggestions(chosen, Ending.LIMIT_REACHED);
      }
      ScoredText best = scored.get(mention.text());
      if (best == null
          || best.score() < (float) limits.threshold()
          || considered.contains(mention.text())
          || overlapsAny(mention, chosen)) {
        continue;
      }
      considered.add(mention.text());
      String phrase = mention.text().value();
      if (!linked.containsText(phrase) && !linked.containsAny(best.candidates())) {
        chosen.add(new Chosen(mention, best));
        linked.addText(phrase);
        linked.addTarget(best.target());
      }
    }
    return suggestions(chosen, Ending.COMPLETE);
  }

  private record Chosen(Mention mention, ScoredText best) {}

  private static boolean overlapsAny(Mention mention, List<Chosen> chosen) {
    for (Chosen earlier : chosen) {
      if (earlier.mention().span().overlaps(mention.span())) {
        return true;
      }
    }
    return false;
  }

  private Suggestions suggestions(List<Chosen> chosen, Ending ending) {
    List<LinkSuggestion> links = new ArrayList<>(chosen.size());
    for (Chosen link : chosen) {
      links.add(suggestion(link));
    }
    links.sort(Comparator.comparingInt(link -> link.span().start()));
    return new Suggestions(ClientPlaces.of(page, links), ending);
  }

  private LinkSuggestion suggestion(Chosen link) {
    Span span = link.mention().span();
    return new LinkSuggestion(
        span,
        link.mention().textNode(),
        span.textOf(page.source()),
        link.best().target(),
        link.best().score(),
        0);
  }
}
