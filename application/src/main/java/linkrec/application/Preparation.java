package linkrec.application;

import java.util.Map;
import linkrec.domain.page.Article;
import linkrec.domain.suggestion.Watch;

/** A request whose article and datasets are at hand; or its end, where one of them is not. */
public sealed interface Preparation extends AutoCloseable {

  @Override
  void close();

  /** There will be no links. */
  record Ended(SuggestLinksOutcome outcome) implements Preparation {
    @Override
    public void close() {}
  }

  /** All is there. For one thread; holds an edition until it is closed. */
  non-sealed interface Ready extends Preparation {

    /** The article as it was sent or fetched. */
    Article article();

    /** SHA-256 of the datasets that will be used, by name. */
    Map<String, String> checksums();

    /** Changes when the wiki's rules do. */
    String rulesVersion();

    /** Does the work. */
    SuggestLinksOutcome.Suggested suggest(Watch watch);
  }
}
