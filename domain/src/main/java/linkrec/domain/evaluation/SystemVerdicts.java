package linkrec.domain.evaluation;

import java.util.List;

/**
 * What one system's links come to, page after page.
 *
 * @param name the system's
 */
public record SystemVerdicts(String name, List<PageVerdict> pages) {

  public SystemVerdicts {
    pages = List.copyOf(pages);
  }
}
