package linkrec.acceptance.comparison;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.Span;

/** Decides why a link is in one answer only, where the page tells it. */
final class DirectCauses {

  private static final int MOST_TOKENS = 5;
  private static final double SCORE_TOLERANCE = 1e-5;

  private static final Pattern BEFORE_BRACKET =
      Pattern.compile("[\\w\\s]*\\].*", Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

  /** Letters of scripts that put no spaces between words. */
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}ー]");

  private final PageFacts facts;
  private final String wikitext;
  private final boolean firstVersion;

  DirectCauses(RecordedPage page, String version, LinkingData data, Tokenizer tokenizer) {
    this.facts = new PageFacts(page, data, tokenizer);
    this.wikitext = page.wikitext();
    this.firstVersion = version.equals("v1");
  }

  PageFacts facts() {
    return facts;
  }

  Cause ofMissing(PlacedLink link, Set<PlacedLink> extra) {
    Span place = facts.placeOf(link).orElse(null);
    if (place == null) {
      return Cause.NORMALISED;
    }
    if (isVariantOfAny(link, extra)) {
      return Cause.CASE_VARIANT;
    }
    if (facts.isLinkedAlready(link)) {
      return Cause.LINKED_ALREADY;
    }
    if (!facts.areTokens(place)) {
      return causeOfOtherBorders(place);
    }
    boolean equal = Math.abs(facts.scoreOf(link) - link.score()) <= SCORE_TOLERANCE;
    return equal ? Cause.UNEXPLAINED : Cause.OTHER_SCORE;
  }

  private Cause causeOfOtherBorders(Span place) {
    int before = before(place.start());
    int after = at(place.end());
    if (PageFacts.isMark(after) || PageFacts.isMark(at(place.start()))) {
      return Cause.MARK_AT_BORDER;
    }
    if (isUnspaced(before) || isUnspaced(after)) {
      return Cause.CUT_OTHERWISE;
    }
    boolean joined = joins(before, at(place.start())) || joins(before(place.end()), after);
    return firstVersion && !joined ? Cause.NLTK_TOKEN : Cause.INSIDE_WORD;
  }

  Cause ofExtra(PlacedLink link, Set<PlacedLink> missing) {
    Span place = facts.placeOf(link).orElseThrow();
    if (isVariantOfAny(link, missing)) {
      return Cause.CASE_VARIANT;
    }
    Cause border = firstVersion ? causeInFirstVersion(place) : Cause.UNEXPLAINED;
    if (border != Cause.UNEXPLAINED) {
      return border;
    }
    if (wikitext.startsWith("[[", place.start() - 2)
        || BEFORE_BRACKET.matcher(wikitext.substring(place.end())).matches()) {
      return Cause.BRACKETS;
    }
    return firstVersion ? Cause.UNEXPLAINED : causeInSecondVersion(link, place);
  }

  private Cause causeInFirstVersion(Span place) {
    Span node = facts.nodeAround(place);
    if (PageFacts.isMark(before(place.end())) || PageFacts.isMark(at(place.start()))) {
      return Cause.MARK_AT_BORDER;
    }
    if (!isBoundary(place.start()) || !isBoundary(place.end())) {
      return Cause.NO_WORD_AT_BORDER;
    }
    String behind = wikitext.substring(place.end(), node.end());
    if (behind.isBlank()) {
      return Cause.LAST_TOKEN;
    }
    String text = node.textOf(wikitext);
    NltkBorders borders = new NltkBorders(text);
    int start = place.start() - node.start();
    int end = place.end() - node.start();
    boolean otherwise =
        !borders.isBorder(start) || !borders.isBorder(end) || borders.cutsInside(text, start, end);
    return otherwise ? Cause.NLTK_TOKEN : Cause.UNEXPLAINED;
  }

  private Cause causeInSecondVersion(PlacedLink link, Span place) {
    if (facts.countedTokens(place) > MOST_TOKENS) {
      return Cause.EMPTY_TOKENS;
    }
    if (!Normalizer.isNormalized(link.text(), Normalizer.Form.NFKC)) {
      return Cause.NORMALISED;
    }
    if (link.text().contains(". ") && PageFacts.isPunctuation(before(place.start()))) {
      return Cause.ABBREVIATION;
    }
    return dependsOnDictionary(place) ? Cause.CUT_OTHERWISE : Cause.UNEXPLAINED;
  }

  /** Whether a border of it lies between letters that are written without spaces. */
  private boolean dependsOnDictionary(Span place) {
    return isUnspaced(before(place.start())) || isUnspaced(at(place.end()));
  }

  private static boolean isVariantOfAny(PlacedLink link, Set<PlacedLink> others) {
    String key = AnchorText.keyOf(link.text());
    return others.stream()
        .anyMatch(
            other ->
                other.target().equals(link.target()) && AnchorText.keyOf(other.text()).equals(key));
  }

  /** Whether a word character stands on one side of this place only, as \b asks. */
  private boolean isBoundary(int index) {
    return isWord(before(index)) != isWord(at(index));
  }

  private static boolean joins(int before, int after) {
    return isWord(before) && isWord(after);
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || codePoint == '_'
        || Character.getType(codePoint) == Character.OTHER_NUMBER;
  }

  private static boolean isUnspaced(int codePoint) {
    return UNSPACED.matcher(Character.toString(codePoint)).matches();
  }

  /** The code point in front of this place; a line end at the start. */
  private int before(int index) {
    return index == 0 ? '\n' : wikitext.codePointBefore(index);
  }

  private int at(int index) {
    return index == wikitext.length() ? '\n' : wikitext.codePointAt(index);
  }
}
