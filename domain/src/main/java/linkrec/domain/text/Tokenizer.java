package linkrec.domain.text;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts text into sentences and tokens, by the rules of one language.
 *
 * <p>A token is a run of white space, a run of punctuation at the edge of a word, or the rest of
 * the word with the punctuation inside it ({@code 40.123}); an abbreviation keeps its full stop.
 * Words of languages without spaces are found with ICU's dictionaries, Tibetan is cut into
 * syllables; or, where a {@link PieceModel} is given, both are cut into its pieces. Elided words
 * end behind their apostrophe ({@code l'} and {@code eau}) where the language elides. A sentence
 * ends at a terminator before white space, at an ideographic full stop, and at every line end; it
 * keeps its trailing white space. Nothing is lost and no token begins or ends inside what a reader
 * sees as one character.
 *
 * <p>Does not change and may be shared by threads.
 */
public final class Tokenizer {
  private static final int MOST_KEPT = 1000;
  private static final Map<String, Tokenizer> KEPT = new ConcurrentHashMap<>();

  private final TextLanguage language;

  private Tokenizer(TextLanguage language) {
    this.language = language;
  }

  /**
   * The tokenizer of a wiki's language code, in any spelling ({@code be-x-old}, {@code be_x_old}).
   * Unknown codes get one that knows no abbreviations but single letters.
   */
  public static Tokenizer of(String languageCode) {
    Tokenizer kept = KEPT.get(languageCode);
    if (kept != null) {
      return kept;
    }
    Tokenizer made = new Tokenizer(TextLanguage.of(languageCode));
    if (KEPT.size() < MOST_KEPT) {
      KEPT.putIfAbsent(languageCode, made);
    }
    return made;
  }

  /**
   * The tokens of the units {@code start} (inclusive) to {@code end} (exclusive) of the source, in
   * time linear in their number.
   *
   * @throws IndexOutOfBoundsException when the source has no such units
   */
  public TokenizedText tokenize(String source, int start, int end) {
    Objects.checkFromToIndex(start, end, source.length());
    char[] units = new char[end - start + 1];
    source.getChars(start, end, units, 0);
    units[end - start] = '\n';
    return new Scan(language, units, start).run();
  }

  /** Whether the language puts spaces between its words. */
  public boolean putsSpaces() {
    return !language.unspaced();
  }

  /**
   * A tokenizer that cuts the words into the pieces of that model, as the original does; this one
   * where the language puts spaces between words.
   */
  public Tokenizer cutBy(PieceModel model) {
    return language.unspaced() ? new Tokenizer(language.cutBy(model)) : this;
  }

  /**
   * As how many words a token counts for the models of the second version: 1 in languages that put
   * spaces between words and where tokens are pieces of a model; elsewhere an estimate of its
   * pieces, {@link WordPieces}.
   */
  public int pieces(String text, int start, int end) {
    boolean isPiece = !language.unspaced() || language.pieces() != null;
    return isPiece ? 1 : WordPieces.count(text, start, end);
  }
}
