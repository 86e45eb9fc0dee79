package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.RankedEvidence.Ranked;
import linkrec.domain.suggestion.Watch.Stage;
import linkrec.domain.wikitext.Span;
import org.jspecify.annotations.Nullable;

/**
 * A page whose candidates have scores of the second generation. Each phrase has its best candidate,
 * none where the page links that one already; of these the best score comes first, each page is
 * linked once, by the longest of phrases that hold one another, and no two links overlap.
 */
final class RankedPage implements PageChoice {

  private final PageTitle title;
  private final SuggestablePage page;
  private final RankedEvidence evidence;
  private final List<Ranked> ranked;

  RankedPage(PageTitle title, SuggestablePage page, RankedEvidence evidence) {
    this.title = title;
    this.page = page;
    this.evidence = evidence;
    this.ranked = evidence.ranked();
  }

  @Override
  public Set<PageTitle> targets() {
    return ranked.stream().map(best -> best.row().candidate().title()).collect(Collectors.toSet());
  }

  @Override
  public PageDensity density() {
    return PageDensity.of(page);
  }

  @Override
  public Suggestions choose(ChoiceTerms terms) {
    Suggestions suggestions = new Choice(terms).made();
    terms.watch().ended(Stage.CHOICE, suggestions.links().size());
    return suggestions;
  }

  /** One choice, from the best phrase to the last. */
  private final class Choice {

    private final ChoiceTerms terms;
    private final SuggestionLimits limits;
    private final Quotations quotations;
    private final List<Ranked> chosen = new ArrayList<>();
    private final Set<PageTitle> targets = new HashSet<>();
    private final List<PassedOver> passedOver = new ArrayList<>();
    private Ending ending = Ending.COMPLETE;

    Choice(ChoiceTerms terms) {
      this.terms = terms;
      this.limits = terms.rules().within(terms.limits());
      this.quotations = terms.rules().quotationsSkipped() ? Quotations.of(page) : Quotations.NONE;
    }

    Suggestions made() {
      for (Ranked link : ranked) {
        if (link.score() < (float) limits.threshold() && !terms.explained()) {
          break;
        }
        Refusal refusal = refusal(link);
        if (refusal == null) {
          chosen.add(widest(link));
          targets.add(link.row().candidate().title());
        } else {
          passOver(link, refusal);
        }
      }
      keepMost(terms.most(limits, page));
      chosen.sort(Comparator.comparingInt(link -> link.row().place().start()));
      return placed();
    }

    private @Nullable Refusal refusal(Ranked link) {
      PageTitle target = link.row().candidate().title();
      if (link.score() < (float) limits.threshold()) {
        return Refusal.BELOW_THRESHOLD;
      }
      if (link.row().taken() || targets.contains(target)) {
        return Refusal.TARGET_LINKED_ALREADY;
      }
      Refusal ruled = terms.rules().refusal(title, link.row().key(), target);
      if (ruled != null) {
        return ruled;
      }
      if (quotations.contain(link.row().place())) {
        return Refusal.IN_QUOTATION;
      }
      return overlapsAny(link) ? Refusal.OVERLAPS_CHOSEN_LINK : null;
    }

    /**
     * The longest phrase around a link that would lead to the same page and may: of a whole name
     * and a part of it, the whole name.
     */
    private Ranked widest(Ranked link) {
      Ranked widest = link;
      for (Ranked other : ranked) {
        boolean wider =
            other.row().place().contains(widest.row().place())
                && other.row().candidate().title().equals(link.row().candidate().title());
        if (wider && refusal(other) == null) {
          widest = other;
        }
      }
      return widest;
    }

    private boolean overlapsAny(Ranked link) {
      for (Ranked other : chosen) {
        if (other.row().place().overlaps(link.row().place())) {
          return true;
        }
      }
      return false;
    }

    /** The best ones, or the first ones of the page. */
    private void keepMost(int most) {
      if (chosen.size() <= most) {
        return;
      }
      ending = Ending.LIMIT_REACHED;
      if (limits.order() != SuggestionOrder.SCORE) {
        chosen.sort(Comparator.comparingInt(link -> link.row().place().start()));
      }
      while (chosen.size() > most) {
        passOver(chosen.remove(chosen.size() - 1), Refusal.BEYOND_LIMIT);
      }
    }

    private void passOver(Ranked link, Refusal refusal) {
      if (terms.explained()) {
        Span span = link.row().place();
        passedOver.add(
            new PassedOver(
                span,
                span.textOf(page.source()),
                link.row().candidate().title(),
                link.score(),
                refusal,
                evidence.explanation(link)));
      }
    }

    /** The chosen links that the client can place. */
    private Suggestions placed() {
      List<LinkSuggestion> links = chosen.stream().map(this::suggestion).toList();
      List<LinkSuggestion> placed = ClientPlaces.of(page.source(), page.shown(), links);
      Set<Span> places = placed.stream().map(LinkSuggestion::span).collect(Collectors.toSet());
      List<Explanation> explanations = new ArrayList<>();
      for (Ranked link : chosen) {
        if (!places.contains(link.row().place())) {
          passOver(link, Refusal.NOT_PLACEABLE);
        } else if (terms.explained()) {
          explanations.add(evidence.explanation(link));
        }
      }
      passedOver.sort(Comparator.comparingInt(each -> each.span().start()));
      return new Suggestions(placed, ending, terms.explained(), explanations, passedOver);
    }

    private LinkSuggestion suggestion(Ranked link) {
      Span span = link.row().place();
      return new LinkSuggestion(
          span,
          link.row().textNode(),
          span.textOf(page.source()),
          link.row().candidate().title(),
          link.score(),
          0);
    }
  }
}
