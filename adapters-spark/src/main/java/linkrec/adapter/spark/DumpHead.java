package linkrec.adapter.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import linkrec.adapter.spark.UnpackedBlocks.Block;
import linkrec.application.DamagedDumpException;
import linkrec.application.SiteInfo;
import org.jspecify.annotations.Nullable;

/** What stands before an export's first page. */
record DumpHead(SiteInfo siteInfo, Namespaces namespaces) {

  /**
   * Reads a file's head.
   *
   * @param start the file's first slice
   * @throws DamagedDumpException when it is no MediaWiki export, or cut before its first page
   */
  static DumpHead of(FileSlice start) {
    try (UnpackedBlocks blocks = start.open()) {
      return read(new BlockStream(blocks));
    } catch (CorruptFileException e) {
      throw new DamagedDumpException(message(start, e.offset(), String.valueOf(e.getMessage())), e);
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof CorruptFileException cause) {
        String reason = String.valueOf(cause.getMessage());
        throw new DamagedDumpException(message(start, cause.offset(), reason), e);
      }
      int offset = Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset());
      throw new DamagedDumpException(message(start, offset, "this is no MediaWiki export"), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + start.path(), e);
    }
  }

  private static String message(FileSlice start, long offset, String reason) {
    return start.fileName() + ": " + reason + ", before the first page, at byte " + offset;
  }

  private static DumpHead read(InputStream in) throws XMLStreamException, IOException {
    XMLStreamReader reader = factory().createXMLStreamReader(in);
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      // Only comments and the like can stand before the root.
    }
    String encoding = reader.getCharacterEncodingScheme();
    if (!reader.getLocalName().equals("mediawiki")) {
      throw new XMLStreamException("<mediawiki> expected", reader.getLocation());
    }
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      throw new XMLStreamException("UTF-8 expected, got " + encoding, reader.getLocation());
    }
    String language = "";
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      if (reader.getAttributeLocalName(at).equals("lang")) {
        language = reader.getAttributeValue(at);
      }
    }
    return siteInfo(reader, language);
  }

  private static DumpHead siteInfo(XMLStreamReader reader, String language)
      throws XMLStreamException {
    Map<String, String> values = new HashMap<>();
    Map<String, Integer> namespaces = new HashMap<>();
    while (true) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT && isHeadsEnd(reader.getLocalName())) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = reader.getLocalName();
      if (name.equals("page")) {
        break;
      }
      if (name.equals("namespace")) {
        String key = reader.getAttributeValue(null, "key");
        namespace(key, reader.getElementText(), namespaces);
      } else if (name.equals("dbname") || name.equals("base") || name.equals("case")) {
        values.put(name, reader.getElementText().strip());
      }
    }
    SiteInfo siteInfo =
        new SiteInfo(
            values.getOrDefault("dbname", ""),
            values.getOrDefault("base", ""),
            language,
            values.getOrDefault("case", ""));
    return new DumpHead(siteInfo, new Namespaces(namespaces));
  }

  private static boolean isHeadsEnd(String element) {
    return element.equals("siteinfo") || element.equals("mediawiki");
  }

  private static void namespace(
      @Nullable String key, String name, Map<String, Integer> namespaces) {
    if (key == null || name.isEmpty()) {
      return;
    }
    try {
      namespaces.put(name, Integer.parseInt(key));
    } catch (NumberFormatException e) {
      // A namespace without a number is none that a title could stand in.
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static final class BlockStream extends InputStream {
    private final UnpackedBlocks blocks;
    private @Nullable Block block;
    private int at;

    BlockStream(UnpackedBlocks blocks) {
      this.blocks = blocks;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      while (block == null || at == block.length()) {
        block = blocks.next();
        at = 0;
        if (block == null) {
          return -1;
        }
      }
      int read = Math.min(length, block.length() - at);
      System.arraycopy(block.bytes(), at, target, offset, read);
      at += read;
      return read;
    }
  }
}
