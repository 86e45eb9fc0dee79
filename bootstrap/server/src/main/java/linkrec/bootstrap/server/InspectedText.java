package linkrec.bootstrap.server;

import java.util.List;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Section;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;
import linkrec.domain.wikitext.WikitextParser;

/** What is read in a text before its words are looked at. */
record InspectedText(
    String source,
    List<Section> sections,
    List<TextNode> textNodes,
    List<ExistingLink> links,
    String plain) {

  /** A page's wikitext. */
  static InspectedText ofWikitext(String source) {
    ParsedWikitext page = WikitextParser.parse(source);
    return new InspectedText(
        source, page.sections(), page.textNodes(), page.links(), page.plainText());
  }

  /** A text without any markup: one text node. */
  static InspectedText ofPlainText(String source) {
    Span all = new Span(0, source.length());
    return new InspectedText(
        source,
        List.of(new Section(null, 0, all)),
        List.of(new TextNode(0, all)),
        List.of(),
        source);
  }
}
