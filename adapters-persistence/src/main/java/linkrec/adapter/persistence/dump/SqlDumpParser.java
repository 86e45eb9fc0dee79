package linkrec.adapter.persistence.dump;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import linkrec.adapter.persistence.dataset.TableRow;
import linkrec.domain.CorruptDatasetException;

/** Reads the statements of a dump, octet by octet, and lets nothing pass that it does not know. */
final class SqlDumpParser {

  private static final int BUFFER_OCTETS = 1 << 16;
  private static final int END = -1;

  /** A table's key is a TEXT: 2^16 - 1 octets. */
  private static final int LONGEST_KEY = (1 << 16) - 1;

  /** A thousand times the largest anchor that is known. */
  private static final int LONGEST_VALUE = 1 << 26;

  private static final int LONGEST_LINE = 1 << 12;
  private static final int LONGEST_QUOTE = 60;
  private static final long LARGEST_ID = (1L << 32) - 1;

  /** What mysqldump puts around the rows. */
  private static final Pattern PASSED =
      Pattern.compile(
          "--( .*|\\s*)|-+|/\\*!\\d{5,6} SET [^;]*\\*/;?\\s*|SET [^;]*;\\s*"
              + "|/\\*M?!\\d+\\\\- enable the sandbox mode \\*/\\s*;?\\s*");

  private final InputStream input;
  private final String name;
  private final String statement;
  private final byte[] buffer = new byte[BUFFER_OCTETS];
  private byte[] text = new byte[1 << 10];
  private int position;
  private int limit;
  private long line = 1;

  SqlDumpParser(InputStream input, String name, String table) {
    this.input = input;
    this.name = name;
    this.statement = "INSERT INTO `" + table + "` ";
  }

  void readInto(Consumer<TableRow> sink) throws IOException {
    for (int next = peek(); next != END; next = peek()) {
      if (next == '\n' || next == '\r') {
        take();
      } else if (next == 'I') {
        insert(sink);
      } else {
        passLine();
      }
    }
  }

  private void insert(Consumer<TableRow> sink) throws IOException {
    expect(statement);
    if (peek() == '(') {
      expect("(`id`, `lookup`, `value`) ");
    }
    expect("VALUES ");
    do {
      sink.accept(row());
    } while (takeIf(','));
    expect(";");
    while (takeIf(' ')) {
      // Spaces before the line's end are nothing.
    }
    takeIf('\r');
    if (peek() != END) {
      expect("\n");
    }
  }

  private TableRow row() throws IOException {
    expect("(");
    long id = number();
    expect(",");
    String lookup = text(string(LONGEST_KEY));
    expect(",");
    byte[] value = value();
    expect(")");
    return new TableRow(id, lookup, value);
  }

  private long number() throws IOException {
    long number = 0;
    int digits = 0;
    while (peek() >= '0' && peek() <= '9') {
      number = number * 10 + take() - '0';
      if (++digits > 10) {
        break;
      }
    }
    if (digits == 0 || number < 1 || number > LARGEST_ID) {
      throw corrupt("an id of 1 to " + LARGEST_ID + " expected");
    }
    return number;
  }

  private byte[] value() throws IOException {
    int next = peek();
    if (next == '_') {
      expect("_binary ");
      return string(LONGEST_VALUE);
    }
    if (next == '0' || next == 'x' || next == 'X') {
      boolean quoted = next != '0';
      take();
      expect(quoted ? "'" : "x");
      byte[] octets = hexadecimal();
      if (quoted) {
        expect("'");
      }
      return octets;
    }
    return string(LONGEST_VALUE);
  }

  private byte[] hexadecimal() throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    while (Character.digit(peek(), 16) >= 0) {
      int high = Character.digit(take(), 16);
      int low = Character.digit(take(), 16);
      if (low < 0) {
        throw corrupt("two hexadecimal digits an octet expected");
      }
      octets.write(high << 4 | low);
      if (octets.size() > LONGEST_VALUE) {
        throw corrupt("at most " + LONGEST_VALUE + " octets expected");
      }
    }
    return octets.toByteArray();
  }

  /** hot: whole runs of octets are copied, up to the next backslash or quote. */
  private byte[] string(int longest) throws IOException {
    expect("'");
    int length = 0;
    while (true) {
      if (peek() == END) {
        throw new EOFException();
      }
      int end = position;
      while (end < limit && buffer[end] != '\\' && buffer[end] != '\'') {
        line += buffer[end] == '\n' ? 1 : 0;
        end++;
      }
      length = append(length, end - position, longest);
      position = end;
      if (position == limit) {
        continue;
      }
      int next = take();
      if (next == '\\') {
        next = unescaped(required());
      } else if (!takeIf('\'')) {
        return Arrays.copyOf(text, length);
      }
      text = length == text.length ? Arrays.copyOf(text, 2 * length) : text;
      text[length++] = (byte) next;
    }
  }

  /** Copies the next octets behind those that are there, and says how many there are then. */
  private int append(int length, int more, int longest) {
    if (length + more > longest) {
      throw corrupt("at most " + longest + " octets expected");
    }
    if (length + more > text.length) {
      text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
    }
    System.arraycopy(buffer, position, text, length, more);
    return length + more;
  }

  private static int unescaped(int escaped) {
    return switch (escaped) {
      case '0' -> 0;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'Z' -> 0x1A;
      default -> escaped;
    };
  }

  private String text(byte[] octets) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      throw corrupt("a key in UTF-8 expected");
    }
  }

  private void passLine() throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    long start = line;
    while (peek() != END && peek() != '\n') {
      octets.write(take());
      if (octets.size() > LONGEST_LINE) {
        throw corrupt(octets, start);
      }
    }
    if (!PASSED.matcher(octets.toString(StandardCharsets.UTF_8)).matches()) {
      throw corrupt(octets, start);
    }
  }

  private CorruptDatasetException corrupt(ByteArrayOutputStream met, long where) {
    String text = met.toString(StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
    return new CorruptDatasetException(
        name
            + ", line "
            + where
            + ": '"
            + statement.strip()
            + "', a comment or a SET expected, got '"
            + text.substring(0, Math.min(text.length(), LONGEST_QUOTE))
            + "'");
  }

  private CorruptDatasetException corrupt(String message) {
    return new CorruptDatasetException(name + ", line " + line + ": " + message);
  }

  private void expect(String expected) throws IOException {
    for (int i = 0; i < expected.length(); i++) {
      if (peek() != expected.charAt(i)) {
        String met = peek() == END ? "the end" : "'" + printable(peek()) + "'";
        throw corrupt(
            "'" + expected + "' expected, got '" + expected.substring(0, i) + "' and " + met);
      }
      take();
    }
  }

  private static String printable(int octet) {
    return octet > ' ' && octet < 0x7F ? Character.toString(octet) : "octet " + octet;
  }

  private boolean takeIf(int wanted) throws IOException {
    if (peek() != wanted) {
      return false;
    }
    take();
    return true;
  }

  private int required() throws IOException {
    int octet = take();
    if (octet == END) {
      throw new EOFException();
    }
    return octet;
  }

  private int take() throws IOException {
    int octet = peek();
    if (octet != END) {
      position++;
      if (octet == '\n') {
        line++;
      }
    }
    return octet;
  }

  private int peek() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, input.read(buffer, 0, buffer.length));
      if (limit == 0) {
        return END;
      }
    }
    return buffer[position] & 0xFF;
  }
}
