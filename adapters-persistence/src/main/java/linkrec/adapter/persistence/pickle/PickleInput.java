package linkrec.adapter.persistence.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import linkrec.domain.CorruptDatasetException;

/** The bytes of a pickle, read from front to back; never beyond their end. */
final class PickleInput {

  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private final ByteBuffer buffer;

  /** Where the operation under way begins. */
  private int operationStart;

  PickleInput(byte[] bytes) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int position() {
    return buffer.position();
  }

  int length() {
    return bytes.length;
  }

  boolean atEnd() {
    return !buffer.hasRemaining();
  }

  int operation() {
    operationStart = buffer.position();
    return u8();
  }

  int u8() {
    require(1);
    return buffer.get() & 0xFF;
  }

  int u16() {
    require(2);
    return buffer.getShort() & 0xFFFF;
  }

  int i32() {
    require(4);
    return buffer.getInt();
  }

  long u32() {
    return i32() & 0xFFFFFFFFL;
  }

  long i64() {
    require(8);
    return buffer.getLong();
  }

  long u64() {
    long number = i64();
    if (number < 0) {
      throw refused("a length within the pickle expected");
    }
    return number;
  }

  long twosComplement(int length) {
    if (length > 8) {
      throw refused("an int of at most 8 bytes expected, got " + length);
    }
    require(length);
    long number = 0;
    for (int i = 0; i < length; i++) {
      number |= (buffer.get() & 0xFFL) << (8 * i);
    }
    int unused = 64 - 8 * length;
    return length == 0 ? 0 : number << unused >> unused;
  }

  byte[] bytes(long length) {
    require(length);
    byte[] copy = Arrays.copyOfRange(bytes, position(), position() + (int) length);
    buffer.position(position() + (int) length);
    return copy;
  }

  String text(long length) {
    require(length);
    int start = position();
    buffer.position(start + (int) length);
    String text = new String(bytes, start, (int) length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      checkUtf8(ByteBuffer.wrap(bytes, start, (int) length));
    }
    return text;
  }

  private void checkUtf8(ByteBuffer text) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(text);
    } catch (CharacterCodingException e) {
      throw refused("a str in UTF-8 expected", e);
    }
  }

  /** A line of ASCII up to the next line feed, which is read, too. */
  String line() {
    int start = position();
    while (u8() != '\n') {
      // Names of modules and functions that are known here are all shorter.
      if (position() - start > 64) {
        throw refused("the name of a function that builds arrays expected");
      }
    }
    return new String(bytes, start, position() - start - 1, StandardCharsets.ISO_8859_1);
  }

  void checkFrame(long length) {
    require(length);
  }

  private void require(long length) {
    if (length > buffer.remaining()) {
      throw refused(length + " more bytes expected, got " + buffer.remaining());
    }
  }

  CorruptDatasetException refused(String expected) {
    return new CorruptDatasetException(message(expected));
  }

  CorruptDatasetException refused(String expected, Exception cause) {
    return new CorruptDatasetException(message(expected), cause);
  }

  private String message(String expected) {
    return "pickle, byte " + operationStart + ": " + expected;
  }
}
