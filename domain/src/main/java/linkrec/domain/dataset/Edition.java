package linkrec.domain.dataset;

import java.util.Map;
import java.util.Optional;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.suggestion.RankingData;
import linkrec.domain.text.Tokenizer;

/**
 * One build of a wiki's datasets, opened for reading. Whoever gets one closes it when the answer is
 * made; the files stay open as long as somebody reads them, also when a newer edition is served.
 * Safe for several threads.
 */
public interface Edition extends AutoCloseable {

  /** The wiki it belongs to. */
  WikiId wiki();

  /** The language of the wiki's articles. */
  LanguageCode language();

  /**
   * Cuts articles in that language as this edition's phrases were cut when they were counted.
   *
   * @param language the wiki's, or another that was asked for
   */
  default Tokenizer tokenizer(LanguageCode language) {
    return Tokenizer.of(language.value());
  }

  /** What suggestions are made from, of this edition only. */
  LinkingData data();

  /** What suggestions of the second generation are made from; absent in an edition without. */
  default Optional<RankingData> ranking() {
    return Optional.empty();
  }

  /**
   * SHA-256 in hexadecimal of each dataset in use, by its name: anchors, pageids, redirects,
   * w2vfiltered, model.
   */
  Map<String, String> checksums();

  /** How many entries each dataset has, by its name; empty where nobody wrote it down. */
  default Map<String, Integer> sizes() {
    return Map.of();
  }

  /**
   * Whether all that was read until now belongs to one build, asked when an answer is made. False
   * where datasets cannot be kept and were replaced in the meantime: what was made of them must be
   * thrown away.
   */
  default boolean isWhole() {
    return true;
  }

  /** Gives the edition back. Does nothing the second time. */
  @Override
  void close();
}
