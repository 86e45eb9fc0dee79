package linkrec.domain.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one language asks of a {@link Scan}.
 *
 * @param classes what each character means
 * @param abbreviations texts that keep the full stop at their end and end no sentence
 * @param elisions words that end at an apostrophe, without it; empty when the language has none
 * @param unspaced whether words are written without spaces
 * @param pieces what words without spaces are cut by; null for ICU's dictionaries
 */
record TextLanguage(
    CharacterClasses classes,
    SpanSet abbreviations,
    SpanSet elisions,
    boolean unspaced,
    @Nullable PieceModel pieces) {
  private static final Set<String> UNSPACED =
      Set.of(
          "ja",
          "ojp",
          "zh",
          "lzh",
          "zh_classical",
          "yue",
          "zh_yue",
          "wuu",
          "gan",
          "hsn",
          "nan",
          "zh_min_nan",
          "cmn",
          "th",
          "tts",
          "nod",
          "lo",
          "km",
          "my",
          "bo",
          "dz",
          "khb",
          "tdd");

  /** Codes of a language beside the one that its list of abbreviations is filed under. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("nb", "no"),
          Map.entry("gsw", "als"),
          Map.entry("be_tarask", "be_x_old"),
          Map.entry("sgs", "bat_smg"),
          Map.entry("vro", "fiu_vro"),
          Map.entry("rup", "roa_rup"),
          Map.entry("lzh", "zh_classical"),
          Map.entry("nan", "zh_min_nan"),
          Map.entry("yue", "zh_yue"),
          Map.entry("cbk", "cbk_zam"),
          Map.entry("cmn", "zh"),
          Map.entry("fil", "tl"),
          Map.entry("iw", "he"),
          Map.entry("in", "id"),
          Map.entry("mo", "ro"),
          Map.entry("ji", "yi"));

  /** For a code in any spelling; never fails. */
  static TextLanguage of(String languageCode) {
    String code = languageCode.toLowerCase(Locale.ROOT).replace('-', '_');
    boolean unspaced = UNSPACED.contains(code) || UNSPACED.contains(base(code));
    CharacterClasses classes = unspaced ? CharacterClasses.unspaced() : CharacterClasses.SPACED;
    return new TextLanguage(classes, abbreviationsOf(code), elisionsOf(code), unspaced, null);
  }

  /** The same language, its words cut into the pieces of that model. */
  TextLanguage cutBy(PieceModel model) {
    return new TextLanguage(classes, abbreviations, elisions, unspaced, model);
  }

  private static SpanSet elisionsOf(String code) {
    SpanSet own = Elisions.of(code);
    return own == SpanSet.EMPTY ? Elisions.of(base(code)) : own;
  }

  private static SpanSet abbreviationsOf(String code) {
    SpanSet own = Abbreviations.of(ALIASES.getOrDefault(code, code));
    if (own != SpanSet.EMPTY) {
      return own;
    }
    String base = base(code);
    return Abbreviations.of(ALIASES.getOrDefault(base, base));
  }

  /** The code up to its first separator: {@code pt} of {@code pt_br}. */
  private static String base(String code) {
    int separator = code.indexOf('_');
    return separator < 0 ? code : code.substring(0, separator);
  }
}
