package linkrec.domain.wikitext;

/**
 * Reads italics and bold. Two apostrophes open or close italics, three bold, five both; of four and
 * of more than five the first ones are text.
 */
final class StyleReader {
  private static final int PLAIN = 0;

  /** Five apostrophes: bold is tried first, within italics that may follow. */
  private static final int INNER_BOLD = 1;

  private static final int OUTER_ITALIC = 2;
  private static final int INNER_ITALIC = 3;
  private static final int OUTER_BOLD = 4;

  private final Reading reading;

  StyleReader(Reading reading) {
    this.reading = reading;
  }

  /** Reads a run of at least two apostrophes. */
  void apostrophes(int start, int end) {
    int run = end - start;
    int state = reading.top.state;
    boolean inItalic = state == State.ITALIC || state == State.ITALIC_SECOND;
    if (run == 4) {
      three(end - 3);
    } else if (run > 4) {
      five(end - 5, inItalic);
    } else if (run == 3) {
      three(start);
    } else if (inItalic) {
      close(start, end);
    } else {
      open(State.ITALIC, start, start + 2, PLAIN);
    }
  }

  private void five(int at, boolean inItalic) {
    if (inItalic) {
      close(at, at + 2);
    } else if (reading.top.state == State.BOLD) {
      close(at, at + 3);
    } else {
      open(State.BOLD, at + 2, at + 5, INNER_BOLD);
    }
  }

  private void three(int at) {
    if (reading.top.state == State.BOLD) {
      close(at, at + 3);
    } else {
      open(State.BOLD, at, at + 3, PLAIN);
    }
  }

  private void close(int contentEnd, int end) {
    int role = reading.top.run;
    int node = reading.complete(contentEnd, end, 0);
    int start = reading.tree.start(node);
    if (role == INNER_BOLD) {
      openAround(State.ITALIC, start - 2, start, OUTER_ITALIC, node);
    } else if (role == INNER_ITALIC) {
      openAround(State.BOLD, start - 3, start, OUTER_BOLD, node);
    } else {
      reading.append(node);
      reading.visited();
    }
  }

  private void openAround(int state, int start, int contentStart, int role, int inner) {
    int end = reading.tree.end(inner);
    if (!reading.canOpen()) {
      reading.append(inner);
      reading.position = end;
      reading.visited();
      return;
    }
    Frame frame = push(state, start, contentStart, role);
    frame.inner = inner;
    reading.append(inner);
    reading.position = end;
    reading.visited();
  }

  private Frame push(int state, int start, int contentStart, int role) {
    int kind = state == State.BOLD ? Kind.BOLD : Kind.ITALIC;
    Frame frame = reading.push(state, kind, start, contentStart, 1);
    frame.run = role;
    return frame;
  }

  private void open(int state, int start, int contentStart, int role) {
    if (reading.canOpen(start, state == State.BOLD ? Kind.BOLD : Kind.ITALIC)) {
      push(state, start, contentStart, role);
    } else {
      reading.position = contentStart;
    }
    reading.visited();
  }

  void fail(int stop) {
    Frame frame = reading.abandon(stop);
    int start = frame.start;
    int contentStart = frame.contentStart;
    int inner = frame.inner;
    int role = frame.run;
    if (frame.savedLast >= 0 && role != OUTER_ITALIC && mayTryAgain(frame)) {
      secondAttempt(start, contentStart, role);
      return;
    }
    if (inner == Tree.NONE) {
      reading.rememberFailedOpener(frame);
    }
    if (inner != Tree.NONE) {
      reading.append(inner);
      reading.position = reading.tree.end(inner);
      reading.visited();
    } else if (role == INNER_BOLD) {
      open(State.ITALIC, start + 1, contentStart, INNER_ITALIC);
    } else if (frame.state == State.BOLD) {
      failedBold(start);
    } else {
      reading.position = contentStart;
      reading.visited();
    }
  }

  /**
   * Quirk: italics that were tried before, within a construct that failed, get no second attempt.
   * Kept since pages full of unbalanced apostrophes are read very differently without it.
   */
  private boolean mayTryAgain(Frame frame) {
    if (frame.state != State.ITALIC) {
      return false;
    }
    boolean tried = reading.isKnownToFail(State.ITALIC_TRIED, frame.contentStart);
    reading.failures.add(frame.contentStart, 1L << State.ITALIC_TRIED);
    return !tried;
  }

  /** Italics that end nowhere end at the last two of three apostrophes that opened no bold. */
  private void secondAttempt(int start, int contentStart, int role) {
    push(State.ITALIC_SECOND, start, contentStart, role);
    reading.visited();
  }

  private void failedBold(int start) {
    Frame outer = reading.top;
    if (outer.state == State.ITALIC_SECOND) {
      close(start + 1, start + 3);
    } else if (outer.state == State.ITALIC) {
      outer.savedLast = start;
      reading.position = start + 3;
      reading.visited();
    } else {
      open(State.ITALIC, start + 1, start + 3, PLAIN);
    }
  }
}
