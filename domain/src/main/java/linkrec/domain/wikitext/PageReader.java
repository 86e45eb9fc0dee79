package linkrec.domain.wikitext;

/** Reads a page from its first to its last character; the constructs are read by their readers. */
final class PageReader {
  private final Reading reading;
  private final BraceReader braces;
  private final LinkReader links;
  private final TagReader tags;
  private final StyleReader styles;
  private final LineReader lines;
  private final TableReader tables;

  private PageReader(Reading reading) {
    this.reading = reading;
    braces = new BraceReader(reading, this);
    links = new LinkReader(reading, this);
    tags = new TagReader(reading, this);
    styles = new StyleReader(reading);
    tables = new TableReader(reading, this);
    lines = new LineReader(reading, tables);
  }

  /** Reads {@code reading} to its end; the root frame then holds the top-level nodes. */
  static void read(Reading reading) {
    new PageReader(reading).run();
  }

  private void run() {
    Reading r = reading;
    lines.start(0);
    while (true) {
      if (r.isFresh) {
        r.isFresh = false;
        if (r.topIsKnownToFail()) {
          failKnown();
          continue;
        }
      }
      if (isReadingAttributes()) {
        tags.attributes();
        continue;
      }
      int at = nextSpecial();
      if (at == BraceReader.MOVED) {
        continue;
      }
      if (at >= r.length) {
        if (r.isRoot()) {
          r.flushText(r.length);
          return;
        }
        endOfPage();
        continue;
      }
      r.position = at;
      special(r.source[at], at);
    }
  }

  private boolean isReadingAttributes() {
    int state = reading.top.state;
    return state == State.ATTRIBUTES || state == State.TABLE_ATTRIBUTES;
  }

  private int nextSpecial() {
    Reading r = reading;
    int at = r.position;
    if (r.top.state == State.NAME) {
      return braces.nextInName(at);
    }
    boolean[] special = State.specialCharacters(r.top.state);
    char[] source = r.source;
    int length = r.length;
    while (at < length) {
      char c = source[at];
      if (c < 128 && special[c]) {
        return at;
      }
      at++;
    }
    return length;
  }

  private void endOfPage() {
    reading.position = reading.length;
    switch (reading.top.state) {
      case State.BARE_ADDRESS -> links.endBare(reading.length);
      case State.HEADING -> lines.endHeading(reading.length);
      default -> fail(reading.length);
    }
  }

  private void special(char c, int at) {
    switch (c) {
      case '\n' -> newline(at);
      case '{' -> braces.open(at);
      case '}' -> braces.close(at);
      case '[' -> links.open(at);
      case ']' -> links.close(at);
      case '<' -> tags.open(at);
      case '&' -> entity(at);
      case '\'' -> apostrophe(at);
      case '|' -> pipe(at);
      case '=' -> equalsSign(at);
      case ':' -> colon(at);
      case '!' -> tables.exclamation(at);
      case ' ', '"', '>' -> stop(at);
      default -> reading.position = at + 1;
    }
  }

  private void newline(int at) {
    switch (reading.top.state) {
      case State.BARE_ADDRESS -> links.endBare(at);
      case State.HEADING -> lines.endHeading(at);
      case State.LINK_TITLE, State.ADDRESS, State.LABEL -> fail(at);
      default -> {
        reading.top.inTerm = false;
        if (reading.top.state == State.CELL) {
          reading.top.progress = 1;
        }
        reading.position = at + 1;
        lines.start(at + 1);
      }
    }
  }

  private void entity(int at) {
    int end = Entities.end(reading.source, at);
    if (end < 0) {
      reading.position = at + 1;
      return;
    }
    reading.appendLeaf(Kind.ENTITY, at, end, 0);
    reading.visited();
  }

  private void apostrophe(int at) {
    int end = at + 1;
    while (end < reading.length && reading.source[end] == '\'') {
      end++;
    }
    if (end - at == 1) {
      reading.position = end;
    } else if (reading.top.state == State.BARE_ADDRESS) {
      links.endBare(at);
    } else if (reading.top.state == State.ADDRESS) {
      links.startLabel(at);
    } else {
      styles.apostrophes(at, end);
    }
  }

  private void pipe(int at) {
    switch (reading.top.state) {
      case State.NAME, State.KEY, State.VALUE, State.ARGUMENT_NAME -> braces.pipe(at);
      case State.LINK_TITLE -> links.pipe(at);
      case State.BARE_ADDRESS -> links.pipeInBare(at);
      default -> tables.pipe(at);
    }
  }

  private void equalsSign(int at) {
    switch (reading.top.state) {
      case State.KEY -> braces.equalsSign(at);
      case State.BARE_ADDRESS -> links.equalsSignInBare(at);
      default -> lines.equalsSigns(at);
    }
  }

  private void colon(int at) {
    switch (reading.top.state) {
      case State.LINK_TITLE, State.ADDRESS, State.LABEL, State.BARE_ADDRESS ->
          reading.position = at + 1;
      case State.NAME, State.ARGUMENT_NAME -> lines.colon(at);
      default -> {
        if (!links.openBare(at)) {
          lines.colon(at);
        }
      }
    }
  }

  /** A blank, quotation mark or closing angle: they end addresses and titles. */
  private void stop(int at) {
    switch (reading.top.state) {
      case State.BARE_ADDRESS -> links.endBare(at);
      case State.ADDRESS -> links.startLabel(at);
      default -> fail(at);
    }
  }

  private void failKnown() {
    if (reading.top.state == State.ATTRIBUTES && reading.top.quote != 0) {
      tags.breakQuote();
    } else {
      fail(reading.knownStop());
    }
  }

  /** Gives up the open construct, whose content could be read up to {@code stop} only. */
  void fail(int stop) {
    switch (reading.top.kind) {
      case Kind.TEMPLATE, Kind.ARGUMENT -> braces.fail(stop);
      case Kind.WIKI_LINK, Kind.EXTERNAL_LINK -> links.fail(stop);
      case Kind.PAIRED_TAG -> tags.fail(stop);
      case Kind.ITALIC, Kind.BOLD -> styles.fail(stop);
      case Kind.HEADING -> lines.fail(stop);
      default -> tables.fail(stop);
    }
  }

  /** Text that may not stand in a name or title stood at {@code at}; gives the name up if so. */
  boolean failsAsText(int at) {
    int state = reading.top.state;
    if (state != State.NAME && state != State.LINK_TITLE) {
      return false;
    }
    fail(at);
    return true;
  }

  /** Opens braces at {@code at} for a reader that found them. */
  void openBraces(int at) {
    braces.open(at);
  }

  void openLink(int at) {
    links.open(at);
  }

  void openTag(int at) {
    tags.open(at);
  }

  void endBare(int at) {
    links.endBare(at);
  }

  void startLabel(int at) {
    links.startLabel(at);
  }

  void endTableAttributes(int at) {
    tables.endAttributes(at);
  }

  void startLine(int at) {
    lines.start(at);
  }
}
