package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.mention.Mention;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.Watch.Stage;
import linkrec.domain.wikitext.Span;
import org.jspecify.annotations.Nullable;

/**
 * A page whose mentions have scores. Choosing is a pure step over them, in the order of {@link
 * linkrec.domain.mention.MentionFinder}; it can be repeated with other limits.
 */
public final class ScoredPage implements PageChoice {

  private final PageTitle title;
  private final SuggestablePage page;
  private final List<Mention> mentions;
  private final Map<AnchorText, ScoredText> scored;
  private final LinkedAlready existing;
  private final boolean complete;

  /**
   * @param complete whether time was enough to score every mention
   */
  ScoredPage(
      PageTitle title,
      SuggestablePage page,
      List<Mention> mentions,
      Map<AnchorText, ScoredText> scored,
      LinkedAlready existing,
      boolean complete) {
    this.title = title;
    this.page = page;
    this.mentions = mentions;
    this.scored = scored;
    this.existing = existing;
    this.complete = complete;
  }

  /** The pages that links may be suggested to: the best candidate of every phrase. */
  public Set<PageTitle> targets() {
    Set<PageTitle> targets = new HashSet<>();
    scored.values().forEach(text -> targets.add(text.target()));
    return targets;
  }

  /** How densely the page is linked. */
  public PageDensity density() {
    return PageDensity.of(page);
  }

  @Override
  public Suggestions choose(SuggestionLimits limits) {
    return choose(ChoiceTerms.of(limits));
  }

  /**
   * The links that these terms allow. A phrase is passed over when a linked text contains it, when
   * one of its candidates is linked already, when its best score is below the threshold, or when a
   * rule says so; a chosen link counts as linked for what follows. Each phrase is considered once,
   * where it first stands free of chosen links.
   */
  public Suggestions choose(ChoiceTerms terms) {
    Suggestions suggestions = new Choice(terms).made();
    terms.watch().ended(Stage.CHOICE, suggestions.links().size());
    return suggestions;
  }

  private record Chosen(Mention mention, ScoredText best) {
    Span span() {
      return mention.span();
    }
  }

  /** One choice, from the first mention to the last. */
  private final class Choice {

    private final ChoiceTerms terms;
    private final SuggestionLimits limits;
    private final int most;
    private final Quotations quotations;
    private final LinkedAlready linked = existing.copy();
    private final List<Chosen> chosen = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();
    private Ending ending = complete ? Ending.COMPLETE : Ending.OUT_OF_TIME;

    Choice(ChoiceTerms terms) {
      this.terms = terms;
      this.limits = terms.rules().within(terms.limits());
      this.most = most();
      this.quotations = terms.rules().quotationsSkipped() ? Quotations.of(page) : Quotations.NONE;
    }

    /** At most so many links, by the limits and by the density that the rules allow. */
    private int most() {
      int wanted =
          limits.maxSuggestions() == SuggestionLimits.ALL
              ? Integer.MAX_VALUE
              : limits.maxSuggestions();
      Double dense = terms.rules().linksPerThousandCharacters();
      if (dense == null) {
        return wanted;
      }
      PageDensity density = density();
      double room = Math.floor(dense * density.characters() / 1000) - density.links();
      return (int) Math.max(0, Math.min(wanted, room));
    }

    Suggestions made() {
      boolean best = limits.order() == SuggestionOrder.SCORE;
      consider(best ? Integer.MAX_VALUE : most);
      if (best && chosen.size() > most) {
        keepBest();
      }
      chosen.sort(Comparator.comparingInt(link -> link.span().start()));
      return placed();
    }

    private void consider(int limit) {
      Set<AnchorText> considered = new HashSet<>();
      float lowest = (float) limits.threshold();
      for (Mention mention : mentions) {
        if (chosen.size() >= limit && !terms.explained()) {
          limitReached();
          return;
        }
        if (terms.watch().isOver()) {
          ending = Ending.OUT_OF_TIME;
          return;
        }
        ScoredText best = scored.get(mention.text());
        if (best == null || !terms.explained() && best.score() < lowest) {
          continue;
        }
        if (considered.contains(mention.text())) {
          continue;
        }
        if (overlapsAny(mention)) {
          passOver(mention, best, Refusal.OVERLAPS_CHOSEN_LINK);
          continue;
        }
        considered.add(mention.text());
        Refusal refusal = refusal(mention, best);
        if (refusal == null && chosen.size() >= limit) {
          limitReached();
          refusal = Refusal.BEYOND_LIMIT;
        }
        if (refusal != null) {
          passOver(mention, best, refusal);
          continue;
        }
        chosen.add(new Chosen(mention, best));
        linked.addText(mention.text().value());
        linked.addTarget(best.target());
      }
    }

    private void limitReached() {
      ending = complete ? Ending.LIMIT_REACHED : Ending.OUT_OF_TIME;
    }

    private @Nullable Refusal refusal(Mention mention, ScoredText best) {
      if (best.score() < (float) limits.threshold()) {
        return Refusal.BELOW_THRESHOLD;
      }
      if (linked.containsText(mention.text().value())) {
        return Refusal.TEXT_LINKED_ALREADY;
      }
      if (linked.containsAny(best.candidates())) {
        return Refusal.TARGET_LINKED_ALREADY;
      }
      Refusal ruled = terms.rules().refusal(title, mention.text(), best.target());
      if (ruled != null) {
        return ruled;
      }
      return quotations.contain(mention.span()) ? Refusal.IN_QUOTATION : null;
    }

    private boolean overlapsAny(Mention mention) {
      for (Chosen earlier : chosen) {
        if (earlier.span().overlaps(mention.span())) {
          return true;
        }
      }
      return false;
    }

    private void keepBest() {
      chosen.sort(
          Comparator.comparingDouble((Chosen link) -> -link.best().score())
              .thenComparingInt(link -> link.span().start()));
      while (chosen.size() > most) {
        Chosen last = chosen.remove(chosen.size() - 1);
        passOver(last.mention(), last.best(), Refusal.BEYOND_LIMIT);
      }
      limitReached();
    }

    private void passOver(Mention mention, ScoredText best, Refusal refusal) {
      if (terms.explained()) {
        Span span = mention.span();
        passedOver.add(
            new PassedOver(
                span,
                span.textOf(page.source()),
                best.target(),
                best.score(),
                refusal,
                best.explanation()));
      }
    }

    /** The chosen links that the client can place. */
    private Suggestions placed() {
      List<LinkSuggestion> links = new ArrayList<>(chosen.size());
      chosen.forEach(link -> links.add(suggestion(link)));
      List<LinkSuggestion> placed = ClientPlaces.of(page.source(), page.shown(), links);
      Set<Span> places = new HashSet<>();
      placed.forEach(link -> places.add(link.span()));
      List<Explanation> explanations = new ArrayList<>();
      for (Chosen link : chosen) {
        if (!places.contains(link.span())) {
          passOver(link.mention(), link.best(), Refusal.NOT_PLACEABLE);
        } else if (terms.explained()) {
          explanations.add(link.best().explanation());
        }
      }
      passedOver.sort(Comparator.comparingInt(each -> each.span().start()));
      return new Suggestions(placed, ending, terms.explained(), explanations, passedOver);
    }

    private LinkSuggestion suggestion(Chosen link) {
      return new LinkSuggestion(
          link.span(),
          link.mention().textNode(),
          link.span().textOf(page.source()),
          link.best().target(),
          link.best().score(),
          0);
    }
  }
}
