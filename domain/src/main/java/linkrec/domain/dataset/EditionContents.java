package linkrec.domain.dataset;

import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.ArticleSource;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/**
 * All that an edition is written from.
 *
 * @param manifest what the edition says of itself
 * @param anchors candidates by anchor text; the order of candidates is kept
 * @param pageIds page ids by title of all articles
 * @param redirects titles of redirects, and where they lead
 * @param vectors vectors by title, all of one length
 * @param counts how many entries those have
 * @param model the model as an XGBoost JSON document
 * @param ranking the second generation's; null for an edition without
 * @param keptArticles articles to answer without the wiki's own service; null when none are kept
 */
public record EditionContents(
    DatasetManifest manifest,
    Entries<String, Candidates> anchors,
    Entries<PageTitle, Long> pageIds,
    Entries<PageTitle, PageTitle> redirects,
    Entries<PageTitle, float[]> vectors,
    Counts counts,
    byte[] model,
    @Nullable RankingContents ranking,
    @Nullable ArticleSource keptArticles) {

  /** The names of the datasets, as the original's files and tables carry them. */
  public static final List<String> DATASET_NAMES =
      List.of("anchors", "pageids", "redirects", "w2vfiltered", "model");

  /** How many entries there are. */
  public record Counts(int anchors, int pageIds, int redirects, int vectors) {}

  /** How many entries each dataset has, by its name; the model counts as one. */
  public Map<String, Integer> sizes() {
    return Map.of(
        "anchors", counts.anchors(),
        "pageids", counts.pageIds(),
        "redirects", counts.redirects(),
        "w2vfiltered", counts.vectors(),
        "model", 1);
  }
}
