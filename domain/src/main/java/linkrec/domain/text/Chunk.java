package linkrec.domain.text;

/**
 * What stands between white space, or ends at an ideographic full stop: punctuation, a body,
 * punctuation. The body reaches from the first character that is no punctuation to the last. One
 * object is used for all chunks of a text.
 */
final class Chunk {
  private static final int NONE = -1;

  int start;

  /** Negative while no character but punctuation was met, as is {@link #bodyEnd}. */
  int bodyStart;

  int bodyEnd;
  int end;

  /** Whether it ends the sentence even when no white space follows. */
  boolean endedFreely;

  boolean hasApostrophe;

  void beginAt(int from) {
    start = from;
    bodyStart = NONE;
    bodyEnd = NONE;
    end = from;
    endedFreely = false;
    hasApostrophe = false;
  }

  void takeIntoBody(int from, int to) {
    if (bodyStart < 0) {
      bodyStart = from;
    }
    bodyEnd = to;
  }
}
