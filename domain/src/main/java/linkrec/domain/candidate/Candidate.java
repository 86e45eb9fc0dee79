package linkrec.domain.candidate;

import java.io.Serializable;
import linkrec.domain.page.PageTitle;

/**
 * A page that a phrase has been linked to.
 *
 * @param count in how many articles the phrase links there; at least 1
 */
public record Candidate(PageTitle title, int count) implements Serializable {

  public Candidate {
    if (count < 1) {
      throw new IllegalArgumentException("a count of at least 1 expected, got " + count);
    }
  }
}
