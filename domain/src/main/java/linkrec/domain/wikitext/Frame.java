package linkrec.domain.wikitext;

/** One construct that is open while the page is read; frames are reused. */
final class Frame {
  /** One of {@link State}. */
  int state;

  int kind;

  /** The first character of the opener. */
  int start;

  /** Where the content begins, after the opener. */
  int contentStart;

  /** Where the text begins that is not yet a node. */
  int textStart;

  /** How many nodes there were when it was opened. */
  int nodesBefore;

  int firstChild;
  int lastChild;

  /** How many contexts are open with this one. */
  int depth;

  /** Where this frame's entries in the log of visited places begin. */
  int logStart;

  /** Whether a construct inside stayed text since too many were open. */
  boolean truncated;

  /** Whether reading skipped to the end of the page since nothing closes this construct. */
  boolean incomplete;

  /** Whether it was just opened. */
  boolean isNew;

  /** Whether the content is read though nothing closes it. */
  boolean readsOn;

  /** Within the line of a definition term whose colon has not come yet. */
  boolean inTerm;

  /** Braces left in the run, this construct's own included; equals signs of a heading. */
  int run;

  /** Where reading goes on when a construct of the run fails. */
  int resume;

  /** A completed construct with which the content begins, or {@link Tree#NONE}. */
  int inner;

  /** In names: 1 once text was seen, 2 once a line ended after it. In headings: candidate end. */
  int progress;

  /** Headings: the state of the children at the candidate. Italics: the last bold that failed. */
  int savedLast;

  int savedTextStart;

  /** Tags: the name; cells: whether attributes were read. */
  int nameStart;

  int nameEnd;
  int quote;
  int quoteStart;
}
