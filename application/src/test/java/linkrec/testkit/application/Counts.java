package linkrec.testkit.application;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.application.ArticleCorpus;
import linkrec.application.ArticleFunction;

/** What a corpus counts, as a map. */
public final class Counts {

  private Counts() {}

  /** How often each key is given over all articles. */
  public static <K extends Serializable & Comparable<K>> SortedMap<K, Long> of(
      ArticleCorpus corpus, ArticleFunction<List<K>> keys) {
    SortedMap<K, Long> counts = new TreeMap<>();
    corpus.count(keys, counts::put);
    return counts;
  }
}
