package linkrec.application;

/**
 * How much was suggested for a whole wiki.
 *
 * @param pages articles that were looked at
 * @param pagesWithLinks those with at least one suggestion
 * @param links suggestions in all
 * @param targets different pages that they lead to
 */
public record SuggestionTotals(long pages, long pagesWithLinks, long links, long targets) {}
