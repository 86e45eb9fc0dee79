package linkrec.domain.wikitext;

/** Reads links: to pages of wikis, and to addresses, in brackets or bare. */
final class LinkReader {
  private final Reading reading;
  private final PageReader page;

  LinkReader(Reading reading, PageReader page) {
    this.reading = reading;
    this.page = page;
  }

  void open(int at) {
    boolean twice = reading.charAt(at + 1) == '[';
    int state = reading.top.state;
    if (page.failsAsText(at)) {
      return;
    }
    if (state == State.ADDRESS) {
      startLabel(at);
      return;
    }
    if (state == State.BARE_ADDRESS) {
      endBare(at);
      return;
    }
    if (state == State.ARGUMENT_NAME) {
      reading.position = at + 1;
      return;
    }
    if (state == State.LABEL && twice && Schemes.end(reading.source, at + 2, true) >= 0) {
      reading.position = at + 2;
      return;
    }
    boolean inAttributes = state == State.ATTRIBUTES || state == State.TABLE_ATTRIBUTES;
    if (inAttributes || !openExternal(twice ? at + 1 : at, twice ? 2 : 1)) {
      openWiki(at, twice);
    }
  }

  private boolean openExternal(int at, int run) {
    int end = Schemes.end(reading.source, at + 1, true);
    if (end < 0 || isEmptyAddress(end, " \n]")) {
      return false;
    }
    if (reading.top.state == State.LABEL) {
      reading.visited(at);
      return false;
    }
    if (reading.isKnownToFail(State.LABEL, at) || !reading.canOpen(at, Kind.EXTERNAL_LINK)) {
      return false;
    }
    Frame frame = reading.push(State.ADDRESS, Kind.EXTERNAL_LINK, at, at + 1, 1);
    frame.run = run;
    reading.position = end;
    reading.visited();
    return true;
  }

  private boolean isEmptyAddress(int end, String stops) {
    return end >= reading.length || stops.indexOf(reading.source[end]) >= 0;
  }

  private void openWiki(int at, boolean twice) {
    if (twice && reading.canOpen(at, Kind.WIKI_LINK)) {
      reading.push(State.LINK_TITLE, Kind.WIKI_LINK, at, at + 2, 1);
    } else {
      reading.position = at + (twice ? 2 : 1);
    }
    reading.visited();
  }

  void pipe(int at) {
    reading.top.state = State.LINK_TEXT;
    reading.top.nameStart = at;
    reading.appendLeaf(Kind.SEPARATOR, at, at + 1, 0);
    reading.visited();
  }

  void close(int at) {
    Frame frame = reading.top;
    switch (frame.state) {
      case State.LINK_TITLE, State.LINK_TEXT -> {
        if (reading.charAt(at + 1) == ']') {
          reading.completeAndAppend(at, at + 2, 0);
        } else if (!page.failsAsText(at)) {
          reading.position = at + 1;
        }
      }
      case State.ADDRESS -> reading.completeAndAppend(at, at + 1, 0);
      case State.LABEL -> reading.completeAndAppend(at, at + 1, frame.nameStart);
      case State.BARE_ADDRESS -> endBare(at);
      default -> page.fail(at);
    }
  }

  /** Ends an address in brackets; what follows, without one blank, is its label. */
  void startLabel(int at) {
    Frame frame = reading.top;
    int start = reading.source[at] == ' ' ? at + 1 : at;
    reading.flushText(at);
    frame.textStart = start;
    frame.nameStart = start;
    frame.state = State.LABEL;
    reading.position = start;
    reading.visited();
  }

  /** Opens a bare address whose scheme's colon stands at {@code colon}; false if there is none. */
  boolean openBare(int colon) {
    int start = Schemes.startBefore(reading.source, colon, reading.top.textStart);
    if (start < 0 || !reading.canOpen()) {
      return false;
    }
    int end = Schemes.end(reading.source, start, false);
    if (isEmptyAddress(end, " \n[]")) {
      return false;
    }
    reading.push(State.BARE_ADDRESS, Kind.BARE_LINK, start, start, 1).nameEnd = end;
    reading.position = end;
    return true;
  }

  void pipeInBare(int at) {
    switch (reading.parent().state) {
      case State.KEY, State.VALUE, State.ARGUMENT_NAME -> endBare(at);
      default -> reading.position = at + 1;
    }
  }

  void equalsSignInBare(int at) {
    switch (reading.parent().state) {
      case State.KEY, State.HEADING -> endBare(at);
      default -> reading.position = at + 1;
    }
  }

  /** Ends a bare address before {@code at}; punctuation at its end stays outside. */
  void endBare(int at) {
    Frame frame = reading.top;
    int least = Math.max(frame.textStart, frame.nameEnd);
    int end = at;
    while (end > least && isTrailing(reading.source[end - 1])) {
      end--;
    }
    if (end < at && hasOpeningParenthesis(frame.start, at)) {
      end = at;
      while (end > least && ".,;:?!".indexOf(reading.source[end - 1]) >= 0) {
        end--;
      }
    }
    reading.append(reading.complete(end, end, 0));
    reading.position = at;
    reading.visited();
  }

  private static boolean isTrailing(char c) {
    return ".,;:?!)".indexOf(c) >= 0;
  }

  private boolean hasOpeningParenthesis(int start, int end) {
    for (int at = start; at < end; at++) {
      if (reading.source[at] == '(') {
        return true;
      }
    }
    return false;
  }

  void fail(int stop) {
    Frame frame = reading.abandon(stop);
    reading.rememberFailedOpener(frame);
    int start = frame.start;
    if (frame.kind == Kind.EXTERNAL_LINK && frame.run == 2) {
      openWiki(start - 1, true);
      return;
    }
    if (frame.state == State.LINK_TEXT) {
      reading.failedLinks.add(start);
      reading.failedLinks.add(frame.nameStart);
    }
    reading.position = start + (frame.kind == Kind.WIKI_LINK ? 2 : 1);
    reading.visited();
  }
}
