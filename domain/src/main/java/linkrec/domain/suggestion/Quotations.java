package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;

/**
 * What stands between quotation marks in one line of a text node: the pairs of Unicode's quotation
 * marks that opening and closing differ in, and straight double ones. A mark that is not closed in
 * its line quotes nothing. Single marks are left alone: most are apostrophes.
 */
final class Quotations {

  private static final String OPENING = "\u201C\u201E\u00AB\u300C\u300E\u201D\u00BB\"";

  /** Under each opening mark all that may close it. */
  private static final String[] CLOSING = {
    "\u201D", "\u201C\u201D", "\u00BB", "\u300D", "\u300F", "\u201D", "\u00AB", "\""
  };

  /** None. */
  static final Quotations NONE = new Quotations();

  private final List<Span> spans = new ArrayList<>();

  private Quotations() {}

  static Quotations of(SuggestablePage page) {
    Quotations quotations = new Quotations();
    for (TextNode node : page.textNodes()) {
      quotations.collect(page.source(), node.span());
    }
    return quotations;
  }

  private void collect(String source, Span node) {
    int lineEnd = -1;
    int at = node.start();
    while (at < node.end()) {
      int mark = OPENING.indexOf(source.charAt(at));
      if (mark < 0) {
        at++;
        continue;
      }
      if (lineEnd < at) {
        int end = source.indexOf('\n', at);
        lineEnd = end < 0 || end > node.end() ? node.end() : end;
      }
      int close = closing(source, at + 1, lineEnd, CLOSING[mark]);
      if (close < 0) {
        at++;
        continue;
      }
      spans.add(new Span(at, close + 1));
      at = close + 1;
    }
  }

  private static int closing(String source, int from, int end, String marks) {
    for (int i = from; i < end; i++) {
      if (marks.indexOf(source.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether that place is quoted. The spans are in order and do not overlap. */
  boolean contain(Span place) {
    int low = 0;
    int high = spans.size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      Span span = spans.get(middle);
      if (span.end() <= place.start()) {
        low = middle + 1;
      } else if (span.start() >= place.end()) {
        high = middle - 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
