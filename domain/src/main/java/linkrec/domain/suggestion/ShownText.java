package linkrec.domain.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import linkrec.domain.wikitext.Node;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.Tag;
import linkrec.domain.wikitext.Text;

/**
 * The text in which GrowthExperiments looks for phrases: that of the rendered page, left out what
 * stands in links, templates, references and other extensions, headings, tables, bold, italics and
 * block quotations. More than the top-level text: what {@code small}, {@code div}, {@code span} and
 * their like hold belongs to it.
 */
final class ShownText {

  /** Elements of HTML that wikitext may hold and that the client walks into. */
  private static final Set<String> WALKED =
      Set.of(
          "abbr", "bdi", "bdo", "big", "center", "cite", "code", "data", "dd", "del", "dfn", "div",
          "dl", "dt", "em", "font", "ins", "kbd", "li", "mark", "ol", "p", "q", "rb", "rp", "rt",
          "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
          "ul", "var");

  private ShownText() {}

  /** The spans of that text in the order of the page. */
  static List<Span> of(ParsedWikitext page) {
    List<Span> spans = new ArrayList<>();
    collect(page, spans);
    return spans;
  }

  /** Walks with a stack of its own: tags may be nested as deep as the parser reads them. */
  private static void collect(ParsedWikitext page, List<Span> spans) {
    List<List<Node>> levels = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    levels.add(page.nodes());
    places.add(0);
    while (!levels.isEmpty()) {
      int top = levels.size() - 1;
      int place = places.get(top);
      if (place == levels.get(top).size()) {
        levels.remove(top);
        places.remove(top);
        continue;
      }
      places.set(top, place + 1);
      Node node = levels.get(top).get(place);
      if (node instanceof Text text) {
        spans.add(text.span());
      } else if (node instanceof Tag tag && WALKED.contains(tag.name())) {
        levels.add(tag.contents());
        places.add(0);
      }
    }
  }
}
