package linkrec.adapter.spark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import linkrec.application.DamagedDumpException;

/**
 * Reads SQL dumps of MediaWiki's table page_props as mysqldump writes them: lines {@code INSERT
 * INTO `page_props` VALUES (page id,'name','value',sort key),(...);}, strings in single quotes with
 * a backslash before a quote or a backslash. Only the page ids of one property are kept.
 */
final class PagePropertiesDump {

  private static final String DISAMBIGUATION = "disambiguation";
  private static final int MAX_NAME = 200;

  private final InputStream input;
  private final SortedSet<Long> pages = new TreeSet<>();

  private PagePropertiesDump(InputStream input) {
    this.input = input;
  }

  /** The ids of the pages with the property "disambiguation". */
  static SortedSet<Long> disambiguationPages(Path file) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream input =
            file.toString().endsWith(".gz")
                ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16)
                : raw) {
      PagePropertiesDump dump = new PagePropertiesDump(input);
      dump.read();
      return dump.pages;
    } catch (EOFException | ZipException e) {
      throw new DamagedDumpException(file + " is cut or damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new DamagedDumpException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Looks only at tuples: an opening parenthesis with a number behind it, outside of strings. */
  private void read() throws IOException {
    int next = input.read();
    while (next >= 0) {
      if (next == '\'' || next == '`') {
        skipQuoted(next);
        next = input.read();
      } else if (next == '(') {
        next = readTuple();
      } else {
        next = input.read();
      }
    }
  }

  /** Returns what follows the part that was read. */
  private int readTuple() throws IOException {
    long page = 0;
    int next = input.read();
    if (next < '0' || next > '9') {
      return next;
    }
    while (next >= '0' && next <= '9') {
      page = page * 10 + (next - '0');
      next = input.read();
    }
    if (next != ',' || input.read() != '\'') {
      throw new DamagedDumpException(
          "page_props: a page id, a comma and a quoted name expected behind page " + page);
    }
    if (readQuoted().equals(DISAMBIGUATION)) {
      pages.add(page);
    }
    return input.read();
  }

  private String readQuoted() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int next = input.read(); next != '\''; next = input.read()) {
      if (next < 0 || text.length() > MAX_NAME) {
        throw new DamagedDumpException("page_props: a name without its closing quote: " + text);
      }
      text.append((char) (next == '\\' ? input.read() : next));
    }
    return text.toString();
  }

  private void skipQuoted(int quote) throws IOException {
    for (int next = input.read(); next != quote; next = input.read()) {
      if (next < 0) {
        throw new EOFException("a string without its closing quote");
      }
      if (next == '\\') {
        input.read();
      }
    }
  }
}
