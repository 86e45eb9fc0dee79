package linkrec.domain.text;

import static linkrec.domain.text.CharacterClasses.APOSTROPHE;
import static linkrec.domain.text.CharacterClasses.CLOSING;
import static linkrec.domain.text.CharacterClasses.CONTROL_SPACE;
import static linkrec.domain.text.CharacterClasses.EXTEND;
import static linkrec.domain.text.CharacterClasses.FREE_TERMINATOR;
import static linkrec.domain.text.CharacterClasses.LINE_END;
import static linkrec.domain.text.CharacterClasses.PREPEND;
import static linkrec.domain.text.CharacterClasses.PUNCTUATION;
import static linkrec.domain.text.CharacterClasses.SPACE;
import static linkrec.domain.text.CharacterClasses.SURROGATE;
import static linkrec.domain.text.CharacterClasses.SYMBOL;
import static linkrec.domain.text.CharacterClasses.TERMINATOR;
import static linkrec.domain.text.CharacterClasses.UNSPACED;
import static linkrec.domain.text.CharacterClasses.WORD;
import static linkrec.domain.text.CharacterClasses.ZERO_WIDTH_JOINER;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * One pass over one text; used once, by one thread.
 *
 * <p>The text is read chunk by chunk, a chunk being what stands between white space (or ends at an
 * ideographic full stop). A chunk has punctuation in front, a body, and punctuation behind; body
 * means from the first character that is no punctuation to the last.
 *
 * <p>hot: every article of a wiki goes through here.
 */
final class Scan {
  private static final int NONE = -1;

  private final char[] units;
  private final byte[] table;
  private final TextLanguage language;
  private final TokenizedText.Builder tokens;
  private final UnspacedWords unspacedWords;

  /** The chunk being read: its start, its body, its end, and whether it ended at full stop. */
  private int start;

  private int bodyStart;
  private int bodyEnd;
  private int end;
  private boolean endedFreely;
  private boolean hasApostrophe;
  private boolean hasUnspaced;

  /** {@code units} end with a line end that is no part of the text. */
  Scan(TextLanguage language, char[] units, int shift) {
    this.units = units;
    this.language = language;
    table = language.classes().table();
    tokens = new TokenizedText.Builder(units.length - 1, shift);
    unspacedWords = new UnspacedWords(units, language.classes());
  }

  TokenizedText run() {
    int length = units.length - 1;
    int i = 0;
    boolean sentenceMayEnd = false;
    while (i <= length) {
      byte met = table[units[i]];
      if (met < SPACE || met >= PUNCTUATION) {
        i = readChunk(i);
        sentenceMayEnd = emitChunk();
        if (endedFreely && !isSpace(units[i])) {
          tokens.endSentence();
        }
      } else if (isLineEnd(i)) {
        tokens.endSentence();
        i += units[i] == '\r' ? 2 : 1;
      } else {
        i = readSpace(i);
        if (sentenceMayEnd) {
          tokens.endSentence();
          sentenceMayEnd = false;
        }
      }
    }
    return tokens.build();
  }

  private boolean isSpace(char unit) {
    byte met = table[unit];
    return met == SPACE || met == CONTROL_SPACE;
  }

  /** A carriage return before a line feed is part of the line end. */
  private boolean isLineEnd(int i) {
    return units[i] == '\n' || units[i] == '\r' && i + 1 < units.length - 1 && units[i + 1] == '\n';
  }

  private int readSpace(int from) {
    int i = from;
    boolean takesMarks = false;
    while (true) {
      byte met = table[units[i]];
      if (met == EXTEND && takesMarks || met == SPACE) {
        takesMarks = true;
      } else if (met == CONTROL_SPACE && !isLineEnd(i)) {
        takesMarks = false;
      } else if (met == SURROGATE && takesMarks && classAt(i) == EXTEND) {
        i++;
      } else {
        break;
      }
      i++;
    }
    tokens.addSpace(from, i);
    return i;
  }

  /** Reads the chunk that starts here and returns its end. */
  private int readChunk(int from) {
    byte[] classes = table;
    char[] text = units;
    start = from;
    bodyStart = NONE;
    bodyEnd = NONE;
    endedFreely = false;
    hasApostrophe = false;
    hasUnspaced = false;
    int i = from;
    while (true) {
      byte met = classes[text[i]];
      if (met <= SYMBOL) {
        bodyStart = bodyStart < 0 ? i : bodyStart;
        do {
          i++;
          met = classes[text[i]];
        } while (met <= SYMBOL);
        bodyEnd = i;
      }
      if (met == PUNCTUATION || met == CLOSING || met == TERMINATOR) {
        i++;
      } else if (met >= SPACE && met <= LINE_END) {
        break;
      } else {
        i = readSeldom(i, met);
        if (endedFreely) {
          break;
        }
      }
    }
    end = i;
    return i;
  }

  /** Reads one character, which may be two units long, and returns its end. */
  private int readSeldom(int i, byte met) {
    switch (met) {
      case APOSTROPHE:
        hasApostrophe = true;
        return i + 1;
      case FREE_TERMINATOR:
        return readFreeTerminator(i);
      case SURROGATE:
        int codePoint = Character.codePointAt(units, i, units.length - 1);
        byte real = language.classes().of(codePoint);
        int last = i + Character.charCount(codePoint) - 1;
        return real >= EXTEND && real < PUNCTUATION ? readSeldom(last, real) : read(i, last, real);
      case EXTEND:
        return readMark(i);
      case PREPEND:
        return readPrepended(i);
      default:
        return read(i, i, met);
    }
  }

  private int read(int first, int last, byte met) {
    if (met < PUNCTUATION) {
      hasUnspaced |= met == UNSPACED;
      takeIntoBody(first, last + 1);
    }
    return last + 1;
  }

  private void takeIntoBody(int from, int to) {
    bodyStart = bodyStart < 0 ? from : bodyStart;
    bodyEnd = to;
  }

  private int readFreeTerminator(int i) {
    endedFreely = true;
    int next = i + 1;
    while (true) {
      byte met = classAt(next);
      if (met != EXTEND && met < CLOSING || units[next] == '\'') {
        return next;
      }
      next += isPair(next) ? 2 : 1;
    }
  }

  /** Reads a mark whose last unit is here: it is what the character before it is. */
  private int readMark(int i) {
    int first = i > start && Character.isLowSurrogate(units[i]) && isPair(i - 1) ? i - 1 : i;
    if (first == start || bodyEnd == first) {
      takeIntoBody(first, i + 1);
    }
    if (units[i] == ZERO_WIDTH_JOINER && joinsPictures(i)) {
      takeIntoBody(start, i + 1);
      return readPrepended(i);
    }
    return i + 1;
  }

  private boolean joinsPictures(int joiner) {
    int next = Character.codePointAt(units, joiner + 1);
    return UCharacter.hasBinaryProperty(next, UProperty.EXTENDED_PICTOGRAPHIC);
  }

  /** Reads a sign whose last unit is here together with the character that it belongs to. */
  private int readPrepended(int i) {
    int next = i + 1;
    byte met = classAt(next);
    boolean joins = met != LINE_END && met != CONTROL_SPACE && met != PREPEND;
    int after = joins ? next + (isPair(next) ? 2 : 1) : next;
    int first = i > start && Character.isLowSurrogate(units[i]) && isPair(i - 1) ? i - 1 : i;
    takeIntoBody(first, after);
    return after;
  }

  private boolean isPair(int i) {
    return Character.isHighSurrogate(units[i]) && Character.isLowSurrogate(units[i + 1]);
  }

  private byte classAt(int i) {
    return language.classes().at(units, i);
  }

  /** Makes tokens of the chunk; says whether white space behind it would end the sentence. */
  private boolean emitChunk() {
    if (bodyStart < 0) {
      tokens.addPunctuation(start, end);
      return endsWithTerminator();
    }
    if (hasUnspaced) {
      return emitUnspaced();
    }
    boolean terminated = bodyEnd < end && endsWithTerminator();
    if (bodyStart > start) {
      tokens.addPunctuation(start, bodyStart);
    }
    boolean whole = bodyStart == start;
    if (hasApostrophe && language.elisions() != SpanSet.EMPTY) {
      emitElisions();
    }
    if (terminated && isAbbreviation(bodyStart, end)) {
      tokens.addWord(bodyStart, end);
      return !whole;
    }
    emitWord(bodyStart, bodyEnd);
    if (bodyEnd < end) {
      tokens.addPunctuation(bodyEnd, end);
    }
    return terminated;
  }

  private boolean endsWithTerminator() {
    byte met = table[units[end - 1]];
    if (met == SURROGATE) {
      met = language.classes().of(Character.codePointBefore(units, end));
    }
    return met >= TERMINATOR;
  }

  /** One letter and a full stop, or a text of the list. */
  private boolean isAbbreviation(int from, int to) {
    if (to - from <= 3 && units[to - 1] == '.') {
      int letter = Character.codePointAt(units, from);
      if (to - from == 1 + Character.charCount(letter) && Character.isLetter(letter)) {
        return true;
      }
    }
    return language.abbreviations().contains(units, from, to);
  }

  private void emitWord(int from, int to) {
    byte first = table[units[from]];
    if ((first == SYMBOL || first == SURROGATE) && holdsNoWord(from, to)) {
      tokens.addPunctuation(from, to);
    } else {
      tokens.addWord(from, to);
    }
  }

  private boolean holdsNoWord(int from, int to) {
    for (int i = from; i < to; i++) {
      byte met = classAt(i);
      if (met == WORD || met == UNSPACED || met == PREPEND) {
        return false;
      }
      i += isPair(i) ? 1 : 0;
    }
    return true;
  }

  /** Makes tokens of the elided words in front of the body, and leaves the rest as the body. */
  private void emitElisions() {
    int apostrophe = nextApostrophe(bodyStart);
    while (apostrophe > 0 && language.elisions().contains(units, bodyStart, apostrophe)) {
      int next = apostrophe + 1;
      tokens.addWord(bodyStart, next);
      bodyStart = next;
      while (table[units[bodyStart]] >= PUNCTUATION) {
        bodyStart++;
      }
      if (bodyStart > next) {
        tokens.addPunctuation(next, bodyStart);
      }
      apostrophe = nextApostrophe(bodyStart);
    }
  }

  /** The first apostrophe inside the body that a character follows at which a token may begin. */
  private int nextApostrophe(int from) {
    for (int i = from; i + 1 < bodyEnd; i++) {
      if (table[units[i]] == APOSTROPHE) {
        byte next = classAt(i + 1);
        return next == EXTEND ? NONE : i;
      }
    }
    return NONE;
  }

  /** Cuts a chunk that holds letters of a script without spaces. */
  private boolean emitUnspaced() {
    boolean terminated = bodyEnd < end && endsWithTerminator();
    if (terminated && isAbbreviation(start, end)) {
      tokens.addWord(start, end);
      return false;
    }
    int i = start;
    while (i < end) {
      int next = endOfRun(i);
      byte kind = classAt(i);
      if (kind == UNSPACED) {
        unspacedWords.addTo(tokens, i, next);
      } else {
        emitSpaced(i, next);
      }
      i = next;
    }
    return terminated;
  }

  private int endOfRun(int from) {
    boolean unspaced = classAt(from) == UNSPACED;
    int i = from + (isPair(from) ? 2 : 1);
    while (i < end) {
      byte met = classAt(i);
      boolean changes = met != EXTEND && (met == UNSPACED) != unspaced;
      if (changes && language.classes().mayCut(units, i)) {
        break;
      }
      i += isPair(i) ? 2 : 1;
    }
    return i;
  }

  /** Tokens of a part without such letters: punctuation, body, punctuation. */
  private void emitSpaced(int from, int to) {
    int first = from;
    while (first < to && (classAt(first) >= PUNCTUATION || first > from && isMark(first))) {
      first += isPair(first) ? 2 : 1;
    }
    if (first == to) {
      tokens.addPunctuation(from, to);
      return;
    }
    first = language.classes().mayCut(units, first) ? first : from;
    if (first > from) {
      tokens.addPunctuation(from, first);
    }
    int last = endOfBody(first, to);
    emitWord(first, last);
    if (last < to) {
      tokens.addPunctuation(last, to);
    }
  }

  private boolean isMark(int i) {
    return classAt(i) == EXTEND;
  }

  private int endOfBody(int from, int to) {
    int last = from;
    boolean inBody = true;
    for (int i = from; i < to; ) {
      byte met = classAt(i);
      inBody = met == EXTEND ? inBody : met < PUNCTUATION;
      i += isPair(i) ? 2 : 1;
      last = inBody ? i : last;
    }
    return last == to || language.classes().mayCut(units, last) ? last : to;
  }
}
