package linkrec.domain.text;

import static linkrec.domain.text.CharacterClasses.APOSTROPHE;
import static linkrec.domain.text.CharacterClasses.EXTEND;
import static linkrec.domain.text.CharacterClasses.PREPEND;
import static linkrec.domain.text.CharacterClasses.PUNCTUATION;
import static linkrec.domain.text.CharacterClasses.SURROGATE;
import static linkrec.domain.text.CharacterClasses.SYMBOL;
import static linkrec.domain.text.CharacterClasses.TERMINATOR;
import static linkrec.domain.text.CharacterClasses.UNSPACED;
import static linkrec.domain.text.CharacterClasses.WORD;

import com.ibm.icu.lang.UCharacter;
import org.jspecify.annotations.Nullable;

/**
 * Makes tokens of the chunks of one text, in their order.
 *
 * <p>hot: every article of a wiki goes through here; measured by TokenizerSpeed among the tests.
 */
final class ChunkCutter {
  private static final int NONE = -1;

  /** The kind of run that is one punctuation mark as wide as an ideograph. */
  private static final int IDEOGRAPHIC = PUNCTUATION;

  private static final char FIRST_IDEOGRAPHIC = '\u2E80';

  private final TextLanguage language;
  private final CharacterClasses classes;
  private final char[] units;
  private final byte[] table;
  private final TokenizedText.Builder tokens;
  private final UnspacedWords unspacedWords;
  private final @Nullable PieceWords pieceWords;

  ChunkCutter(TextLanguage language, char[] units, TokenizedText.Builder tokens) {
    this.language = language;
    this.units = units;
    this.tokens = tokens;
    classes = language.classes();
    table = classes.table();
    unspacedWords = new UnspacedWords(units, classes);
    PieceModel pieces = language.pieces();
    pieceWords = pieces == null ? null : new PieceWords(pieces, units, classes);
  }

  /** Makes tokens of the chunk; says whether white space behind it would end the sentence. */
  boolean cut(Chunk chunk) {
    if (language.unspaced()) {
      return cutUnspaced(chunk);
    }
    int bodyEnd = chunk.bodyEnd;
    int end = chunk.end;
    boolean terminated = bodyEnd < end && endsWithTerminator(end);
    if (bodyEnd < 0) {
      tokens.addPunctuation(chunk.start, end);
      return terminated;
    }
    int bodyStart = chunk.bodyStart;
    if (bodyStart > chunk.start) {
      tokens.addPunctuation(chunk.start, bodyStart);
    }
    if (chunk.hasApostrophe && language.elisions() != SpanSet.EMPTY) {
      bodyStart = cutElisions(bodyStart, bodyEnd);
    }
    boolean abbreviated = terminated && isAbbreviation(bodyStart, end);
    addBody(bodyStart, abbreviated ? end : bodyEnd, end);
    return terminated && !abbreviated;
  }

  private boolean endsWithTerminator(int end) {
    byte met = table[units[end - 1]];
    if (met == SURROGATE) {
      met = classes.of(Character.codePointBefore(units, end));
    }
    return met >= TERMINATOR;
  }

  /** One letter and a full stop, or a text of the list. */
  private boolean isAbbreviation(int from, int to) {
    if (to - from <= 3 && units[to - 1] == '.') {
      int letter = Character.codePointAt(units, from);
      if (to - from == 1 + Character.charCount(letter) && UCharacter.isLetter(letter)) {
        return true;
      }
    }
    return language.abbreviations().contains(units, from, to);
  }

  /** Adds a word and the punctuation behind it. */
  private void addBody(int from, int bodyEnd, int end) {
    byte first = table[units[from]];
    if ((first == SYMBOL || first == SURROGATE) && holdsNoWord(from, bodyEnd)) {
      tokens.addPunctuation(from, bodyEnd);
    } else {
      tokens.addWord(from, bodyEnd);
    }
    if (bodyEnd < end) {
      tokens.addPunctuation(bodyEnd, end);
    }
  }

  private boolean holdsNoWord(int from, int to) {
    for (int i = from; i < to; i = after(i)) {
      byte met = classAt(i);
      if (met == WORD || met == UNSPACED || met == PREPEND) {
        return false;
      }
    }
    return true;
  }

  /** Makes tokens of the elided words in front of the body and answers where the rest begins. */
  private int cutElisions(int from, int to) {
    int rest = from;
    int apostrophe = nextApostrophe(rest, to);
    while (apostrophe > 0 && language.elisions().contains(units, rest, apostrophe)) {
      int next = apostrophe + 1;
      tokens.addWord(rest, next);
      rest = endOfPunctuation(next, to);
      if (rest > next) {
        tokens.addPunctuation(next, rest);
      }
      apostrophe = nextApostrophe(rest, to);
    }
    return rest;
  }

  /** The first apostrophe of the body, when a token may begin behind it. */
  private int nextApostrophe(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (table[units[i]] == APOSTROPHE) {
        return classes.mayCut(units, i + 1) ? i : NONE;
      }
    }
    return NONE;
  }

  /** The end of the punctuation that begins here, or here when it is one with what follows. */
  private int endOfPunctuation(int from, int to) {
    int i = from;
    while (i < to && (classAt(i) >= PUNCTUATION || i > from && classAt(i) == EXTEND)) {
      i = after(i);
    }
    return i == to || classes.mayCut(units, i) ? i : from;
  }

  /**
   * Cuts a chunk of a language without spaces into letters of its script, single ideographic
   * punctuation or symbols, and the rest, which is cut as in other languages.
   */
  private boolean cutUnspaced(Chunk chunk) {
    boolean terminated = chunk.bodyEnd < chunk.end && endsWithTerminator(chunk.end);
    if (terminated && isAbbreviation(chunk.start, chunk.end)) {
      tokens.addWord(chunk.start, chunk.end);
      return false;
    }
    if (pieceWords != null) {
      pieceWords.cut(chunk.start, chunk.end, this::cutSpacedRun);
      return terminated;
    }
    int i = chunk.start;
    while (i < chunk.end) {
      int next = endOfRun(i, chunk.end);
      if (classAt(i) == UNSPACED) {
        unspacedWords.addTo(tokens, i, next);
      } else {
        cutSpacedRun(i, next);
      }
      i = next;
    }
    return terminated;
  }

  private int endOfRun(int from, int end) {
    int kind = runKindAt(from);
    int i = after(from);
    while (i < end) {
      boolean changes = kind == IDEOGRAPHIC || runKindAt(i) != kind;
      if (changes && classes.mayCut(units, i)) {
        break;
      }
      i = after(i);
    }
    return i;
  }

  private int runKindAt(int i) {
    byte met = classAt(i);
    if (met < PUNCTUATION && !isWideSymbol(i, met)) {
      return met == UNSPACED || met == EXTEND ? met : WORD;
    }
    char unit = units[i];
    boolean ideographic = unit >= FIRST_IDEOGRAPHIC || unit == '\u201C' || unit == '\u201D';
    return ideographic ? IDEOGRAPHIC : WORD;
  }

  /** A symbol as wide as an ideograph, such as the tilde between two years. */
  private boolean isWideSymbol(int i, byte met) {
    return met == SYMBOL && units[i] >= FIRST_IDEOGRAPHIC && !Character.isSurrogate(units[i]);
  }

  private void cutSpacedRun(int from, int to) {
    int bodyStart = endOfPunctuation(from, to);
    if (bodyStart > from) {
      tokens.addPunctuation(from, bodyStart);
    }
    if (bodyStart < to) {
      int bodyEnd = endOfBody(bodyStart, to);
      boolean abbreviated = bodyEnd < to && isAbbreviation(bodyStart, to);
      addBody(bodyStart, abbreviated ? to : bodyEnd, to);
    }
  }

  private int endOfBody(int from, int to) {
    int last = from;
    boolean inBody = true;
    for (int i = from; i < to; ) {
      byte met = classAt(i);
      inBody = met == EXTEND ? inBody : met < PUNCTUATION;
      i = after(i);
      last = inBody ? i : last;
    }
    return last > from && (last == to || classes.mayCut(units, last)) ? last : to;
  }

  private byte classAt(int i) {
    return classes.at(units, i);
  }

  /** The index of the next character. */
  private int after(int i) {
    boolean pair = Character.isHighSurrogate(units[i]) && Character.isLowSurrogate(units[i + 1]);
    return pair ? i + 2 : i + 1;
  }
}
