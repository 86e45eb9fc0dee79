package linkrec.adapter.spark;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow. */
final class ByteBuilder {

  private byte[] bytes;
  private int length;

  ByteBuilder(int expected) {
    bytes = new byte[expected];
  }

  void clear() {
    length = 0;
  }

  int length() {
    return length;
  }

  ByteBuilder append(byte[] source, int from, int to) {
    room(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  ByteBuilder append(ByteBuilder other) {
    return append(other.bytes, 0, other.length);
  }

  ByteBuilder append(int value) {
    room(1);
    bytes[length++] = (byte) value;
    return this;
  }

  ByteBuilder appendCodePoint(int codePoint) {
    byte[] encoded = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
    return append(encoded, 0, encoded.length);
  }

  ByteBuilder appendInt(int value) {
    return append(value >>> 24).append(value >>> 16).append(value >>> 8).append(value);
  }

  ByteBuilder appendLong(long value) {
    return appendInt((int) (value >>> 32)).appendInt((int) value);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** The text; bytes that are no UTF-8 become U+FFFD. */
  String text() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** Whether everything is UTF-8. */
  boolean isUtf8() {
    for (int at = 0; at < length; at++) {
      if (bytes[at] < 0) {
        return isUtf8From(at);
      }
    }
    return true;
  }

  private boolean isUtf8From(int from) {
    // The JDK's decoder replaces bad bytes at full speed; only a replacement is worth a closer
    // look.
    String decoded = new String(bytes, from, length - from, StandardCharsets.UTF_8);
    if (decoded.indexOf('\uFFFD') < 0) {
      return true;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, length - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
