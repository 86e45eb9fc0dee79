package linkrec.domain.suggestion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.Section;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML as MediaWiki renders it: where text stands that may carry links, which links to pages
 * there are (addresses that begin with {@code ./} or hold {@code /wiki/}), and the headings. What
 * is in links, headings, tables, bold, italics, quotations and code carries none, as in wikitext. A
 * character reference ends a stretch of text. Takes time in proportion to the length; every text
 * can be read.
 */
final class HtmlPageReader {

  private static final Set<String> CARRY_NONE =
      Set.of(
          "a",
          "b",
          "blockquote",
          "caption",
          "cite",
          "code",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "i",
          "kbd",
          "math",
          "pre",
          "q",
          "samp",
          "script",
          "style",
          "svg",
          "table",
          "textarea",
          "title");

  private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");
  private static final Pattern HREF =
      Pattern.compile("[\\s\"']href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))");
  private static final int LONGEST_NAME = 16;
  private static final int DEEPEST = 200;

  private final String source;
  private final List<Section> sections = new ArrayList<>();
  private final List<TextNode> textNodes = new ArrayList<>();
  private final List<ExistingLink> links = new ArrayList<>();
  private final StringBuilder prose = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private int at;
  private @Nullable String heading;
  private int headingLevel;
  private int sectionStart;

  private record Open(String name, int start, int contentStart, int proseStart) {}

  private HtmlPageReader(String source) {
    this.source = source;
  }

  static SuggestablePage read(String source) {
    HtmlPageReader reader = new HtmlPageReader(source);
    reader.readAll();
    reader.endSection(source.length());
    List<TextNode> nodes = List.copyOf(reader.textNodes);
    List<Span> shown = nodes.stream().map(TextNode::span).toList();
    String prose = reader.prose.toString();
    return new SuggestablePage(
        source,
        List.copyOf(reader.sections),
        nodes,
        List.copyOf(reader.links),
        () -> shown,
        () -> prose);
  }

  private void readAll() {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '<' && isTagAt(at)) {
        readTag();
      } else if (c == '&' && referenceEnd(at) > at) {
        at = referenceEnd(at);
        prose.append(' ');
      } else {
        readText();
      }
    }
  }

  private void readText() {
    int start = at++;
    while (at < source.length()
        && !(source.charAt(at) == '<' && isTagAt(at))
        && !(source.charAt(at) == '&' && referenceEnd(at) > at)) {
      at++;
    }
    prose.append(source, start, at);
    if (open.isEmpty()) {
      textNodes.add(new TextNode(sections.size(), new Span(start, at)));
    }
  }

  private boolean isTagAt(int place) {
    if (place + 1 >= source.length()) {
      return false;
    }
    char next = source.charAt(place + 1);
    return next == '!'
        || next == '/'
        || next == '?'
        || next >= 'a' && next <= 'z'
        || next >= 'A' && next <= 'Z';
  }

  private int referenceEnd(int place) {
    int end = place + 1;
    while (end < source.length() && end < place + 32 && isReferencePart(source.charAt(end))) {
      end++;
    }
    return end > place + 1 && end < source.length() && source.charAt(end) == ';' ? end + 1 : place;
  }

  private static boolean isReferencePart(char c) {
    return c == '#' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void readTag() {
    int start = at;
    if (source.startsWith("<!--", at)) {
      int end = source.indexOf("-->", at + 4);
      at = end < 0 ? source.length() : end + 3;
      return;
    }
    at = tagEnd(start);
    boolean closing = source.charAt(start + 1) == '/';
    String name = nameAt(start + (closing ? 2 : 1));
    if (closing) {
      close(name, start);
    } else if (CARRY_NONE.contains(name) && !source.startsWith("/>", Math.max(0, at - 2))) {
      if (open.size() < DEEPEST) {
        open.push(new Open(name, start, at, prose.length()));
      }
      if (RAW.contains(name)) {
        skipRaw(name);
      }
    }
  }

  /** Behind the next ">" that is in no quotes; the end of the text where there is none. */
  private int tagEnd(int start) {
    char quote = 0;
    for (int i = start + 1; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && i > start && source.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return source.length();
  }

  private String nameAt(int start) {
    int end = start;
    while (end < source.length()
        && end < start + LONGEST_NAME
        && isReferencePart(source.charAt(end))) {
      end++;
    }
    return source.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private void skipRaw(String name) {
    int end = source.indexOf("</" + name, at);
    at = end < 0 ? source.length() : end;
  }

  private void close(String name, int closingTag) {
    if (open.stream().noneMatch(element -> element.name().equals(name))) {
      return;
    }
    Open element = open.pop();
    while (!element.name().equals(name)) {
      element = open.pop();
    }
    if (name.equals("a")) {
      addLink(element, closingTag);
    } else if (isHeading(name) && element.start() >= sectionStart) {
      endSection(element.start());
      heading = prose.substring(element.proseStart()).strip();
      headingLevel = name.charAt(1) - '0';
      sectionStart = element.start();
    }
  }

  private static boolean isHeading(String name) {
    return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) <= '6';
  }

  private void endSection(int end) {
    sections.add(new Section(heading, headingLevel, new Span(sectionStart, end)));
  }

  private void addLink(Open element, int closingTag) {
    Matcher href = HREF.matcher(source).region(element.start(), element.contentStart());
    if (!href.find()) {
      return;
    }
    String address =
        href.group(1) != null
            ? href.group(1)
            : href.group(2) != null ? href.group(2) : href.group(3);
    int wiki = address.indexOf("/wiki/");
    String target =
        address.startsWith("./")
            ? address.substring(2)
            : wiki >= 0 ? address.substring(wiki + "/wiki/".length()) : "";
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    int sharp = path.indexOf('#');
    String title = (sharp < 0 ? path : path.substring(0, sharp)).replace("&amp;", "&");
    if (!title.isEmpty()) {
      links.add(
          new ExistingLink(
              new Span(element.start(), closingTag),
              title,
              null,
              prose.substring(element.proseStart()),
              new Span(element.contentStart(), closingTag)));
    }
  }
}
