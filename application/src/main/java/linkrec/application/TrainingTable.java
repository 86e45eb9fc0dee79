package linkrec.application;

/**
 * The tables of a training. Those of {@link Format#TABS} have no header and hold no tab or line
 * break in a cell.
 */
public enum TrainingTable implements TrainingArtifact {
  /** Counts of the training by name: name, number. */
  COUNTS("work/counts.tsv", Format.TABS),
  /** What the dump's head says: {@code dbname}, {@code base}, {@code language}, {@code case}. */
  SITE("work/anchors/site.tsv", Format.TABS),
  /** All articles: title, page id. */
  PAGE_IDS("work/anchors/pageids.tsv", Format.TABS),
  /** All redirects: title, title it leads to. */
  REDIRECTS("work/anchors/redirects.tsv", Format.TABS),
  /**
   * Anchors linked twice or more: anchor text, how often it is a link, then title and count of each
   * candidate.
   */
  LINKED_ANCHORS("work/anchors/linked.tsv", Format.TABS),
  /** Anchors after the cuts: anchor text, title, count. */
  ANCHORS("work/anchors/anchors.tsv", Format.TABS),
  /** How often each anchor is a link, and plain text: anchor text, links, occurrences as text. */
  ANCHOR_STATISTICS("work/anchors/statistics.tsv", Format.TABS),
  /** Distinct links between articles: title, title it links. */
  PAGE_LINKS("work/anchors/links.tsv", Format.TABS),
  /** Pages that are no good targets: title, reason. */
  UNWANTED_TARGETS("work/types/unwanted.tsv", Format.TABS),
  /** Anchors without unwanted targets: anchor text, title, count. */
  FILTERED_ANCHORS("work/filter/anchors.tsv", Format.TABS),
  /** Page vectors: title, then one number a dimension. */
  VECTORS("work/vectors/vectors.tsv", Format.TABS),
  /** Training sentences: title, wikitext. */
  SENTENCES_TRAIN("training/sentences_train.csv", Format.TABS),
  /** Test sentences: title, wikitext. */
  SENTENCES_TEST("testing/sentences_test.csv", Format.TABS),
  /** Training examples: title, mention, candidate, the features, True or False. */
  EXAMPLES("training/link_train.csv", Format.TABS),
  /** Articles of one line: title. */
  STUBS("work/phrases/stubs.tsv", Format.TABS),
  /**
   * Links by phrase: phrase, article, fold, upper case, first of the phrase in its article, first
   * of phrase and article, times.
   */
  LINK_USES("work/phrases/links.tsv", Format.TABS),
  /** Phrases that are titles: phrase, article, and whether it is the title of a redirect. */
  TITLE_USES("work/phrases/titles.tsv", Format.TABS),
  /** Phrases in texts: phrase, fold, upper case, only text of its article, times. */
  TEXT_USES("work/phrases/texts.tsv", Format.TABS),
  /** As {@link #LINK_USES}, by stem. */
  STEM_LINK_USES("work/phrases/stem-links.tsv", Format.TABS),
  /** As {@link #TITLE_USES}, by stem; titles without their parenthesis, no redirects. */
  STEM_TITLE_USES("work/phrases/stem-titles.tsv", Format.TABS),
  /** As {@link #TEXT_USES}, by stem. */
  STEM_TEXT_USES("work/phrases/stem-texts.tsv", Format.TABS),
  /**
   * Words beside phrases: word (nothing for the edge of a line), before, fold, link, first of the
   * word in its article, times.
   */
  NEIGHBOUR_USES("work/contexts/neighbours.tsv", Format.TABS),
  /** Backtest: row number, threshold, sentences, micro precision, micro recall; with a header. */
  BACKTEST("testing/{wiki}.backtest.eval.csv", Format.COMMAS),
  /** How often scores were right: lowest score, suggestions, mean score, right; with a header. */
  BACKTEST_SCORES("testing/{wiki}.backtest.scores.csv", Format.COMMAS),
  /**
   * The second generation on articles that were put aside, as {@link #BACKTEST}, but of articles.
   */
  HELD_OUT("testing/{wiki}.heldout.eval.csv", Format.COMMAS),
  /** The same as {@link #BACKTEST_SCORES}. */
  HELD_OUT_SCORES("testing/{wiki}.heldout.scores.csv", Format.COMMAS),
  /** What pages are, as Wikidata says: title, items such as Q577, a space between two. */
  PAGE_TYPES("page-types.tsv", Format.TABS);

  /** How cells are separated. */
  public enum Format {
    TABS,
    COMMAS
  }

  private final String path;
  private final Format format;

  TrainingTable(String path, Format format) {
    this.path = path;
    this.format = format;
  }

  @Override
  public String path() {
    return path;
  }

  public Format format() {
    return format;
  }
}
