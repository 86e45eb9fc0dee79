package linkrec.domain.suggestion;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/** The rules that wikis have given themselves. Safe for several threads. */
public interface RuleBook {

  /** A book without rules. */
  RuleBook EMPTY =
      new RuleBook() {
        @Override
        public WikiRules of(WikiId wiki) {
          return WikiRules.NONE;
        }

        @Override
        public Optional<Map<PageTitle, Set<String>>> typesOf(
            WikiId wiki, Collection<PageTitle> titles) {
          return Optional.empty();
        }
      };

  /**
   * The rules that hold now, {@link WikiRules#NONE} for a wiki without any. Rules that are written
   * wrongly are never returned, not even in part: those before them hold on.
   */
  WikiRules of(WikiId wiki);

  /**
   * The types of those pages of which some are known, for example {@code Q577}; absent when nobody
   * has said what types the wiki's pages are of.
   */
  Optional<Map<PageTitle, Set<String>>> typesOf(WikiId wiki, Collection<PageTitle> titles);

  /**
   * A wiki's rules.
   *
   * @param version changes when the rules do; empty where there are none
   * @param fault why the rules as they stand now are not followed, with the line; empty where they
   *     are
   */
  record WikiRules(SuggestionRules rules, String version, String fault) {

    /** No rules. */
    public static final WikiRules NONE = new WikiRules(SuggestionRules.NONE, "", "");
  }
}
