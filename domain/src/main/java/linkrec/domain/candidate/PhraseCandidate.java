package linkrec.domain.candidate;

import java.io.Serializable;
import linkrec.domain.page.PageTitle;

/**
 * A page that a phrase may lead to.
 *
 * @param count articles that link the phrase to it; 0 for one known by its title only
 * @param redirected whether the phrase is the title of a redirect to it
 */
public record PhraseCandidate(PageTitle title, int count, boolean redirected)
    implements Serializable {

  public PhraseCandidate {
    if (count < 0) {
      throw new IllegalArgumentException("a count of 0 or more expected, got " + count);
    }
  }
}
