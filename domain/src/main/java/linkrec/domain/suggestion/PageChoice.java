package linkrec.domain.suggestion;

import java.util.Set;
import linkrec.domain.page.PageTitle;

/**
 * A page whose phrases have scores: which of them become links is a pure step that can be repeated.
 */
public interface PageChoice {

  /** The links that these terms allow, in the order of the page. */
  Suggestions choose(ChoiceTerms terms);

  /** The links that these limits allow. */
  default Suggestions choose(SuggestionLimits limits) {
    return choose(ChoiceTerms.of(limits));
  }

  /** The pages that links may be suggested to: the best candidate of every phrase. */
  Set<PageTitle> targets();

  /** How densely the page is linked. */
  PageDensity density();
}
