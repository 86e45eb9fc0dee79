package linkrec.domain.suggestion;

import java.util.List;

/** The chosen links in order of their place in the source. */
public record Suggestions(List<LinkSuggestion> links, Ending ending) {

  public Suggestions {
    links = List.copyOf(links);
  }
}
