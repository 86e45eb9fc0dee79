package linkrec.adapter.persistence.sqlite;

import java.util.List;
import linkrec.application.PageSuggestions.SuggestedTarget;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/**
 * An article, how much it needs links, and what was suggested for it.
 *
 * @param pageId null where the dump had none
 * @param underlinkedness 0 to 1
 */
public record LinkablePage(
    PageTitle title,
    @Nullable Long pageId,
    double underlinkedness,
    int links,
    int words,
    List<SuggestedTarget> targets) {

  public LinkablePage {
    targets = List.copyOf(targets);
  }
}
