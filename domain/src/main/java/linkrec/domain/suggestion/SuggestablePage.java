package linkrec.domain.suggestion;

import java.util.List;
import java.util.function.Supplier;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Section;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;
import linkrec.domain.wikitext.WikitextParser;

/**
 * A page as choosing links sees it, whatever it is written in. All positions are UTF-16 units of
 * {@link #source()}.
 */
public final class SuggestablePage {

  private final String source;
  private final List<Section> sections;
  private final List<TextNode> textNodes;
  private final List<ExistingLink> links;
  private final Supplier<List<Span>> shown;
  private final Supplier<String> prose;

  SuggestablePage(
      String source,
      List<Section> sections,
      List<TextNode> textNodes,
      List<ExistingLink> links,
      Supplier<List<Span>> shown,
      Supplier<String> prose) {
    this.source = source;
    this.sections = sections;
    this.textNodes = textNodes;
    this.links = links;
    this.shown = shown;
    this.prose = prose;
  }

  /** What a page may be written in. */
  public enum Format {
    WIKITEXT,
    /** Text without markup. */
    TEXT,
    /** A document or a part of one. */
    HTML
  }

  /** Reads a page. */
  public static SuggestablePage of(String source, Format format) {
    return switch (format) {
      case WIKITEXT -> ofWikitext(source);
      case TEXT -> ofText(source);
      case HTML -> HtmlPageReader.read(source);
    };
  }

  private static SuggestablePage ofWikitext(String source) {
    ParsedWikitext parsed = WikitextParser.parse(source);
    return new SuggestablePage(
        source,
        parsed.sections(),
        parsed.textNodes(),
        parsed.links(),
        () -> ShownText.of(parsed),
        parsed::plainText);
  }

  private static SuggestablePage ofText(String source) {
    Span whole = new Span(0, source.length());
    return new SuggestablePage(
        source,
        List.of(new Section(null, 0, whole)),
        List.of(new TextNode(0, whole)),
        List.of(),
        () -> List.of(whole),
        () -> source);
  }

  /** The text that was read. */
  String source() {
    return source;
  }

  /** All sections in order, none within another; the first is the lead. */
  List<Section> sections() {
    return sections;
  }

  /** Where phrases may be linked, in order. */
  List<TextNode> textNodes() {
    return textNodes;
  }

  /** The links to pages that are there, ordered by their start. */
  List<ExistingLink> links() {
    return links;
  }

  /** The text in which the client looks for phrases again, in order. */
  List<Span> shown() {
    return shown.get();
  }

  /** The text that readers see, without markup. */
  String prose() {
    return prose.get();
  }
}
