package linkrec.application;

import linkrec.domain.page.WikiId;

/** The second generation's examples of another wiki, for one that has few of its own. */
public final class LentExamples {

  private final WikiId wiki;
  private final byte[] document;

  /**
   * @param wiki whose they are
   * @param document its {@link TrainingDocument#RANKING_EXAMPLES}
   */
  public LentExamples(WikiId wiki, byte[] document) {
    this.wiki = wiki;
    this.document = document.clone();
  }

  public WikiId wiki() {
    return wiki;
  }

  RankingExamples examples() {
    return RankingExamples.of(document);
  }

  /** Tells examples from others: their length and a hash of 64 bits (FNV-1a). */
  String fingerprint() {
    long hash = 0xcbf29ce484222325L;
    for (byte octet : document) {
      hash = (hash ^ octet & 0xFF) * 0x100000001b3L;
    }
    return document.length + " " + Long.toHexString(hash);
  }
}
