package linkrec.domain.wikitext;

/** What a node of the compact {@link Tree} is. */
final class Kind {
  static final int TEXT = 0;

  /** A pipe or equals sign between the parts of a template, parameter or link. */
  static final int SEPARATOR = 1;

  static final int TEMPLATE = 2;
  static final int ARGUMENT = 3;
  static final int WIKI_LINK = 4;

  /** An external link in brackets; the value is where its label begins, or 0. */
  static final int EXTERNAL_LINK = 5;

  static final int BARE_LINK = 6;
  static final int ENTITY = 7;
  static final int COMMENT = 8;

  /** The value is the level. */
  static final int HEADING = 9;

  /** A pair of HTML-like tags; the value is where the content begins. */
  static final int PAIRED_TAG = 10;

  static final int VOID_TAG = 11;
  static final int ITALIC = 12;
  static final int BOLD = 13;
  static final int LIST_MARKER = 14;
  static final int RULE = 15;

  /** For tables, rows and cells the value is where the content begins. */
  static final int TABLE = 16;

  static final int ROW = 17;
  static final int CELL = 18;

  private Kind() {}
}
