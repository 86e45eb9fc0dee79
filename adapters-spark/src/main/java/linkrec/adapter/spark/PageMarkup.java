package linkrec.adapter.spark;

import java.nio.charset.StandardCharsets;
import linkrec.adapter.spark.MarkupScan.Event;

/**
 * Reads the pages of an export one after the other: title, namespace, ids, where it leads as a
 * redirect, and the last revision's model and text. Follows mediawiki.org/xml/export-0.3 to 0.11;
 * elements it does not know are passed. Holds the page read last, and only that.
 */
final class PageMarkup {

  static final long ABSENT = -1;

  private static final byte[] MEDIAWIKI = MarkupScan.ROOT;
  private static final byte[] PAGE = name("page");
  private static final byte[] TITLE = name("title");
  private static final byte[] NAMESPACE = name("ns");
  private static final byte[] ID = name("id");
  private static final byte[] REDIRECT = name("redirect");
  private static final byte[] REVISION = name("revision");
  private static final byte[] MODEL = name("model");
  private static final byte[] CONTENT_MODEL = name("contentmodel");
  private static final byte[] TEXT = name("text");
  private static final String WIKITEXT = "wikitext";

  private final Namespaces namespaces;
  private final MarkupScan scan = new MarkupScan();
  private final ByteBuilder value = new ByteBuilder(1 << 8);
  private final ByteBuilder text = new ByteBuilder(1 << 16);
  private String title = "";
  private String redirectTitle = "";
  private String model = "";
  private boolean redirect;
  private long namespace;
  private long pageId;
  private long revisionId;

  PageMarkup(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /**
   * Reads one page.
   *
   * @param first whether the export's head stands before it
   */
  void read(byte[] source, int start, int end, boolean first) throws MalformedMarkupException {
    clear();
    scan.open(source, start, end);
    skipToPage(first);
    Event event;
    while ((event = scan.next()) != Event.DONE) {
      if (scan.depth() == 0) {
        break;
      }
      if (event == Event.START) {
        pageElement();
      }
    }
    if (event != Event.END || scan.position() != end) {
      throw new MalformedMarkupException("a page without its end");
    }
    if (title.isEmpty()) {
      throw new MalformedMarkupException("a page without a title");
    }
    if (namespace == ABSENT) {
      namespace = namespaces.of(title);
    }
    if (!text.isUtf8()) {
      throw new MalformedMarkupException("a text that is no UTF-8");
    }
  }

  /** Checks what follows the last page: the export's end, and nothing else. */
  void readEnd(byte[] source, int start, int end, boolean first) throws MalformedMarkupException {
    scan.open(source, start, end);
    boolean ended = false;
    Event event;
    while ((event = scan.next()) != Event.DONE) {
      if (ended && (event != Event.TEXT || !scan.isBlank())) {
        throw new MalformedMarkupException("something behind </mediawiki>");
      }
      if (event == Event.START && scan.depth() == 1) {
        if (scan.named(PAGE)) {
          throw new MalformedMarkupException("a page without its end");
        }
        forgetRoot(first);
      }
      ended |= event == Event.END && scan.depth() == 0 && scan.named(MEDIAWIKI);
    }
    if (!ended) {
      throw new MalformedMarkupException("no </mediawiki> at the end");
    }
  }

  private void clear() {
    title = "";
    redirectTitle = "";
    model = "";
    redirect = false;
    namespace = ABSENT;
    pageId = ABSENT;
    revisionId = ABSENT;
    text.clear();
  }

  private void skipToPage(boolean first) throws MalformedMarkupException {
    Event event;
    while ((event = scan.next()) != Event.DONE) {
      if (event == Event.END && scan.depth() == 0 && scan.named(MEDIAWIKI)) {
        break;
      }
      if (event == Event.START && scan.depth() == 1) {
        if (scan.named(PAGE)) {
          return;
        }
        forgetRoot(first);
      }
    }
    throw new MalformedMarkupException("no <page> where one is due");
  }

  private void forgetRoot(boolean first) {
    if (first && scan.named(MEDIAWIKI)) {
      scan.forgetElement();
    }
  }

  private void pageElement() throws MalformedMarkupException {
    if (scan.named(REVISION)) {
      revision();
    } else if (scan.named(TITLE)) {
      title = content();
    } else if (scan.named(NAMESPACE)) {
      namespace = number(content());
    } else if (scan.named(ID)) {
      pageId = number(content());
    } else if (scan.named(REDIRECT)) {
      redirect = true;
      value.clear();
      scan.appendAttribute(TITLE, value);
      redirectTitle = checked(value);
      skipElement();
    } else if (scan.named(MODEL) || scan.named(CONTENT_MODEL)) {
      model = content();
    } else {
      skipElement();
    }
  }

  private void revision() throws MalformedMarkupException {
    text.clear();
    revisionId = ABSENT;
    int inside = scan.depth();
    while (true) {
      Event event = nextInPage();
      if (scan.depth() < inside) {
        return;
      }
      if (event == Event.START) {
        revisionElement();
      }
    }
  }

  private void revisionElement() throws MalformedMarkupException {
    if (scan.named(TEXT)) {
      text.clear();
      content(text);
    } else if (scan.named(ID)) {
      revisionId = number(content());
    } else if (scan.named(MODEL) || scan.named(CONTENT_MODEL)) {
      model = content();
    } else {
      skipElement();
    }
  }

  private void skipElement() throws MalformedMarkupException {
    int inside = scan.depth();
    while (scan.depth() >= inside) {
      nextInPage();
    }
  }

  private String content() throws MalformedMarkupException {
    value.clear();
    content(value);
    return checked(value);
  }

  private void content(ByteBuilder target) throws MalformedMarkupException {
    int inside = scan.depth();
    while (true) {
      Event event = nextInPage();
      if (scan.depth() < inside) {
        return;
      }
      if (event == Event.TEXT) {
        scan.appendText(target);
      }
    }
  }

  private Event nextInPage() throws MalformedMarkupException {
    Event event = scan.next();
    if (event == Event.DONE) {
      throw new MalformedMarkupException("a page without its end");
    }
    return event;
  }

  private static String checked(ByteBuilder bytes) throws MalformedMarkupException {
    if (!bytes.isUtf8()) {
      throw new MalformedMarkupException("a value that is no UTF-8");
    }
    return bytes.text();
  }

  private static long number(String digits) throws MalformedMarkupException {
    try {
      return Long.parseLong(digits.strip());
    } catch (NumberFormatException e) {
      throw new MalformedMarkupException("a number expected, got '" + digits + "'");
    }
  }

  String title() {
    return title;
  }

  /** The namespace's number: as the page says, else by the title's prefix. */
  long namespace() {
    return namespace;
  }

  /** {@link #ABSENT} if none was given. */
  long pageId() {
    return pageId;
  }

  /** {@link #ABSENT} if none was given. */
  long revisionId() {
    return revisionId;
  }

  boolean isRedirect() {
    return redirect;
  }

  /** Where a redirect leads, if the page says so; else empty. */
  String redirectTitle() {
    return redirectTitle;
  }

  boolean isWikitext() {
    return model.isEmpty() || model.equals(WIKITEXT);
  }

  /** The last revision's text, until the next page is read. */
  ByteBuilder text() {
    return text;
  }

  private static byte[] name(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
