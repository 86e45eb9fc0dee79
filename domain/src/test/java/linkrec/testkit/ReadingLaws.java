package linkrec.testkit;

import java.util.List;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.Node;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Section;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;
import linkrec.domain.wikitext.WikitextParser;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every wikitext, read and cut into tokens: rendering returns the source, nodes,
 * sections and tokens tile what they divide, spans are in bounds, in order and nested.
 */
public final class ReadingLaws {
  private final String source;

  private ReadingLaws(String source) {
    this.source = source;
  }

  /**
   * Reads and cuts {@code source} and checks the laws.
   *
   * @return the number of tokens in its top-level text
   * @throws AssertionError when a law is broken
   */
  public static int check(String source, String languageCode) {
    return new ReadingLaws(source).check(Tokenizer.of(languageCode));
  }

  private int check(Tokenizer tokenizer) {
    ParsedWikitext page = WikitextParser.parse(source);
    require(page.render().equals(source), "rendering does not return the source", null);
    tile(page.nodes().stream().map(Node::span).toList(), "top-level nodes");
    page.nodes().forEach(this::checkChildren);
    tile(page.sections().stream().map(Section::span).toList(), "sections");
    checkTextNodes(page);
    checkLinks(page);
    require(!page.plainText().contains("\n\n\n"), "empty lines in the plain text", null);
    page.proseText();
    int tokens = 0;
    for (TextNode node : page.textNodes()) {
      tokens += checkTokens(tokenizer, node.span());
    }
    checkTokens(tokenizer, new Span(0, source.length()));
    return tokens;
  }

  private void tile(List<Span> spans, String what) {
    int end = 0;
    for (Span span : spans) {
      require(span.start() == end, what + " leave a gap or overlap", span);
      end = span.end();
    }
    require(end == source.length(), what + " do not reach the end", null);
  }

  private void checkChildren(Node node) {
    int end = node.span().start();
    for (Node child : node.children()) {
      require(node.span().contains(child.span()), "a child leaves its parent", child.span());
      require(child.span().start() >= end, "children overlap", child.span());
      end = child.span().end();
      checkChildren(child);
    }
  }

  private void checkTextNodes(ParsedWikitext page) {
    List<Section> sections = page.sections();
    int end = 0;
    for (TextNode node : page.textNodes()) {
      Span span = node.span();
      require(span.start() >= end && span.length() > 0, "text nodes overlap", span);
      require(sections.get(node.section()).span().contains(span), "outside its section", span);
      end = span.end();
    }
  }

  private void checkLinks(ParsedWikitext page) {
    Span before = new Span(0, 0);
    for (ExistingLink link : page.links()) {
      Span span = link.span();
      require(span.start() >= before.start() && span.end() <= source.length(), "no order", span);
      require(before.contains(span) || !before.overlaps(span), "links cross", span);
      require(
          source.startsWith("[[", span.start()) && source.startsWith("]]", span.end() - 2),
          "a link without brackets",
          span);
      before = span;
    }
  }

  /** Tokens leave out line ends alone, lie in their sentences and end between characters. */
  private int checkTokens(Tokenizer tokenizer, Span text) {
    TokenizedText tokens = tokenizer.tokenize(source, text.start(), text.end());
    int end = text.start();
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int first = tokens.firstToken(sentence);
      int last = tokens.endToken(sentence) - 1;
      require(first <= last, "an empty sentence", text);
      require(tokens.sentenceStart(sentence) == tokens.tokenStart(first), "sentence start", text);
      require(tokens.sentenceEnd(sentence) == tokens.tokenEnd(last), "sentence end", text);
      for (int token = first; token <= last; token++) {
        int start = tokens.tokenStart(token);
        require(tokens.tokenEnd(token) > start, "an empty token", text);
        if (token > first) {
          require(start == end, "tokens leave a gap", new Span(start, start));
        } else {
          requireLineEnds(end, start);
        }
        end = tokens.tokenEnd(token);
        require(end <= text.end() && !splitsPair(end), "a token's end", new Span(start, end));
      }
    }
    requireLineEnds(end, text.end());
    return tokens.tokenCount();
  }

  private boolean splitsPair(int at) {
    return at > 0
        && at < source.length()
        && Character.isHighSurrogate(source.charAt(at - 1))
        && Character.isLowSurrogate(source.charAt(at));
  }

  private void requireLineEnds(int start, int end) {
    require(start <= end, "sentences overlap", null);
    for (int at = start; at < end; at++) {
      boolean beforeLineFeed = at + 1 < end && source.charAt(at + 1) == '\n';
      boolean lineEnd = source.charAt(at) == '\n' || source.charAt(at) == '\r' && beforeLineFeed;
      require(lineEnd, "a character in no token", new Span(at, at + 1));
    }
  }

  private void require(boolean holds, String what, @Nullable Span where) {
    if (!holds) {
      throw new AssertionError(what + (where == null ? "" : ": " + where) + " in: " + source);
    }
  }
}
