package linkrec.acceptance.tools;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * Takes articles from a MediaWiki XML export (plain, .bz2 or .gz), independently of the reader that
 * trains. A dump that is cut ends where it is cut.
 */
public final class DumpArticles {

  /** An article: namespace 0, no redirect; or any page where all were asked for. */
  public record DumpArticle(String title, long pageId, long revisionId, String wikitext) {}

  private String title = "";
  private String namespace = "";
  private String pageId = "";
  private String revisionId = "";
  private String wikitext = "";
  private boolean redirect;

  private final boolean articlesOnly;

  private DumpArticles(boolean articlesOnly) {
    this.articlesOnly = articlesOnly;
  }

  /** All articles with at least so many characters. */
  static List<DumpArticle> read(Path dump, int leastLength) throws IOException {
    return read(dump, leastLength, new DumpArticles(true));
  }

  /**
   * All pages, those of other namespaces and redirects too.
   *
   * @throws UncheckedIOException when the dump has no page and ends early
   */
  public static List<DumpArticle> readAllPages(Path dump) throws IOException {
    return read(dump, 0, new DumpArticles(false));
  }

  private static List<DumpArticle> read(Path dump, int leastLength, DumpArticles page)
      throws IOException {
    List<DumpArticle> articles = new ArrayList<>();
    try (InputStream input = unpacked(dump)) {
      XMLStreamReader reader = factory().createXMLStreamReader(input);
      while (reader.hasNext()) {
        page.take(reader, reader.next(), leastLength, articles);
      }
    } catch (XMLStreamException e) {
      if (articles.isEmpty()) {
        throw new UncheckedIOException(new IOException(dump + " is no MediaWiki export", e));
      }
      System.err.println(dump + " ends early: " + e.getMessage());
    }
    return articles;
  }

  private void take(XMLStreamReader reader, int event, int leastLength, List<DumpArticle> articles)
      throws XMLStreamException {
    if (event == XMLStreamConstants.START_ELEMENT) {
      switch (reader.getLocalName()) {
        case "page" -> clear();
        case "title" -> title = reader.getElementText();
        case "ns" -> namespace = reader.getElementText();
        case "redirect" -> redirect = true;
        case "id" -> id(reader.getElementText());
        case "contributor" -> skip(reader, "contributor");
        case "text" -> wikitext = reader.getElementText();
        default -> {
          // Of no interest.
        }
      }
    } else if (event == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals("page")
        && (!articlesOnly || namespace.equals("0") && !redirect)
        && wikitext.length() >= leastLength) {
      articles.add(
          new DumpArticle(title, Long.parseLong(pageId), Long.parseLong(revisionId), wikitext));
    }
  }

  private void clear() {
    title = "";
    namespace = "";
    pageId = "";
    revisionId = "";
    wikitext = "";
    redirect = false;
  }

  /** The first id of a page is its own, the second its revision's. */
  private void id(String text) {
    if (pageId.isEmpty()) {
      pageId = text;
    } else if (revisionId.isEmpty()) {
      revisionId = text;
    }
  }

  private static void skip(XMLStreamReader reader, String element) throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.END_ELEMENT
          && reader.getLocalName().equals(element)) {
        return;
      }
    }
  }

  private static InputStream unpacked(Path dump) throws IOException {
    InputStream file = new BufferedInputStream(Files.newInputStream(dump), 1 << 16);
    String name = dump.getFileName().toString();
    if (name.endsWith(".bz2")) {
      return new BZip2CompressorInputStream(file, true);
    }
    return name.endsWith(".gz") ? new GZIPInputStream(file) : file;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    for (String limit :
        new String[] {
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.entityExpansionLimit"
        }) {
      if (factory.isPropertySupported(limit)) {
        factory.setProperty(limit, "0");
      }
    }
    return factory;
  }
}
