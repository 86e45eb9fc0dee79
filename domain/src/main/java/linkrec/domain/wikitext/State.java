package linkrec.domain.wikitext;

/** What a frame is reading, with the characters that mean something there. */
final class State {
  static final int ROOT = 0;
  static final int NAME = 1;
  static final int KEY = 2;
  static final int VALUE = 3;
  static final int ARGUMENT_NAME = 4;
  static final int ARGUMENT_DEFAULT = 5;
  static final int LINK_TITLE = 6;
  static final int LINK_TEXT = 7;
  static final int ADDRESS = 8;
  static final int LABEL = 9;
  static final int BARE_ADDRESS = 10;
  static final int HEADING = 11;
  static final int ATTRIBUTES = 12;
  static final int BODY = 13;
  static final int ITALIC = 14;
  static final int ITALIC_SECOND = 15;
  static final int BOLD = 16;
  static final int TABLE_ATTRIBUTES = 17;
  static final int TABLE = 18;
  static final int ROW = 19;
  static final int CELL = 20;

  /** Not states of frames but of openers: they fail as a whole. */
  static final int NAME_WITH_TEXT = 21;

  static final int NAME_AFTER_LINE = 22;
  static final int ITALIC_RETRY = 23;
  static final int QUOTED = 24;
  static final int APOSTROPHED = 25;

  /** Italics were tried here as an opener, without a second attempt. */
  static final int ITALIC_TRIED = 26;

  /** A quotation mark stands here that does not begin a quoted attribute. */
  static final int QUOTE_BROKEN = 27;

  static final int COUNT = 28;

  private static final String EVERYWHERE = "{[<&'\n:";
  private static final boolean[][] SPECIAL = new boolean[COUNT][128];

  static {
    for (int state = 0; state < COUNT; state++) {
      mark(state, EVERYWHERE);
    }
    mark(NAME, "|}]>");
    mark(KEY, "|}=");
    mark(VALUE, "|}");
    mark(ARGUMENT_NAME, "|}");
    mark(ARGUMENT_DEFAULT, "}");
    mark(LINK_TITLE, "|]>}");
    mark(LINK_TEXT, "]");
    mark(ADDRESS, "] >\"");
    mark(LABEL, "]");
    mark(BARE_ADDRESS, " >\"]|}=");
    mark(HEADING, "=");
    mark(CELL, "|!");
  }

  private State() {}

  private static void mark(int state, String characters) {
    for (char c : characters.toCharArray()) {
      SPECIAL[state][c] = true;
    }
  }

  /** By character below 128: whether reading must stop there in this state. */
  static boolean[] specialCharacters(int state) {
    return SPECIAL[state];
  }
}
