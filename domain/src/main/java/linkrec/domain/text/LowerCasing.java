package linkrec.domain.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;

/**
 * Lower-casing by the rules of one language, as ICU does it, whatever the machine's own language.
 *
 * <p>Turkish, Azeri and Lithuanian have rules of their own; all others share {@link #root()}. The
 * final sigma depends on the neighbours within the text given: a text lower-cased as a whole may
 * differ from its parts lower-cased one by one. Does not change and may be shared by threads.
 */
public final class LowerCasing {
  /** How many units of lower-cased text one unit can give. */
  public static final int MOST_UNITS_PER_UNIT = 3;

  private static final char SIGMA = '\u03A3';
  private static final char CAPITAL_I_WITH_DOT = '\u0130';
  private static final char FIRST_COMBINING = '\u0300';

  /** Lower-case forms that depend on nothing; 0 where more must be looked at. */
  private static final char[] SIMPLE = simpleForms();

  private static final LowerCasing ROOT = new LowerCasing(ULocale.ROOT, "", "");
  private static final LowerCasing TURKISH =
      new LowerCasing(new ULocale("tr"), "I\u0130", "\u0131i");
  private static final LowerCasing AZERI = new LowerCasing(new ULocale("az"), "I\u0130", "\u0131i");
  private static final LowerCasing LITHUANIAN =
      new LowerCasing(new ULocale("lt"), "IJ\u012E\u00CC\u00CD\u0128", "ij\u012F\0\0\0");

  private final ULocale locale;

  /** Characters that this language treats otherwise. */
  private final String own;

  /** Their forms where no combining mark follows; 0 when only ICU knows. */
  private final String ownForms;

  private LowerCasing(ULocale locale, String own, String ownForms) {
    this.locale = locale;
    this.own = own;
    this.ownForms = ownForms;
  }

  /** The rules of a language code ({@code tr}, {@code az-latn}); unknown codes get the root's. */
  public static LowerCasing of(String languageCode) {
    int separator = 0;
    while (separator < languageCode.length()
        && Character.isLetterOrDigit(languageCode.charAt(separator))) {
      separator++;
    }
    switch (ROOT.lower(languageCode.substring(0, separator))) {
      case "tr":
        return TURKISH;
      case "az":
        return AZERI;
      case "lt":
        return LITHUANIAN;
      default:
        return ROOT;
    }
  }

  /** The rules without a language, equal to Python's {@code str.lower}: the datasets' keys. */
  public static LowerCasing root() {
    return ROOT;
  }

  /** The text in lower case; the same object when nothing changes. */
  public String lower(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (unit != SIMPLE[unit] || isOwn(unit)) {
        return lowerFrom(text, i);
      }
    }
    return text;
  }

  private String lowerFrom(String text, int from) {
    char[] units = text.toCharArray();
    for (int i = from; i < units.length; i++) {
      int form = form(units, i, 0, units.length);
      if (form < 0) {
        return UCharacter.toLowerCase(locale, text);
      }
      units[i] = (char) form;
    }
    return new String(units);
  }

  /**
   * Writes the lower case of the units {@code from} (inclusive) to {@code to} (exclusive), as if
   * they were the whole text, to {@code target} from {@code at} on.
   *
   * @param target another array, with room for {@link #MOST_UNITS_PER_UNIT} units a unit
   * @return the index behind the last unit written
   */
  public int lower(char[] text, int from, int to, char[] target, int at) {
    int written = at;
    for (int i = from; i < to; i++) {
      int form = form(text, i, from, to);
      if (form < 0) {
        String lower = UCharacter.toLowerCase(locale, new String(text, from, to - from));
        lower.getChars(0, lower.length(), target, at);
        return at + lower.length();
      }
      target[written++] = (char) form;
    }
    return written;
  }

  /** The form of one unit of the text {@code from} to {@code to}, negative when only ICU knows. */
  private int form(char[] text, int i, int from, int to) {
    char unit = text[i];
    if (isOwn(unit)) {
      boolean plain = i + 1 == to || text[i + 1] < FIRST_COMBINING;
      char form = ownForms.charAt(own.indexOf(unit));
      return plain && form != 0 ? form : -1;
    }
    char form = SIMPLE[unit];
    if (form != 0 || unit == 0) {
      return form;
    }
    if (unit == SIGMA) {
      return i == from || i + 1 < to && isGreekLetter(text[i + 1]) ? '\u03C3' : -1;
    }
    if (!Character.isSurrogate(unit)) {
      return -1;
    }
    int codePoint = Character.codePointAt(text, i, to);
    return UCharacter.toLowerCase(codePoint) == codePoint ? unit : -1;
  }

  /** Letters before which no sigma is final; there are more. */
  private static boolean isGreekLetter(char unit) {
    return unit >= '\u0391' && unit <= '\u03C9';
  }

  private boolean isOwn(char unit) {
    return !own.isEmpty() && own.indexOf(unit) >= 0;
  }

  private static char[] simpleForms() {
    char[] forms = new char[0x10000];
    for (int c = 0; c < forms.length; c++) {
      boolean simple = c != SIGMA && c != CAPITAL_I_WITH_DOT && !Character.isSurrogate((char) c);
      forms[c] = simple ? (char) UCharacter.toLowerCase(c) : 0;
    }
    return forms;
  }
}
