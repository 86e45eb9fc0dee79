package linkrec.adapter.persistence.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.suggestion.RankingData;
import linkrec.domain.text.PieceModel;
import linkrec.domain.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * An edition whose files are open, shared by all that read it: it counts them, and closes its files
 * when the last one, its owner included, has given it back.
 */
final class OpenEdition {

  private final WikiId wiki;
  private final LanguageCode language;
  private final LinkingData data;
  private final @Nullable RankingData ranking;
  private final @Nullable PieceModel pieces;
  private final Map<String, String> checksums;
  private final Map<String, Integer> sizes;
  private final List<AutoCloseable> files;
  private int readers = 1;

  /**
   * @param pieces what words without spaces are cut by; null for dictionaries
   */
  OpenEdition(
      WikiId wiki,
      LanguageCode language,
      LinkingData data,
      @Nullable RankingData ranking,
      @Nullable PieceModel pieces,
      Map<String, String> checksums,
      Map<String, Integer> sizes,
      List<AutoCloseable> files) {
    this.wiki = wiki;
    this.language = language;
    this.data = data;
    this.ranking = ranking;
    this.pieces = pieces;
    this.checksums = Map.copyOf(checksums);
    this.sizes = Map.copyOf(sizes);
    this.files = List.copyOf(files);
  }

  /** One more reader; only while somebody, the owner for example, has not given it back. */
  synchronized Edition handle() {
    if (readers == 0) {
      throw new IllegalStateException("the edition of " + wiki + " is closed");
    }
    readers++;
    return new Handle(this);
  }

  synchronized void giveBack() {
    if (--readers == 0) {
      closeAll(files);
    }
  }

  static void closeAll(List<AutoCloseable> files) {
    for (AutoCloseable file : files) {
      try {
        file.close();
      } catch (Exception e) {
        throw new IllegalStateException("files that are only read can be closed", e);
      }
    }
  }

  private static final class Handle implements Edition {

    private final OpenEdition edition;
    private boolean closed;

    Handle(OpenEdition edition) {
      this.edition = edition;
    }

    @Override
    public WikiId wiki() {
      return edition.wiki;
    }

    @Override
    public LanguageCode language() {
      return edition.language;
    }

    @Override
    public Tokenizer tokenizer(LanguageCode language) {
      Tokenizer tokenizer = Tokenizer.of(language.value());
      PieceModel pieces = edition.pieces;
      return pieces == null ? tokenizer : tokenizer.cutBy(pieces);
    }

    @Override
    public LinkingData data() {
      return edition.data;
    }

    @Override
    public Optional<RankingData> ranking() {
      return Optional.ofNullable(edition.ranking);
    }

    @Override
    public Map<String, String> checksums() {
      return edition.checksums;
    }

    @Override
    public Map<String, Integer> sizes() {
      return edition.sizes;
    }

    @Override
    public synchronized void close() {
      if (!closed) {
        closed = true;
        edition.giveBack();
      }
    }
  }
}
