package linkrec.domain.wikitext;

/**
 * Finds the ends of links in whose text something was opened that ends outside, as in {@code
 * [[a|''b]]''}: brackets are paired from the inside, whatever else stands between them in their
 * paragraph.
 */
final class BrokenLinks {
  private final Reading reading;
  private final IntList hidden;
  private final int firstHidden;
  private final int offset;

  /**
   * Of {@code hidden}, pairs of start and end in the page, those from {@code firstHidden} on count.
   */
  BrokenLinks(Reading reading, IntList hidden, int firstHidden, int offset) {
    this.reading = reading;
    this.hidden = hidden;
    this.firstHidden = firstHidden;
    this.offset = offset;
  }

  void into(LinkCollector collector) {
    int[] pipes = new int[reading.length];
    for (int i = 0; i < reading.failedLinks.size(); i += 2) {
      pipes[reading.failedLinks.get(i)] = reading.failedLinks.get(i + 1);
    }
    boolean[] isHidden = hiddenPlaces();
    IntList open = new IntList();
    int braces = 0;
    int paragraphs = 0;
    int limit = Math.min(reading.length, reading.unclosedComment) - 1;
    for (int at = 0; at < limit; at++) {
      char c = reading.source[at];
      paragraphs += c == '\n' && reading.source[at + 1] == '\n' ? 1 : 0;
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c != '[' && c != ']' || reading.source[at + 1] != c || isHidden[at]) {
        continue;
      }
      if (c == '[') {
        open.add(braces);
        open.add(paragraphs);
        open.add(at);
      } else if (!open.isEmpty()) {
        int start = open.removeLast();
        boolean sameParagraph = open.removeLast() == paragraphs;
        boolean sameBraces = open.removeLast() == braces;
        if (sameParagraph && sameBraces && pipes[start] > 0 && pipes[start] < at) {
          int number = indexOfNumber(start, pipes[start]);
          collector.add(start + offset, at + 2 + offset, pipes[start] + offset, number);
        }
      }
      at++;
    }
  }

  private int indexOfNumber(int start, int end) {
    for (int at = start; at < end; at++) {
      if (reading.source[at] == '#') {
        return at + offset;
      }
    }
    return -1;
  }

  private boolean[] hiddenPlaces() {
    boolean[] places = new boolean[reading.length];
    for (int i = firstHidden; i < hidden.size(); i += 2) {
      int start = Math.max(0, hidden.get(i) - offset);
      int end = Math.min(reading.length, hidden.get(i + 1) - offset);
      for (int at = start; at < end; at++) {
        places[at] = true;
      }
    }
    return places;
  }
}
