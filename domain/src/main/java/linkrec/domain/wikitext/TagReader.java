package linkrec.domain.wikitext;

/** Reads comments and tags: alone, in pairs, and those whose content is not wikitext. */
final class TagReader {
  private static final String NOT_IN_NAMES = "!#&'*-/:;<=[]{|}";

  private final Reading reading;
  private final PageReader page;

  /** From here on no comment ends. */
  private int noCommentFrom = Integer.MAX_VALUE;

  private int lastQuotationMark = -2;
  private int lastApostrophe = -2;
  private int lastAngle = -2;

  TagReader(Reading reading, PageReader page) {
    this.reading = reading;
    this.page = page;
  }

  void open(int at) {
    if (isAt("<!--", at)) {
      comment(at);
      return;
    }
    int state = reading.top.state;
    if (page.failsAsText(at)) {
      return;
    }
    if (state == State.ADDRESS) {
      page.startLabel(at);
    } else if (state == State.BARE_ADDRESS) {
      page.endBare(at);
    } else if (reading.charAt(at + 1) == '/') {
      closing(at);
    } else {
      opening(at, at + 1);
    }
  }

  private boolean isAt(String text, int at) {
    for (int i = 0; i < text.length(); i++) {
      if (reading.charAt(at + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void comment(int at) {
    int end = at < noCommentFrom ? endOfComment(at + 4) : -1;
    if (end >= 0) {
      reading.appendLeaf(Kind.COMMENT, at, end, 0);
      reading.visited();
      return;
    }
    noCommentFrom = Math.min(noCommentFrom, at);
    reading.unclosedComment = Math.min(reading.unclosedComment, at);
    if (!page.failsAsText(at)) {
      reading.position = at + 4;
      reading.visited();
    }
  }

  private int endOfComment(int from) {
    char[] source = reading.source;
    for (int at = from + 2; at < source.length; at++) {
      if (source[at] == '>' && source[at - 1] == '-' && source[at - 2] == '-') {
        return at + 1;
      }
    }
    return -1;
  }

  private void closing(int at) {
    Frame frame = reading.top;
    if (frame.state == State.BODY) {
      int end = TagNames.closes(reading, frame, at);
      if (at + 2 == reading.length) {
        reading.position = reading.length;
      } else if (end < 0) {
        page.fail(at);
      } else {
        reading.completeAndAppend(at, end, frame.contentStart);
      }
      return;
    }
    int nameEnd = endOfName(at + 2);
    if (TagNames.isSingleOnly(TagNames.known(reading.source, at + 2, nameEnd))) {
      opening(at, at + 2);
    } else {
      reading.position = at + 2;
    }
  }

  private int endOfName(int start) {
    int at = start;
    while (at < reading.length) {
      char c = reading.source[at];
      if (c == '>' || NOT_IN_NAMES.indexOf(c) >= 0 || Whitespace.is(c)) {
        break;
      }
      at++;
    }
    return at;
  }

  private void opening(int at, int nameStart) {
    int nameEnd = endOfName(nameStart);
    char next = reading.charAt(nameEnd);
    boolean selfClosing = next == '/' && reading.charAt(nameEnd + 1) == '>';
    boolean valid = next == '>' || selfClosing || next != '\n' && Whitespace.is(next);
    if (nameEnd == nameStart
        || !valid
        || at > lastAngle()
        || !reading.canOpen(at, Kind.PAIRED_TAG)) {
      reading.position = at + 1;
      reading.visited();
      return;
    }
    Frame frame = reading.push(State.ATTRIBUTES, Kind.PAIRED_TAG, at, nameEnd, 2);
    frame.nameStart = nameStart;
    frame.nameEnd = nameEnd;
    reading.visited();
  }

  private int lastAngle() {
    if (lastAngle == -2) {
      lastAngle = lastIndexOf('>');
    }
    return lastAngle;
  }

  private int lastIndexOf(char c) {
    int at = reading.length - 1;
    while (at >= 0 && reading.source[at] != c) {
      at--;
    }
    return at;
  }

  /** Reads attributes up to their end or to a construct within them. */
  void attributes() {
    Frame frame = reading.top;
    boolean table = frame.state == State.TABLE_ATTRIBUTES;
    for (int at = reading.position; at < reading.length; at++) {
      char c = reading.source[at];
      if (c == '{' && reading.charAt(at + 1) == '{') {
        page.openBraces(at);
        return;
      }
      if (c == '[' && reading.charAt(at + 1) == '[') {
        page.openLink(at);
        return;
      }
      if (c == '<' && isTagWithin(at)) {
        if (reading.position == at) {
          opening(at, at + 1);
        } else {
          reading.position = at;
          reading.visited();
        }
        return;
      }
      if (table ? attributeOfTable(c, at) : attributeOfTag(frame, c, at)) {
        return;
      }
    }
    if (frame.quote != 0) {
      breakQuote();
    } else {
      page.fail(reading.length);
    }
  }

  private boolean attributeOfTable(char c, int at) {
    if (c == '\n') {
      page.endTableAttributes(at);
      return true;
    }
    return false;
  }

  private boolean isTagWithin(int at) {
    char next = reading.charAt(at + 1);
    return next != '/' && next != '!';
  }

  /** Whether the attributes ended or must be read again from another place. */
  private boolean attributeOfTag(Frame frame, char c, int at) {
    if (frame.quote != 0) {
      return c == frame.quote && closeQuote(frame, at);
    }
    if (c == '>') {
      endOpening(at, at + 1, false);
      return true;
    }
    if (c == '/' && reading.charAt(at + 1) == '>') {
      endOpening(at, at + 2, true);
      return true;
    }
    if ((c == '"' || c == '\'') && isQuote(frame, at)) {
      frame.quoteStart = at;
      frame.savedLast = frame.lastChild;
      frame.savedTextStart = frame.textStart;
      frame.quote = c;
      if (lastQuote(c) <= at) {
        breakQuote();
        return true;
      }
    }
    return false;
  }

  private int lastQuote(char c) {
    if (c == '"') {
      lastQuotationMark = lastQuotationMark == -2 ? lastIndexOf(c) : lastQuotationMark;
      return lastQuotationMark;
    }
    lastApostrophe = lastApostrophe == -2 ? lastIndexOf(c) : lastApostrophe;
    return lastApostrophe;
  }

  private boolean isQuote(Frame frame, int at) {
    return !reading.isKnownToFail(State.QUOTE_BROKEN, at) && followsEquals(frame, at);
  }

  private boolean followsEquals(Frame frame, int at) {
    int before = at - 1;
    while (before > frame.nameEnd && Whitespace.is(reading.source[before])) {
      before--;
    }
    return before > frame.nameEnd && reading.source[before] == '=';
  }

  private boolean closeQuote(Frame frame, int at) {
    char next = reading.charAt(at + 1);
    boolean ends = next == '>' || next == '/' && reading.charAt(at + 2) == '>';
    if (ends || Whitespace.is(next)) {
      frame.quote = 0;
      return false;
    }
    breakQuote();
    return true;
  }

  /** A quotation mark that opened nothing is an ordinary character. */
  void breakQuote() {
    Frame frame = reading.top;
    frame.quote = 0;
    reading.failures.add(frame.quoteStart, 1L << State.QUOTE_BROKEN);
    reading.rollBackChildren(frame.savedLast, frame.savedTextStart);
    reading.position = frame.quoteStart + 1;
  }

  private void endOpening(int at, int end, boolean selfClosing) {
    Frame frame = reading.top;
    String name = TagNames.known(reading.source, frame.nameStart, frame.nameEnd);
    if (selfClosing || TagNames.isSingleOnly(name)) {
      frame.kind = Kind.VOID_TAG;
      reading.completeAndAppend(at, end, end);
      return;
    }
    if (TagNames.isRaw(name)) {
      raw(frame, name, at, end);
      return;
    }
    beginContent(frame, end);
    frame.depth--;
    frame.state = State.BODY;
    reading.visited();
  }

  private void beginContent(Frame frame, int end) {
    reading.flushText(end);
    frame.textStart = end;
    frame.contentStart = end;
    reading.position = end;
  }

  private void raw(Frame frame, String name, int at, int end) {
    int close = reading.rawTagEnds.find(name, end);
    if (close < 0) {
      beginContent(frame, end);
      frame.state = State.BODY;
      page.fail(reading.length);
      return;
    }
    beginContent(frame, end);
    for (int i = end; i < close; i++) {
      if (reading.source[i] == '&') {
        int entityEnd = Entities.end(reading.source, i);
        if (entityEnd >= 0) {
          reading.appendLeaf(Kind.ENTITY, i, entityEnd, 0);
        }
      }
    }
    reading.completeAndAppend(close, reading.rawTagEnds.endOf(close), end);
  }

  /**
   * Tags that may stand alone do so when nothing up to the end of the page closes them; then
   * nothing closes the constructs around them either. All others are text.
   */
  void fail(int stop) {
    boolean read = reading.position >= reading.length && !reading.top.incomplete;
    Frame frame = reading.abandonKeepingNodes(stop);
    int start = frame.start;
    int end = frame.contentStart;
    boolean alone =
        frame.state == State.BODY
            && stop >= reading.length
            && TagNames.isSingle(TagNames.known(reading.source, frame.nameStart, frame.nameEnd));
    if (!alone) {
      reading.rememberFailedOpener(frame);
      reading.position = start + 1;
      reading.visited();
      return;
    }
    reading.appendLeaf(Kind.VOID_TAG, start, end, end);
    if (read) {
      takeOver(frame);
    } else if (reading.isRoot()) {
      reading.top.inTerm = false;
      reading.visited();
    } else {
      reading.top.incomplete = true;
      reading.position = reading.length;
    }
  }

  /** Gives the open construct what stands after a tag that turned out to stand alone. */
  private void takeOver(Frame frame) {
    int child = frame.firstChild;
    while (child != Tree.NONE && reading.tree.start(child) < frame.contentStart) {
      child = reading.tree.next(child);
    }
    reading.takeOver(frame.start, child, frame.lastChild, frame.textStart);
    reading.position = reading.length;
  }
}
