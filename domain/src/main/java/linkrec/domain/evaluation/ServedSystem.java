package linkrec.domain.evaluation;

import java.util.List;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.PageChoice;
import linkrec.domain.suggestion.PageScoring;
import linkrec.domain.suggestion.SuggestionLimits;

/** The code that serves, as a system under judgement. */
public record ServedSystem(String name, PageScoring scoring) implements JudgedSystem {

  @Override
  public JudgedPage ask(PageTitle title, String wikitext) {
    PageChoice page = scoring.score(title, wikitext, ExcludedSections.NONE);
    return threshold -> chosen(page, new SuggestionLimits(threshold, SuggestionLimits.ALL));
  }

  private static List<ScoredLink<PageTitle>> chosen(PageChoice page, SuggestionLimits limits) {
    return page.choose(limits).links().stream()
        .map(link -> new ScoredLink<>(link.target(), link.score()))
        .toList();
  }
}
