package linkrec.acceptance.comparison;

/** Why one of two answers has a link that the other lacks. */
enum Cause {
  INSIDE_WORD("link inside a longer word", true),
  MARK_AT_BORDER("combining mark at its border, where \\b fails (v1)", true),
  NO_WORD_AT_BORDER("no border of words in Python's sense at its ends, where \\b fails (v1)", true),
  LAST_TOKEN("last token of a sentence, never considered (v1)", true),
  CASE_VARIANT("another spelling of the same phrase", true),
  LINKED_ALREADY("linked on the page already, through a redirect or another spelling", true),
  BRACKETS("beside brackets, where the original finds no place", true),
  EMPTY_TOKENS("empty tokens counted: more than 5 tokens in the original", true),
  NORMALISED("normalised text that does not stand in the page", true),
  ABBREVIATION("abbreviation behind punctuation, where the original ends a sentence", false),
  NLTK_TOKEN("token that NLTK cuts otherwise (v1)", false),
  CUT_OTHERWISE("word of a language without spaces, cut otherwise", false),
  OTHER_SCORE("other score, since the words of the phrase are counted otherwise", false),
  FOLLOWS_TARGET("follows from another difference: its page or text is taken", false),
  FOLLOWS_LIMIT("follows from another difference: the limit is reached elsewhere", false),
  UNEXPLAINED("unexplained", false);

  private final String description;
  private final boolean defect;

  Cause(String description, boolean defect) {
    this.description = description;
    this.defect = defect;
  }

  String description() {
    return description;
  }

  /** Whether it is a defect of the original that is fixed here. */
  boolean isDefect() {
    return defect;
  }

  /** Whether it is nothing but a consequence of another difference. */
  boolean follows() {
    return this == FOLLOWS_TARGET || this == FOLLOWS_LIMIT;
  }
}
