package linkrec.adapter.persistence.suggestions;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import linkrec.adapter.persistence.sqlite.LinkablePage;
import linkrec.application.PageSuggestions;
import linkrec.application.PageSuggestions.SuggestedTarget;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.page.PageTitle;

/**
 * The pages of a part, all but their answers. The format, gzipped, numbers big-endian: the number
 * of pages (4 bytes); for each the title, whether it has an id (1 byte) and the id (8 bytes, 0
 * without), underlinkedness (8 bytes, IEEE 754), links, words, and the number of suggestions (4
 * bytes each); for each of those the target, the score (4 bytes, IEEE 754) and the phrase. A string
 * is its length in bytes (4 bytes) and its UTF-8.
 */
final class PartFile {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MOST_BYTES = 1 << 24;

  private PartFile() {}

  static void write(OutputStream target, List<PageSuggestions> pages) throws IOException {
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new GZIPOutputStream(target, BUFFER_BYTES), BUFFER_BYTES));
    out.writeInt(pages.size());
    for (PageSuggestions page : pages) {
      Long id = page.pageId();
      write(out, page.page().value());
      out.writeBoolean(id != null);
      out.writeLong(id == null ? 0 : id);
      out.writeDouble(page.density().underlinkedness());
      out.writeInt(page.density().links());
      out.writeInt(page.density().words());
      out.writeInt(page.links().size());
      for (SuggestedTarget link : page.links()) {
        write(out, link.target().value());
        out.writeFloat(link.score());
        write(out, link.phrase());
      }
    }
    out.close();
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Hands all pages of the part to {@code sink}.
   *
   * @throws CorruptDatasetException when the file is not as it was written
   */
  static void read(Path file, Consumer<LinkablePage> sink) throws IOException {
    try (InputStream packed = Files.newInputStream(file);
        DataInputStream in =
            new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(packed, BUFFER_BYTES), BUFFER_BYTES))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        sink.accept(page(in));
      }
    } catch (EOFException | ZipException e) {
      throw new CorruptDatasetException(
          file + " is cut or damaged (" + e.getMessage() + "): remove it and run again", e);
    }
  }

  private static LinkablePage page(DataInputStream in) throws IOException {
    PageTitle title = new PageTitle(text(in));
    boolean hasId = in.readBoolean();
    long id = in.readLong();
    double underlinkedness = in.readDouble();
    int links = in.readInt();
    int words = in.readInt();
    int count = in.readInt();
    List<SuggestedTarget> targets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PageTitle target = new PageTitle(text(in));
      float score = in.readFloat();
      targets.add(new SuggestedTarget(target, score, text(in)));
    }
    return new LinkablePage(title, hasId ? id : null, underlinkedness, links, words, targets);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new EOFException("a text of at most " + MOST_BYTES + " bytes expected, got " + length);
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
