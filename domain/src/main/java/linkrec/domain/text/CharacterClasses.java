package linkrec.domain.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UCharacter.IndicConjunctBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * What each character means to a {@link Scan}, as one byte a character.
 *
 * <p>The numbers are ordered so that the scan can ask for ranges: up to {@link #UNSPACED} the
 * character is part of a word, from {@link #PUNCTUATION} on it is punctuation, between lie marks
 * and other seldom characters, then white space.
 */
final class CharacterClasses {
  static final byte WORD = 0;
  static final byte SYMBOL = 1;

  /** A letter of a script that writes words without spaces, where the language is such a one. */
  static final byte UNSPACED = 2;

  /** A mark or joiner that belongs to the character before it. */
  static final byte EXTEND = 3;

  /** A sign that belongs to the character after it. */
  static final byte PREPEND = 4;

  static final byte SURROGATE = 5;
  static final byte SPACE = 6;

  /** White space that marks cannot belong to. */
  static final byte CONTROL_SPACE = 7;

  static final byte LINE_END = 8;
  static final byte PUNCTUATION = 9;
  static final byte CLOSING = 10;
  static final byte APOSTROPHE = 11;

  /** Ends a sentence when white space follows. */
  static final byte TERMINATOR = 12;

  /** Ends a sentence without white space too. */
  static final byte FREE_TERMINATOR = 13;

  static final int ZERO_WIDTH_JOINER = 0x200D;

  /** The table of languages that put spaces between words. */
  static final CharacterClasses SPACED = new CharacterClasses(false);

  /** The size of the table: the planes 0 and 1. */
  private static final int TABLED = 0x20000;

  /** Punctuation that ends sentences beside that of Unicode's property Sentence_Terminal. */
  private static final String MORE_TERMINATORS =
      "\u00A1\u00BF\u037E\u055E\u0DF4\u0F0D\u0F0E\u17D9\u17DA\u2059\u2CFE\u2E18";

  /** The Armenian dot of abbreviations and enumerations, though Unicode counts it among them. */
  private static final int ONE_DOT_LEADER = 0x2024;

  private static final String FREE_TERMINATORS = "\u3002\u0F0E";
  private static final String UNSPACED_FREE_TERMINATORS = "\uFF01\uFF1F\uFF61\u104B\u17D4\u17D5";

  private static final int[] UNSPACED_SCRIPTS = {
    UScript.HAN,
    UScript.HIRAGANA,
    UScript.KATAKANA,
    UScript.THAI,
    UScript.LAO,
    UScript.KHMER,
    UScript.MYANMAR,
    UScript.TIBETAN,
    UScript.TAI_LE,
    UScript.NEW_TAI_LUE,
    UScript.LANNA,
    UScript.TAI_VIET
  };

  private final boolean unspaced;
  private final byte[] table = new byte[TABLED];

  private CharacterClasses(boolean unspaced) {
    this.unspaced = unspaced;
    for (int c = 0; c < TABLED; c++) {
      table[c] = c >= 0xD800 && c <= 0xDFFF ? SURROGATE : classify(c);
    }
  }

  /** The table of languages that do not. */
  static CharacterClasses unspaced() {
    return Unspaced.CLASSES;
  }

  /** Made when first needed. */
  private static final class Unspaced {
    static final CharacterClasses CLASSES = new CharacterClasses(true);
  }

  /** The classes by UTF-16 unit; not to be changed. */
  byte[] table() {
    return table;
  }

  /** The class of a code point; a lone surrogate is a word character. */
  byte of(int codePoint) {
    byte known = codePoint < TABLED ? table[codePoint] : classify(codePoint);
    return known == SURROGATE ? WORD : known;
  }

  /** The class of the character that starts here. */
  byte at(char[] units, int index) {
    byte met = table[units[index]];
    return met == SURROGATE ? of(Character.codePointAt(units, index)) : met;
  }

  /**
   * Whether no character as readers see it lies across this border, white space and Hangul aside,
   * which are not asked for (Unicode Standard Annex 29, rules GB9 to GB11).
   */
  boolean mayCut(char[] units, int border) {
    if (border == 0) {
      return true;
    }
    int before = Character.codePointBefore(units, border);
    byte behind = at(units, border);
    if (behind == EXTEND || of(before) == PREPEND) {
      return false;
    }
    if (of(before) != EXTEND) {
      return true;
    }
    int next = Character.codePointAt(units, border);
    boolean joinsPictures =
        before == ZERO_WIDTH_JOINER
            && UCharacter.hasBinaryProperty(next, UProperty.EXTENDED_PICTOGRAPHIC);
    return !joinsPictures
        && (conjunctBreak(next) != IndicConjunctBreak.CONSONANT.ordinal()
            || !isLinked(units, border));
  }

  /** Whether the marks in front of this border hold one that makes conjuncts of consonants. */
  private static boolean isLinked(char[] units, int border) {
    int i = border;
    while (i > 0) {
      int mark = Character.codePointBefore(units, i);
      int kind = conjunctBreak(mark);
      if (kind != IndicConjunctBreak.EXTEND.ordinal()) {
        return kind == IndicConjunctBreak.LINKER.ordinal();
      }
      i -= Character.charCount(mark);
    }
    return false;
  }

  private static int conjunctBreak(int codePoint) {
    return UCharacter.getIntPropertyValue(codePoint, UProperty.INDIC_CONJUNCT_BREAK);
  }

  private byte classify(int codePoint) {
    if (codePoint == '\n') {
      return LINE_END;
    }
    if (WhiteSpace.isWhiteSpace(codePoint)) {
      return UCharacter.getType(codePoint) == UCharacter.SPACE_SEPARATOR ? SPACE : CONTROL_SPACE;
    }
    switch (UCharacter.getIntPropertyValue(codePoint, UProperty.GRAPHEME_CLUSTER_BREAK)) {
      case GraphemeClusterBreak.EXTEND:
      case GraphemeClusterBreak.SPACING_MARK:
      case GraphemeClusterBreak.ZWJ:
        return EXTEND;
      case GraphemeClusterBreak.PREPEND:
        return PREPEND;
      default:
        return classifyByCategory(codePoint);
    }
  }

  private byte classifyByCategory(int codePoint) {
    switch (UCharacter.getType(codePoint)) {
      case UCharacter.CONNECTOR_PUNCTUATION:
      case UCharacter.DASH_PUNCTUATION:
      case UCharacter.START_PUNCTUATION:
      case UCharacter.INITIAL_PUNCTUATION:
        return PUNCTUATION;
      case UCharacter.END_PUNCTUATION:
      case UCharacter.FINAL_PUNCTUATION:
        return codePoint == '\u2019' ? APOSTROPHE : CLOSING;
      case UCharacter.OTHER_PUNCTUATION:
        return classifyOtherPunctuation(codePoint);
      case UCharacter.MATH_SYMBOL:
      case UCharacter.CURRENCY_SYMBOL:
      case UCharacter.MODIFIER_SYMBOL:
      case UCharacter.OTHER_SYMBOL:
        return SYMBOL;
      case UCharacter.DECIMAL_DIGIT_NUMBER:
        return WORD;
      default:
        return unspaced && isUnspaced(codePoint) ? UNSPACED : WORD;
    }
  }

  private byte classifyOtherPunctuation(int codePoint) {
    if (codePoint == '\'') {
      return APOSTROPHE;
    }
    if (FREE_TERMINATORS.indexOf(codePoint) >= 0
        || unspaced && UNSPACED_FREE_TERMINATORS.indexOf(codePoint) >= 0) {
      return FREE_TERMINATOR;
    }
    return UCharacter.hasBinaryProperty(codePoint, UProperty.S_TERM) && codePoint != ONE_DOT_LEADER
            || MORE_TERMINATORS.indexOf(codePoint) >= 0
        ? TERMINATOR
        : PUNCTUATION;
  }

  private static boolean isUnspaced(int codePoint) {
    for (int script : UNSPACED_SCRIPTS) {
      if (UScript.hasScript(codePoint, script)) {
        return true;
      }
    }
    return false;
  }
}
