package linkrec.domain.wikitext;

/** Reads tables: a table holds rows and cells, a row holds cells. */
final class TableReader {
  private final Reading reading;
  private final PageReader page;

  TableReader(Reading reading, PageReader page) {
    this.reading = reading;
    this.page = page;
  }

  /** Reads a line that begins with blanks, an opening brace, a pipe or an exclamation mark. */
  void startLine(int start) {
    int at = start;
    while (at < reading.length && isBlank(reading.source[at])) {
      at++;
    }
    char c = reading.charAt(at);
    char next = reading.charAt(at + 1);
    int state = reading.top.state;
    boolean inTable = state == State.TABLE || state == State.ROW || state == State.CELL;
    if (c == '{' && next == '|' && state != State.NAME) {
      open(at);
    } else if (inTable && c == '|' && next == '}') {
      close(at);
    } else if (inTable && c == '|' && next == '-') {
      openRow(at);
    } else if (inTable && (c == '|' || c == '!')) {
      completeCell(at);
      openCell(at, at + 1, c == '!');
    }
  }

  private static boolean isBlank(char c) {
    return c != '\n' && Whitespace.is(c);
  }

  private void open(int at) {
    if (reading.canOpen(at, Kind.TABLE)) {
      reading.push(State.TABLE_ATTRIBUTES, Kind.TABLE, at, at + 2, 1);
    }
    reading.visited();
  }

  private void close(int at) {
    completeCell(at);
    if (reading.top.kind == Kind.ROW) {
      reading.completeAndAppend(at, at, reading.top.contentStart);
    }
    reading.completeAndAppend(at, at + 2, reading.top.contentStart);
  }

  private void completeCell(int at) {
    if (reading.top.kind == Kind.CELL) {
      reading.completeAndAppend(at, at, reading.top.contentStart);
    }
  }

  private void openRow(int at) {
    completeCell(at);
    if (reading.top.kind == Kind.ROW) {
      reading.completeAndAppend(at, at, reading.top.contentStart);
    }
    if (reading.canOpen()) {
      reading.push(State.TABLE_ATTRIBUTES, Kind.ROW, at, at + 2, 1);
    } else {
      reading.position = at + 2;
    }
    reading.visited();
  }

  private void openCell(int at, int contentStart, boolean header) {
    if (reading.canOpen()) {
      Frame frame = reading.push(State.CELL, Kind.CELL, at, contentStart, 1);
      frame.nameStart = header ? 1 : 0;
      frame.nameEnd = 0;
    } else {
      reading.position = contentStart;
    }
    reading.visited();
  }

  /** The line of a table's or row's attributes ends. */
  void endAttributes(int at) {
    Frame frame = reading.top;
    reading.flushText(at + 1);
    frame.textStart = at + 1;
    frame.contentStart = at + 1;
    frame.state = frame.kind == Kind.ROW ? State.ROW : State.TABLE;
    reading.position = at + 1;
    reading.visited();
    page.startLine(at + 1);
  }

  void pipe(int at) {
    Frame frame = reading.top;
    if (frame.progress == 0 && reading.charAt(at + 1) == '|') {
      boolean header = frame.nameStart == 1;
      completeCell(at);
      openCell(at, at + 2, header);
    } else if (frame.progress == 0 && frame.nameEnd == 0) {
      turnIntoAttributes(at);
    } else {
      reading.position = at + 1;
    }
  }

  void exclamation(int at) {
    Frame frame = reading.top;
    boolean header = frame.nameStart == 1 && frame.progress == 0;
    boolean splits = header && reading.charAt(at + 1) == '!';
    if (splits) {
      completeCell(at);
      openCell(at, at + 2, true);
    } else {
      reading.position = at + 1;
    }
  }

  /** The first pipe within a cell: what was read so far are its attributes. */
  private void turnIntoAttributes(int at) {
    Frame frame = reading.top;
    int child = frame.firstChild;
    reading.rollBackChildren(Tree.NONE, frame.start + (frame.contentStart - frame.start));
    while (child != Tree.NONE) {
      int next = reading.tree.next(child);
      if (mayStandInAttributes(reading.tree.kind(child))) {
        reading.tree.setNext(child, Tree.NONE);
        reading.append(child);
      }
      child = next;
    }
    reading.flushText(at + 1);
    frame.textStart = at + 1;
    frame.contentStart = at + 1;
    frame.nameEnd = 1;
    reading.position = at + 1;
    reading.visited();
  }

  private static boolean mayStandInAttributes(int kind) {
    return switch (kind) {
      case Kind.TEMPLATE, Kind.ARGUMENT, Kind.WIKI_LINK, Kind.PAIRED_TAG, Kind.VOID_TAG -> true;
      default -> false;
    };
  }

  /** A table that is not closed is text, with its rows and cells. */
  void fail(int stop) {
    Frame frame = reading.abandon(stop);
    while (frame.kind != Kind.TABLE) {
      frame = reading.abandon(stop);
    }
    reading.rememberFailedOpener(frame);
    reading.position = frame.start + 1;
    reading.visited();
  }
}
