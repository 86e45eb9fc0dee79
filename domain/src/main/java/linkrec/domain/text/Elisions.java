package linkrec.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of each language that lose their last vowel before another and end in an apostrophe.
 */
final class Elisions {
  private static final String FRENCH = "l d j m t s c n qu jusqu lorsqu puisqu quoiqu quelqu entr";
  private static final String ITALIAN =
      "l d c m t s v n un gl dell all dall nell sull coll dagl degl agl negl sugl quell quest bell"
          + " sant senz tutt mezz cent com dov ch anch quand nient nessun alcun ciascun buon grand"
          + " pover quattr vent trent";
  private static final String CATALAN = "l d m t s n";
  private static final String OCCITAN = "l d m t s n qu j c dins entr";
  private static final String NORTH_ITALIAN = ITALIAN + " int ent ëd dl an";

  private static final Map<String, String> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("fr", FRENCH),
          Map.entry("frp", FRENCH),
          Map.entry("wa", FRENCH + " dj ch on k"),
          Map.entry("pcd", FRENCH + " ch ed el"),
          Map.entry("nrm", FRENCH),
          Map.entry("ca", CATALAN),
          Map.entry("oc", OCCITAN),
          Map.entry("an", CATALAN),
          Map.entry("it", ITALIAN),
          Map.entry("scn", ITALIAN + " nn ntr pi ddr st dd bedd"),
          Map.entry("nap", ITALIAN + " ll dint ncopp"),
          Map.entry("vec", ITALIAN),
          Map.entry("lmo", NORTH_ITALIAN),
          Map.entry("pms", NORTH_ITALIAN),
          Map.entry("eml", NORTH_ITALIAN),
          Map.entry("rgn", NORTH_ITALIAN),
          Map.entry("lij", NORTH_ITALIAN),
          Map.entry("co", ITALIAN + " ind"),
          Map.entry("sc", ITALIAN),
          Map.entry("fur", ITALIAN),
          Map.entry("roa_tara", ITALIAN),
          Map.entry("lld", ITALIAN + " dl"),
          Map.entry("rm", "l d s m t in ch"),
          Map.entry("eo", "l d"));

  private Elisions() {}

  /** The words, without their apostrophe, in lower, upper and title case; none when not listed. */
  static SpanSet of(String language) {
    String words = BY_LANGUAGE.get(language);
    if (words == null) {
      return SpanSet.EMPTY;
    }
    List<String> spellings = new ArrayList<>();
    for (String word : words.split(" ")) {
      String upper = word.toUpperCase(Locale.ROOT);
      spellings.add(word);
      spellings.add(upper);
      spellings.add(upper.charAt(0) + word.substring(1));
    }
    return new SpanSet(spellings);
  }
}
