package linkrec.domain.evaluation;

import java.util.List;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.LinkSuggester;
import linkrec.domain.suggestion.ScoredPage;
import linkrec.domain.suggestion.SuggestionLimits;

/** The code that serves, as a system under judgement. */
public record ServedSystem(String name, LinkSuggester suggester) implements JudgedSystem {

  @Override
  public JudgedPage ask(PageTitle title, String wikitext) {
    ScoredPage page = suggester.score(title, wikitext, ExcludedSections.NONE);
    return threshold -> chosen(page, new SuggestionLimits(threshold, SuggestionLimits.ALL));
  }

  private static List<ScoredLink<PageTitle>> chosen(ScoredPage page, SuggestionLimits limits) {
    return page.choose(limits).links().stream()
        .map(link -> new ScoredLink<>(link.target(), link.score()))
        .toList();
  }
}
