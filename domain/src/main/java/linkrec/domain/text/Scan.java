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
import static linkrec.domain.text.CharacterClasses.ZERO_WIDTH_JOINER;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * One pass over one text; used once, by one thread.
 *
 * <p>The text is read chunk by chunk, see {@link Chunk}, and each chunk is cut into tokens before
 * the next is read.
 *
 * <p>hot: every article of a wiki goes through here; measured by TokenizerSpeed among the tests.
 */
final class Scan {
  private final char[] units;
  private final byte[] table;
  private final TextLanguage language;
  private final TokenizedText.Builder tokens;
  private final ChunkCutter cutter;
  private final Chunk chunk = new Chunk();

  /** {@code units} end with a line end that is no part of the text. */
  Scan(TextLanguage language, char[] units, int shift) {
    this.units = units;
    this.language = language;
    table = language.classes().table();
    tokens = new TokenizedText.Builder(units.length - 1, shift);
    cutter = new ChunkCutter(language, units, tokens);
  }

  TokenizedText run() {
    int length = units.length - 1;
    int i = 0;
    boolean sentenceMayEnd = false;
    while (i <= length) {
      byte met = table[units[i]];
      if (met < SPACE || met >= PUNCTUATION) {
        i = readChunk(i);
        sentenceMayEnd = cutter.cut(chunk);
        if (chunk.endedFreely && !isSpace(units[i])) {
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
    chunk.beginAt(from);
    int i = from;
    while (true) {
      byte met = classes[text[i]];
      if (met <= SYMBOL) {
        int first = i;
        do {
          i++;
          met = classes[text[i]];
        } while (met <= SYMBOL);
        chunk.takeIntoBody(first, i);
      }
      if (met == PUNCTUATION || met == CLOSING || met == TERMINATOR) {
        i++;
      } else if (met >= SPACE && met <= LINE_END) {
        break;
      } else {
        i = readSeldom(i, met);
        if (chunk.endedFreely) {
          break;
        }
      }
    }
    chunk.end = i;
    return i;
  }

  /** Reads one character, which may be two units long, and returns its end. */
  private int readSeldom(int i, byte met) {
    switch (met) {
      case APOSTROPHE:
        chunk.hasApostrophe = true;
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
      chunk.takeIntoBody(first, last + 1);
    }
    return last + 1;
  }

  private int readFreeTerminator(int i) {
    chunk.endedFreely = true;
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
    int first = firstUnit(i);
    if (first == chunk.start || chunk.bodyEnd == first) {
      chunk.takeIntoBody(first, i + 1);
    }
    if (units[i] == ZERO_WIDTH_JOINER && joinsPictures(i)) {
      chunk.takeIntoBody(chunk.start, i + 1);
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
    int first = firstUnit(i);
    chunk.takeIntoBody(first, after);
    return after;
  }

  /** The first unit of the character of this chunk whose last unit is here. */
  private int firstUnit(int last) {
    return last > chunk.start && isPair(last - 1) ? last - 1 : last;
  }

  private boolean isPair(int i) {
    return Character.isHighSurrogate(units[i]) && Character.isLowSurrogate(units[i + 1]);
  }

  private byte classAt(int i) {
    return language.classes().at(units, i);
  }
}
