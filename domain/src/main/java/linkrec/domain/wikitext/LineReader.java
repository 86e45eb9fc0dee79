package linkrec.domain.wikitext;

/** Reads what depends on the beginning of a line: headings, lists, rules. */
final class LineReader {
  private static final int MOST_LEVELS = 6;
  private static final int SHORTEST_RULE = 4;

  private final Reading reading;
  private final TableReader tables;

  LineReader(Reading reading, TableReader tables) {
    this.reading = reading;
    this.tables = tables;
  }

  /** Reads what only the first characters of a line can be. */
  void start(int at) {
    if (at >= reading.length) {
      return;
    }
    boolean inName = reading.top.state == State.NAME;
    if (inName && "*#:;-".indexOf(reading.source[at]) < 0) {
      return;
    }
    switch (reading.source[at]) {
      case '*', '#', ':', ';' -> listMarkers(at);
      case '-' -> rule(at);
      case '=' -> heading(at);
      case '{', '|', '!' -> tables.startLine(at);
      default -> {
        if (Whitespace.is(reading.source[at])) {
          tables.startLine(at);
        }
      }
    }
  }

  private void listMarkers(int start) {
    int at = start;
    while (at < reading.length) {
      char c = reading.source[at];
      if (c != '*' && c != '#' && c != ':' && c != ';') {
        break;
      }
      reading.appendLeaf(Kind.LIST_MARKER, at, at + 1, 0);
      reading.top.inTerm |= c == ';';
      at++;
    }
    reading.visited();
  }

  /** A colon in the line of a definition term begins the definition. */
  void colon(int at) {
    if (!reading.top.inTerm) {
      reading.position = at + 1;
      return;
    }
    reading.top.inTerm = false;
    reading.appendLeaf(Kind.LIST_MARKER, at, at + 1, 0);
    reading.visited();
  }

  private void rule(int start) {
    int end = endOfRun(start, '-');
    if (end - start >= SHORTEST_RULE) {
      reading.appendLeaf(Kind.RULE, start, end, 0);
      reading.visited();
    }
  }

  private int endOfRun(int start, char c) {
    int end = start;
    while (end < reading.length && reading.source[end] == c) {
      end++;
    }
    return end;
  }

  private void heading(int start) {
    int end = endOfRun(start, '=');
    int state = reading.top.state;
    boolean separates =
        state == State.VALUE
            || state == State.KEY && (end - start == 1 || reading.top.progress != 0);
    if (separates || reading.inHeading() || !reading.canOpen(start, Kind.HEADING)) {
      return;
    }
    reading.push(State.HEADING, Kind.HEADING, start, end, 1).run = end - start;
    reading.visited();
  }

  /** Equals signs within a heading may be its end. */
  void equalsSigns(int at) {
    Frame frame = reading.top;
    frame.progress = endOfRun(at, '=');
    frame.nameStart = at;
    frame.savedLast = frame.lastChild;
    frame.savedTextStart = frame.textStart;
    reading.position = frame.progress;
  }

  /** The line of a heading ends: so does the heading at the last equals signs. */
  void endHeading(int stop) {
    Frame frame = reading.top;
    int end = frame.progress;
    if (end == 0) {
      fail(stop);
      return;
    }
    int level = Math.min(MOST_LEVELS, Math.min(frame.run, end - frame.nameStart));
    reading.rollBackChildren(frame.savedLast, frame.savedTextStart);
    int titleStart = frame.start + level;
    if (titleStart < frame.contentStart) {
      reading.extendContent(titleStart);
    }
    reading.completeAndAppend(end - level, end, level);
  }

  void fail(int stop) {
    if (reading.top.progress > 0) {
      endHeading(stop);
      return;
    }
    Frame frame = reading.abandon(stop);
    reading.rememberFailedOpener(frame);
    reading.position = frame.start + frame.run;
    reading.visited();
  }
}
