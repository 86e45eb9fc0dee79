package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a model was given of a candidate, in words for people who edit the wiki, in English. */
final class Reasons {

  private static final int MOST = 4;

  /** Cosines above are those of pages that share many links. */
  private static final float CLOSE = 0.6f;

  private static final float FAR = 0.2f;

  /** Of titles, 0 to 1: above, they differ by a letter or two. */
  private static final float ALIKE = 0.9f;

  /** A word has links so much more often beside it that it is worth a word. */
  private static final float TELLING = 0.5f;

  /**
   * A sentence on some features.
   *
   * @param features whose contributions it stands for; the first one must be there
   * @param words null where there is nothing to say
   */
  private record Sentence(Set<String> features, Function<Facts, @Nullable String> words) {}

  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence(Set.of("lp", "lpdoc", "lAL", "lDA", "caplp"), Reasons::linked),
          new Sentence(Set.of("comm", "margin", "rank", "ambig", "src0"), Reasons::meant),
          new Sentence(Set.of("exact", "parmatch", "redir", "jaro", "caseeq"), Reasons::titled),
          new Sentence(Set.of("vmax", "vmean", "nC"), Reasons::related),
          new Sentence(Set.of("agreen", "agree", "keyrank"), Reasons::agreed),
          new Sentence(Set.of("cover", "coverany"), Reasons::covered),
          new Sentence(Set.of("blkshare"), Reasons::blocked),
          new Sentence(Set.of("isstem"), Reasons::inflected),
          new Sentence(Set.of("prevp", "nextp"), Reasons::neighboured),
          new Sentence(Set.of("freq"), Reasons::frequent),
          new Sentence(Set.of("ambig", "kurtosis"), Reasons::ambiguous),
          new Sentence(Set.of("w2v"), Reasons::near),
          new Sentence(Set.of("levenshtein"), Reasons::spelled));

  private Reasons() {}

  /** A candidate's features; one that is not there is NaN. */
  private record Facts(Map<String, Float> features) {

    float of(String name) {
      return features.getOrDefault(name, Float.NaN);
    }

    boolean has(String name) {
      return !Float.isNaN(of(name));
    }
  }

  /**
   * At most four reasons, those first that moved the score most; in a fixed order where that is not
   * known.
   *
   * @param features by name, of either generation
   * @param contributions likewise; empty where the model cannot tell
   */
  static List<String> of(Map<String, Float> features, Map<String, Float> contributions) {
    Facts facts = new Facts(features);
    List<Sentence> heaviest = new ArrayList<>(SENTENCES);
    heaviest.sort(Comparator.comparingDouble(each -> -weight(each, contributions)));
    List<String> reasons = new ArrayList<>();
    for (Sentence sentence : heaviest) {
      String words = sentence.words().apply(facts);
      if (words != null && reasons.size() < MOST) {
        reasons.add(words);
      }
    }
    return List.copyOf(reasons);
  }

  private static double weight(Sentence sentence, Map<String, Float> contributions) {
    double sum = 0;
    for (String feature : sentence.features()) {
      sum += contributions.getOrDefault(feature, 0f);
    }
    return Math.abs(sum);
  }

  private static @Nullable String linked(Facts facts) {
    if (!facts.has("lpdoc")) {
      return null;
    }
    return facts.of("lAL") == 0
        ? "nowhere a link so far"
        : "linked in " + percent(facts.of("lpdoc")) + " of the articles that mention it";
  }

  private static @Nullable String meant(Facts facts) {
    if (!facts.has("comm") || facts.of("lAL") == 0) {
      return null;
    }
    if (facts.of("src0") == 1) {
      return "its links have never led to this page";
    }
    return facts.of("comm") == 1
        ? "its links always lead to this page"
        : percent(facts.of("comm")) + " of its links lead to this page";
  }

  private static @Nullable String titled(Facts facts) {
    if (facts.of("exact") == 1) {
      return "the title of the page";
    }
    if (facts.of("parmatch") == 1) {
      return "the title of the page but for the parenthesis";
    }
    if (facts.of("redir") == 1) {
      return "redirects to the page";
    }
    return facts.of("jaro") > ALIKE ? "much like the title of the page" : null;
  }

  private static @Nullable String related(Facts facts) {
    if (!(facts.of("nC") > 0)) {
      return null;
    }
    float closest = Math.max(facts.of("vmax"), facts.of("vmean"));
    if (closest > CLOSE) {
      return "close to what the article is about";
    }
    return closest < FAR ? "far from what the article is about" : null;
  }

  private static @Nullable String agreed(Facts facts) {
    float others = facts.of("agreen");
    if (!(others > 0)) {
      return null;
    }
    return others == 1
        ? "another phrase of the article means this page, too"
        : whole(others) + " other phrases of the article mean this page, too";
  }

  private static @Nullable String covered(Facts facts) {
    return facts.of("cover") > 0
        ? "part of a longer phrase that is linked in "
            + percent(facts.of("cover"))
            + " of the articles that mention it"
        : null;
  }

  private static @Nullable String blocked(Facts facts) {
    return facts.of("blkshare") > 0
        ? percent(facts.of("blkshare")) + " of its links lead to pages that are linked already"
        : null;
  }

  private static @Nullable String inflected(Facts facts) {
    return facts.of("isstem") == 1 ? "known in another form of the word" : null;
  }

  private static @Nullable String neighboured(Facts facts) {
    float sum = facts.of("prevp") + facts.of("nextp");
    if (sum > TELLING) {
      return "links often stand beside the same words";
    }
    return sum < -TELLING ? "links seldom stand beside the same words" : null;
  }

  private static @Nullable String frequent(Facts facts) {
    float count = facts.of("freq");
    if (!facts.has("freq")) {
      return null;
    }
    return "linked so " + whole(count) + (count == 1 ? " time" : " times") + " in the wiki";
  }

  private static @Nullable String ambiguous(Facts facts) {
    if (!facts.has("kurtosis")) {
      return null;
    }
    float pages = facts.of("ambig");
    return pages == 1 ? "always to this page" : "one of " + whole(pages) + " pages it stands for";
  }

  private static @Nullable String near(Facts facts) {
    if (!facts.has("w2v")) {
      return null;
    }
    if (facts.of("w2v") > CLOSE) {
      return "close to what the article is about";
    }
    return facts.of("w2v") < FAR ? "far from what the article is about" : null;
  }

  private static @Nullable String spelled(Facts facts) {
    return facts.of("levenshtein") > ALIKE ? "much like the title of the page" : null;
  }

  private static String percent(float share) {
    return String.format(Locale.ROOT, share < 0.1f ? "%.1f %%" : "%.0f %%", 100 * share);
  }

  private static String whole(float number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }
}
