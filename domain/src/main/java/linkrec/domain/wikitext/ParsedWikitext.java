package linkrec.domain.wikitext;

import java.util.ArrayList;
import java.util.List;

/** A page as read. */
public final class ParsedWikitext {
  private final String source;

  ParsedWikitext(String source) {
    this.source = source;
  }

  public String source() {
    return source;
  }

  public List<Section> sections() {
    return List.of(new Section(null, 0, new Span(0, source.length())));
  }

  public List<TextNode> textNodes() {
    List<TextNode> nodes = new ArrayList<>();
    int at = 0;
    while (at < source.length()) {
      int open = source.indexOf("[[", at);
      int end = open < 0 ? source.length() : open;
      if (end > at) {
        nodes.add(new TextNode(0, new Span(at, end)));
      }
      int close = open < 0 ? -1 : source.indexOf("]]", open);
      at = close < 0 ? source.length() : close + 2;
    }
    return nodes;
  }

  public List<ExistingLink> links() {
    return List.of();
  }

  public String plainText() {
    return source;
  }

  public String proseText() {
    return source;
  }
}
