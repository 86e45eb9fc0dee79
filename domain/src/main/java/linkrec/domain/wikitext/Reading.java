package linkrec.domain.wikitext;

import java.util.Arrays;

/**
 * The state of reading one page: the characters, the place reached, the constructs that are open
 * and the tree so far. An opener pushes a {@link Frame}; when its closer comes the frame becomes a
 * node, and when it cannot come the frame is dropped and reading resumes right after the opener,
 * whose characters are then text. Everything is on explicit stacks.
 */
final class Reading {
  /** At most so many constructs are open at once; further openers are text. */
  static final int MAX_DEPTH = 100;

  /**
   * What may be spent on attempts, in characters read again: so many for each of the page's, and so
   * many more. Articles need up to six a character; a page that needs more is made to be slow.
   */
  private static final int ATTEMPTS_PER_CHARACTER = 16;

  private static final int MORE_ATTEMPTS = 4_000_000;

  /** What opening a construct costs, in characters read. */
  private static final int COST_OF_OPENING = 32;

  private static final int FREE_PASSES = 1;
  private static final int FREE_CHARACTERS = 1_000_000;

  final char[] source;
  final int length;
  final Tree tree;
  final FailureMemo failures;
  final TagFailures tagFailures;
  final RawTagEnds rawTagEnds;

  /** Where a comment begins that is never closed; beyond the end if there is none. */
  int unclosedComment = Integer.MAX_VALUE;

  /** Links that failed after their pipe: pairs of their start and the pipe. */
  final IntList failedLinks = new IntList();

  /** The next character to read. */
  int position;

  Frame top;

  /** Whether the present place has not yet been looked up among the known failures. */
  boolean isFresh;

  private Frame[] frames = new Frame[32];
  private int frameCount;
  private int[] log = new int[64];
  private int logSize;
  private int openHeadings;
  private long freeCharacters;
  private long attempts;

  Reading(String text) {
    source = text.toCharArray();
    length = source.length;
    failures = new FailureMemo(length);
    tagFailures = new TagFailures(length);
    rawTagEnds = new RawTagEnds(source);
    tree = new Tree(length / 24);
    top = push(State.ROOT, Kind.TEXT, 0, 0, 1);
  }

  char charAt(int index) {
    return index < length ? source[index] : '\0';
  }

  boolean isRoot() {
    return frameCount == 1;
  }

  Frame parent() {
    return frames[frameCount - 2];
  }

  Frame belowTop(int levels) {
    return frames[frameCount - 1 - levels];
  }

  boolean inHeading() {
    return openHeadings > 0;
  }

  /**
   * Whether one more construct may be opened; if not, the open one remembers it. Once too much was
   * spent on attempts, only what holds nothing else is opened, so that the rest is read in one go.
   */
  boolean canOpen() {
    if (top.depth < MAX_DEPTH && (isRoot() || !isExhausted())) {
      return true;
    }
    top.truncated = true;
    return false;
  }

  /**
   * As {@link #canOpen()} for a construct that begins at {@code start}. Once too much was read in
   * such surroundings, what cannot be opened for their depth is text for good.
   */
  boolean canOpen(int start, int kind) {
    boolean can = canOpen();
    if (!can && isBudgetSpent()) {
      failures.add(start, openerBit(kind));
    }
    return can;
  }

  /** Opens a construct; its content begins at {@code contentStart}, where reading goes on. */
  Frame push(int state, int kind, int start, int contentStart, int cost) {
    if (frameCount == frames.length) {
      frames = Arrays.copyOf(frames, frameCount * 2);
    }
    Frame frame = frames[frameCount];
    if (frame == null) {
      frame = new Frame();
      frames[frameCount] = frame;
    }
    frame.state = state;
    frame.kind = kind;
    frame.start = start;
    frame.contentStart = contentStart;
    frame.textStart = contentStart;
    frame.firstChild = Tree.NONE;
    frame.lastChild = Tree.NONE;
    frame.depth = (frameCount == 0 ? 0 : top.depth) + cost;
    frame.logStart = logSize;
    frame.nodesBefore = tree.size();
    frame.truncated = false;
    frame.inTerm = false;
    frame.incomplete = false;
    frame.readsOn = false;
    frame.isNew = true;
    frame.progress = 0;
    frame.inner = Tree.NONE;
    frame.savedLast = Tree.NONE;
    frame.quote = 0;
    frameCount++;
    top = frame;
    attempts += COST_OF_OPENING;
    position = contentStart;
    if (kind == Kind.HEADING) {
      openHeadings++;
    }
    return frame;
  }

  private Frame pop() {
    Frame frame = top;
    frameCount--;
    top = frames[frameCount - 1];
    if (frame.kind == Kind.HEADING) {
      openHeadings--;
    }
    top.truncated |= frame.truncated;
    return frame;
  }

  /** Ends the pending text of the open construct at {@code end}. */
  void flushText(int end) {
    Frame frame = top;
    if (frame.textStart < end) {
      link(frame, tree.add(Kind.TEXT, frame.textStart, end, Tree.NONE, 0));
    }
  }

  /** Appends a complete node; the text before it becomes a node of its own. */
  void append(int node) {
    flushText(tree.start(node));
    tree.setNext(node, Tree.NONE);
    link(top, node);
    top.textStart = tree.end(node);
  }

  /** Appends a node without children that begins at {@code start}, and reads on after it. */
  void appendLeaf(int kind, int start, int end, int value) {
    flushText(start);
    link(top, tree.add(kind, start, end, Tree.NONE, value));
    top.textStart = end;
    position = end;
  }

  private void link(Frame frame, int node) {
    if (frame.lastChild == Tree.NONE) {
      frame.firstChild = node;
    } else {
      tree.setNext(frame.lastChild, node);
    }
    frame.lastChild = node;
  }

  /**
   * Gives the open construct the children and the pending text of a frame that was dropped, whose
   * content from {@code start} on is not read again.
   */
  void takeOver(int start, int firstChild, int lastChild, int textStart) {
    attempts -= position - start;
    if (firstChild != Tree.NONE) {
      link(top, firstChild);
      top.lastChild = lastChild;
    }
    top.textStart = textStart;
  }

  /** Drops the children after {@code last}, with the text that follows them. */
  void rollBackChildren(int last, int textStart) {
    top.lastChild = last;
    top.textStart = textStart;
    if (last == Tree.NONE) {
      top.firstChild = Tree.NONE;
    } else {
      tree.setNext(last, Tree.NONE);
    }
  }

  /** Moves the beginning of the open construct's content back to {@code start}. */
  void extendContent(int start) {
    Frame frame = top;
    int first = frame.firstChild;
    if (first == Tree.NONE) {
      frame.textStart = start;
    } else if (tree.kind(first) == Kind.TEXT) {
      tree.setStart(first, start);
    } else {
      int text = tree.add(Kind.TEXT, start, tree.start(first), Tree.NONE, 0);
      tree.setNext(text, first);
      frame.firstChild = text;
    }
  }

  /**
   * Completes the open construct, which ends at {@code end} with a closer that begins at {@code
   * contentEnd}; appends it to its parent and reads on after it.
   */
  int complete(int contentEnd, int end, int value) {
    flushText(contentEnd);
    Frame frame = pop();
    if (frame.kind != Kind.ROW && frame.kind != Kind.CELL) {
      logSize = frame.logStart;
    }
    int node = tree.add(frame.kind, frame.start, end, frame.firstChild, value);
    if (frame.truncated) {
      freeCharacters += end - frame.start;
    }
    position = end;
    return node;
  }

  /** As {@link #complete}, and the node is appended to the parent. */
  void completeAndAppend(int contentEnd, int end, int value) {
    append(complete(contentEnd, end, value));
    visited();
  }

  /** Notes that the open construct stands between two items at the present position. */
  void visited() {
    visited(position);
  }

  void visited(int place) {
    isFresh = true;
    if (frameCount == 1) {
      return;
    }
    if (logSize + 2 > log.length) {
      log = Arrays.copyOf(log, log.length * 2);
    }
    log[logSize++] = place;
    log[logSize++] = logState(top);
  }

  private static int logState(Frame frame) {
    return switch (frame.state) {
      case State.NAME ->
          frame.progress == 0
              ? State.NAME
              : frame.progress == 1 ? State.NAME_WITH_TEXT : State.NAME_AFTER_LINE;
      case State.ROW, State.CELL -> State.TABLE;
      case State.ATTRIBUTES ->
          frame.quote == 0
              ? State.ATTRIBUTES
              : frame.quote == '"' ? State.QUOTED : State.APOSTROPHED;
      default -> frame.state;
    };
  }

  /** Whether {@code state} is known to fail at {@code place}. */
  boolean isKnownToFail(int state, int place) {
    return !failures.isEmpty() && (failures.at(place) >>> state & 1) != 0;
  }

  /** Whether the open construct is known to fail from the present position. */
  boolean topIsKnownToFail() {
    Frame frame = top;
    if (frameCount == 1) {
      return false;
    }
    if (frame.isNew) {
      frame.isNew = false;
      if (isFailedOpener(frame)) {
        return true;
      }
    }
    if (frame.state == State.ATTRIBUTES && endsInVain(frame)) {
      return true;
    }
    if (frame.state == State.BODY) {
      return tagFailures.fails(position, this, frame) && !mayStandAlone(frame);
    }
    if (failures.isEmpty()) {
      return false;
    }
    long failing = failures.at(position);
    if (failing == 0 || (failing >>> logState(frame) & 1) == 0) {
      return false;
    }
    if (frame.state == State.ITALIC && (failing >>> State.ITALIC_RETRY & 1) != 0) {
      frame.savedLast = length;
    }
    return true;
  }

  /** Whether the attributes are known to end where no content can be closed. */
  private boolean endsInVain(Frame frame) {
    int end = frame.quote == 0 ? tagFailures.endOfAttributes(position) : -1;
    if (end < 0) {
      return false;
    }
    String name = TagNames.known(source, frame.nameStart, frame.nameEnd);
    if (TagNames.isRaw(name)) {
      return rawTagEnds.find(name, end) < 0;
    }
    boolean alone = TagNames.isSingle(name) || TagNames.isSingleOnly(name);
    return !alone && tagFailures.fails(end, this, frame);
  }

  /** Tags that may stand alone are read in vain for what is in them, unless that is too long. */
  private boolean mayStandAlone(Frame frame) {
    if (frame.readsOn || tagFailures.stopFrom(position) < length) {
      return frame.readsOn;
    }
    if (TagNames.isSingle(TagNames.known(source, frame.nameStart, frame.nameEnd))) {
      freeCharacters += length - position;
      frame.readsOn = !isBudgetSpent();
    }
    return frame.readsOn;
  }

  private boolean isExhausted() {
    return attempts > (long) ATTEMPTS_PER_CHARACTER * length + MORE_ATTEMPTS;
  }

  private boolean isBudgetSpent() {
    return isExhausted() || freeCharacters > (long) FREE_PASSES * length + FREE_CHARACTERS;
  }

  /** Notes that nothing can be opened where {@code frame} began, which is told to its reader. */
  void rememberFailedOpener(Frame frame) {
    failures.add(frame.start, openerBit(frame.kind));
  }

  private boolean isFailedOpener(Frame frame) {
    return frame.inner == Tree.NONE
        && !failures.isEmpty()
        && (failures.at(frame.start) & openerBit(frame.kind)) != 0;
  }

  private static long openerBit(int kind) {
    return 1L << (State.COUNT + kind);
  }

  /** Where the open construct, which is known to fail, stops. */
  int knownStop() {
    return top.state == State.BODY ? tagFailures.stopFrom(position) : position;
  }

  /**
   * Drops the open construct, whose reading failed at {@code position}; what is learnt about the
   * places it visited is kept.
   */
  Frame abandon(int stop) {
    Frame frame = abandonKeepingNodes(stop);
    tree.truncate(frame.nodesBefore);
    return frame;
  }

  /** As {@link #abandon}, but the children may still be used. */
  Frame abandonKeepingNodes(int stop) {
    Frame frame = top;
    attempts += position - frame.start;
    if (!frame.truncated || !isWithinBudget(frame, stop)) {
      learn(frame, stop);
    }
    logSize = frame.logStart;
    pop();
    return frame;
  }

  /**
   * Truncated readings are not generalised while they are few, else reading would not be linear.
   */
  private boolean isWithinBudget(Frame frame, int stop) {
    freeCharacters += Math.max(0, stop - frame.start);
    return !isBudgetSpent();
  }

  private void learn(Frame frame, int stop) {
    for (int i = frame.logStart; i < logSize; i += 2) {
      int state = log[i + 1];
      if (state == State.BODY) {
        tagFailures.add(log[i], stop);
      } else if (frame.state == State.BODY) {
        tagFailures.addAttributes(log[i], frame.contentStart);
      } else {
        long bits = 1L << state;
        if (state == State.ITALIC && log[i] <= frame.savedLast) {
          bits |= 1L << State.ITALIC_RETRY;
        }
        failures.add(log[i], bits);
      }
    }
  }
}
