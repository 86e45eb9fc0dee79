package linkrec.adapter.persistence.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.text.PieceModel;
import org.jspecify.annotations.Nullable;

/**
 * The subword models that come with the program: those by which the original cuts the articles of a
 * language without spaces when it counts phrases and answers.
 */
public final class BundledPieces {

  private static final String JAPANESE = "ja";
  private static final String RESOURCE = "pieces/ja.model.gz";

  private static volatile @Nullable PieceModel japanese;

  private BundledPieces() {}

  /** The model of a language; absent where none comes with the program. */
  public static Optional<PieceModel> of(LanguageCode language) {
    if (!language.value().equals(JAPANESE)) {
      return Optional.empty();
    }
    PieceModel model = japanese;
    if (model == null) {
      model = read();
      japanese = model;
    }
    return Optional.of(model);
  }

  private static PieceModel read() {
    try (InputStream packed = BundledPieces.class.getResourceAsStream(RESOURCE)) {
      if (packed == null) {
        throw new IllegalStateException("the program lacks its part " + RESOURCE);
      }
      return SentencePieceReader.read(new GZIPInputStream(packed).readAllBytes(), RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
