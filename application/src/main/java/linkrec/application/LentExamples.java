package linkrec.application;

import java.util.UUID;
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

  /** Equal for equal examples. */
  String fingerprint() {
    return UUID.nameUUIDFromBytes(document).toString();
  }
}
