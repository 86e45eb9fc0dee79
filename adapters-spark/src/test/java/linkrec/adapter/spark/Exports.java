package linkrec.adapter.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import linkrec.testkit.application.InMemoryDumpReader.Page;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Writes small exports. */
final class Exports {

  static final String HEAD =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
        <siteinfo>
          <sitename>Sample</sitename>
          <dbname>samplewiki</dbname>
          <base>https://sample.example/wiki/Start</base>
          <case>first-letter</case>
          <namespaces>
            <namespace key="0" case="first-letter" />
            <namespace key="1" case="first-letter">Talk</namespace>
          </namespaces>
        </siteinfo>
      """;

  static final String END = "</mediawiki>\n";

  private Exports() {}

  static String pages(List<Page> pages) {
    StringBuilder xml = new StringBuilder();
    for (Page page : pages) {
      xml.append("  <page>\n    <title>").append(escaped(page.title())).append("</title>\n");
      xml.append("    <ns>").append(page.namespace()).append("</ns>\n");
      xml.append("    <id>").append(page.pageId()).append("</id>\n");
      if (!page.redirect().isEmpty()) {
        xml.append("    <redirect title=\"").append(escaped(page.redirect())).append("\" />\n");
      }
      xml.append("    <revision>\n      <id>").append(page.revisionId()).append("</id>\n");
      xml.append("      <contributor><username>U</username><id>9</id></contributor>\n");
      xml.append("      <model>").append(page.model()).append("</model>\n");
      xml.append("      <text bytes=\"1\" xml:space=\"preserve\">");
      xml.append(escaped(page.text())).append("</text>\n    </revision>\n  </page>\n");
    }
    return xml.toString();
  }

  static String whole(List<Page> pages) {
    return HEAD + pages(pages) + END;
  }

  static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** One stream of blocks of 100 kB. */
  static byte[] bzip2(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes, 1)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] sevenZip(String text) {
    SeekableInMemoryByteChannel archive = new SeekableInMemoryByteChannel();
    try (SevenZOutputFile out = new SevenZOutputFile(archive)) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("export.xml");
      out.putArchiveEntry(entry);
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
      out.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(archive.array(), (int) archive.size());
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
