package linkrec.domain.evaluation;

import com.ibm.icu.lang.UScript;
import java.util.Map;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;

/** The kinds of links by which figures are given, told from the phrase. */
final class LinkKinds {

  private static final int MOST_WORDS = 6;

  private LinkKinds() {}

  /** By the script of the phrase's first letter. */
  static Slices.Kind script(String phrase) {
    return phrase
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(letter -> new Slices.Kind(0, UScript.getName(UScript.getScript(letter))))
        .findFirst()
        .orElse(new Slices.Kind(1, "no letter"));
  }

  /** By the number of words and marks in the phrase. */
  static Slices.Kind length(String phrase, Tokenizer tokenizer) {
    TokenizedText tokens = tokenizer.tokenize(phrase, 0, phrase.length());
    int words = 0;
    for (int token = 0; token < tokens.tokenCount(); token++) {
      words += tokens.isSpace(token) ? 0 : 1;
    }
    return words >= MOST_WORDS
        ? new Slices.Kind(MOST_WORDS, MOST_WORDS + " or more")
        : new Slices.Kind(words, words + "");
  }

  /** By the number of pages that the dictionary knows for the phrase. */
  static Slices.Kind ambiguity(String phrase, Map<AnchorText, Candidates> known) {
    Candidates candidates = phrase.isEmpty() ? null : known.get(new AnchorText(phrase));
    int count = candidates == null ? 0 : candidates.size();
    if (count > 10) {
      return new Slices.Kind(11, "more than 10");
    }
    if (count > 5) {
      return new Slices.Kind(6, "6 to 10");
    }
    if (count > 2) {
      return new Slices.Kind(3, "3 to 5");
    }
    return new Slices.Kind(count, count == 0 ? "not in the dictionary" : count + "");
  }
}
