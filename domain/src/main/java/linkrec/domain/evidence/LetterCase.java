package linkrec.domain.evidence;

/** The case of a phrase's first character on the page. */
final class LetterCase {

  static final int LOWER = 0;
  static final int UPPER = 1;
  static final int NEITHER = 2;

  private LetterCase() {}

  static int of(PhraseOnPage phrase) {
    Occurrence used = phrase.usedOccurrence();
    return of(used.text().source().codePointAt(used.span().start()));
  }

  static int of(int codePoint) {
    if (Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint)) {
      return UPPER;
    }
    return Character.isLowerCase(codePoint) ? LOWER : NEITHER;
  }
}
