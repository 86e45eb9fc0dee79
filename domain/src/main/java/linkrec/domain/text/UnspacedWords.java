package linkrec.domain.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** The words of a text in scripts without spaces, by ICU's dictionaries; asked in text order. */
final class UnspacedWords {
  private final char[] units;
  private final CharacterClasses classes;
  private @Nullable BreakIterator words;
  private int border;

  UnspacedWords(char[] units, CharacterClasses classes) {
    this.units = units;
    this.classes = classes;
  }

  /** Adds the words between these borders; {@code from} never lies before an earlier call's. */
  void addTo(TokenizedText.Builder tokens, int from, int to) {
    BreakIterator borders = words == null ? begin() : words;
    int start = from;
    while (border <= from && border != BreakIterator.DONE) {
      border = borders.next();
    }
    while (border < to && border != BreakIterator.DONE) {
      if (classes.mayCut(units, border)) {
        tokens.addWord(start, border);
        start = border;
      }
      border = borders.next();
    }
    tokens.addWord(start, to);
  }

  /** Iterators are not safe for threads, copies of one that is never moved are. */
  private BreakIterator begin() {
    BreakIterator begun = Pattern.WORDS.clone();
    begun.setText(new String(units));
    words = begun;
    return begun;
  }

  /** Made when first needed, for it loads ICU's rules and dictionaries. */
  private static final class Pattern {
    static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);
  }
}
