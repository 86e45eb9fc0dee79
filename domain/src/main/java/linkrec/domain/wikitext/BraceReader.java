package linkrec.domain.wikitext;

/** Reads templates and arguments. A run of braces is tried from its inner end. */
final class BraceReader {
  /** Quirk: with such braces inside, a key takes no equals sign and an argument no closer. */
  private static final int UNCLOSED = 3;

  /** What a parameter adds to the number of open constructs while its key is read. */
  private static final int PARAMETER_COST = 2;

  /** Reading goes on elsewhere, perhaps in another construct. */
  static final int MOVED = -1;

  private final Reading reading;
  private final PageReader page;

  BraceReader(Reading reading, PageReader page) {
    this.reading = reading;
    this.page = page;
  }

  /**
   * The next special character of a template's name from {@code from} on, noting its text; or
   * {@link #MOVED} when the name failed.
   */
  int nextInName(int from) {
    Frame frame = reading.top;
    boolean[] special = State.specialCharacters(State.NAME);
    int at = from;
    while (at < reading.length) {
      char c = reading.source[at];
      if (c == '\n') {
        if (frame.progress == 0 && isListMarker(at + 1)) {
          frame.progress = 1;
          reading.position = at + 1;
          page.startLine(at + 1);
          return MOVED;
        }
        frame.progress = frame.progress == 0 ? 0 : 2;
      } else if (c < 128 && special[c] && !isTextOfName(c)) {
        return at;
      } else if (!Whitespace.is(c)) {
        if (frame.progress == 2) {
          page.fail(at);
          return MOVED;
        }
        frame.progress = 1;
        if (c == '\'' && reading.charAt(at + 1) == '\'' || c == '&' || isDefinition(frame, c)) {
          return at;
        }
      }
      at++;
    }
    return at;
  }

  private static boolean isTextOfName(char c) {
    return c == '\'' || c == '&' || c == ':';
  }

  private static boolean isDefinition(Frame frame, char c) {
    return c == ':' && frame.inTerm;
  }

  private boolean isListMarker(int at) {
    return "*#:;".indexOf(reading.charAt(at)) >= 0
        || reading.charAt(at) == '-'
            && reading.charAt(at + 1) == '-'
            && reading.charAt(at + 2) == '-'
            && reading.charAt(at + 3) == '-';
  }

  void open(int at) {
    int end = at + 1;
    while (end < reading.length && reading.source[end] == '{') {
      end++;
    }
    int run = end - at;
    if (run == 1) {
      if (!page.failsAsText(at)) {
        reading.position = end;
      }
      return;
    }
    open(at, run, Tree.NONE, end);
  }

  /** Tries what the last of {@code run} braces may open; {@code inner} is the content's start. */
  private void open(int at, int run, int inner, int resume) {
    if (run >= 3) {
      openOne(Kind.ARGUMENT, at, run, inner, resume);
    } else if (run == 2) {
      openOne(Kind.TEMPLATE, at, run, inner, resume);
    } else {
      leaveAsText(at, run, inner, resume);
    }
  }

  private void openOne(int kind, int at, int run, int inner, int resume) {
    int width = kind == Kind.ARGUMENT ? 3 : 2;
    int start = at + run - width;
    if (!reading.canOpen(start, kind)) {
      if (kind == Kind.ARGUMENT) {
        reading.canOpen(start + 1, Kind.TEMPLATE);
      }
      leaveAsText(at, run, inner, resume);
      return;
    }
    int state = kind == Kind.ARGUMENT ? State.ARGUMENT_NAME : State.NAME;
    Frame frame = reading.push(state, kind, start, at + run, 1);
    frame.run = run;
    frame.resume = resume;
    frame.inner = inner;
    if (inner != Tree.NONE) {
      reading.append(inner);
      reading.position = resume;
      frame.progress = 1;
    }
    reading.visited();
  }

  private void leaveAsText(int at, int run, int inner, int resume) {
    if (run > 0 && page.failsAsText(at)) {
      return;
    }
    if (inner != Tree.NONE) {
      reading.append(inner);
      noteText();
    } else if (!isEmptyName(resume)) {
      noteUnclosed();
    }
    reading.position = resume;
    reading.visited();
  }

  private boolean isEmptyName(int at) {
    char next = reading.charAt(at);
    return next == '|' || next == '}' && reading.charAt(at + 1) == '}';
  }

  private void noteUnclosed() {
    if (reading.top.state == State.KEY || reading.top.state == State.ARGUMENT_NAME) {
      reading.top.progress = UNCLOSED;
    }
  }

  private void noteText() {
    if (reading.top.state == State.NAME && reading.top.progress == 0) {
      reading.top.progress = 1;
    }
  }

  private void afterSuccess(int node, int at, int run) {
    open(at, run, node, reading.tree.end(node));
  }

  void pipe(int at) {
    Frame frame = reading.top;
    if (frame.state == State.NAME) {
      if (frame.progress == 0) {
        page.fail(at);
        return;
      }
    }
    boolean argument = frame.kind == Kind.ARGUMENT;
    if (argument && frame.progress == UNCLOSED) {
      page.fail(at);
      return;
    }
    frame.state = argument ? State.ARGUMENT_DEFAULT : State.KEY;
    frame.depth = reading.parent().depth + 1 + (argument ? 1 : PARAMETER_COST);
    frame.progress = 0;
    separate(at);
  }

  void equalsSign(int at) {
    if (reading.top.progress == UNCLOSED) {
      page.fail(at);
      return;
    }
    reading.top.state = State.VALUE;
    reading.top.depth--;
    separate(at);
  }

  private void separate(int at) {
    reading.top.inTerm = false;
    reading.appendLeaf(Kind.SEPARATOR, at, at + 1, 0);
    reading.visited();
  }

  void close(int at) {
    boolean second = reading.charAt(at + 1) == '}';
    boolean third = second && reading.charAt(at + 2) == '}';
    Frame frame = reading.top;
    switch (frame.state) {
      case State.NAME -> {
        if (second && frame.progress > 0) {
          complete(at, 2);
        } else {
          page.fail(at);
        }
      }
      case State.KEY, State.VALUE -> closeIf(second, at, 2);
      case State.ARGUMENT_NAME -> {
        if (second && !third || frame.progress == UNCLOSED) {
          page.fail(at);
        } else {
          closeIf(third, at, 3);
        }
      }
      case State.ARGUMENT_DEFAULT -> closeIf(third, at, 3);
      case State.BARE_ADDRESS -> closeInBare(at, second, third);
      default -> page.fail(at);
    }
  }

  private void closeInBare(int at, boolean second, boolean third) {
    int outer = reading.parent().state;
    boolean ends =
        switch (outer) {
          case State.KEY, State.VALUE -> second;
          case State.ARGUMENT_NAME, State.ARGUMENT_DEFAULT -> third;
          default -> false;
        };
    if (ends) {
      page.endBare(at);
    } else {
      reading.position = at + 1;
    }
  }

  private void closeIf(boolean closes, int at, int width) {
    if (closes) {
      complete(at, width);
    } else {
      reading.position = at + 1;
    }
  }

  private void complete(int at, int width) {
    Frame frame = reading.top;
    int run = frame.run - width;
    int runStart = frame.start - run;
    afterSuccess(reading.complete(at, at + width, 0), runStart, run);
  }

  /** An argument that fails may still be a template; then all of the run is text. */
  void fail(int stop) {
    Frame frame = reading.abandon(stop);
    if (frame.inner == Tree.NONE) {
      reading.rememberFailedOpener(frame);
    }
    int kind = frame.kind;
    int run = frame.run;
    int width = kind == Kind.ARGUMENT ? 3 : 2;
    int at = frame.start + width - run;
    int inner = frame.inner;
    int resume = frame.resume;
    if (kind == Kind.ARGUMENT) {
      openOne(Kind.TEMPLATE, at, run, inner, resume);
    } else {
      leaveAsText(at, run, inner, resume);
    }
  }
}
