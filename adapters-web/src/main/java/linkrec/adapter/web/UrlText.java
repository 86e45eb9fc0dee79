package linkrec.adapter.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import linkrec.domain.InvalidRequestException;

/** Text as it stands in the path or the query of an address (RFC 3986, section 2). */
final class UrlText {

  private UrlText() {}

  /**
   * The text of a part of a path. Percent signs that begin no escape stand for themselves, a plus
   * sign always does.
   *
   * @param field what the part is called in the message, should it not be UTF-8
   * @throws InvalidRequestException when the octets are not UTF-8
   */
  static String ofPath(String raw, String field) {
    return decoded(raw, field);
  }

  /** The text of a part of a query, where a plus sign is a space. */
  static String ofQuery(String raw, String field) {
    return decoded(raw.replace('+', ' '), field);
  }

  /** Whether a percent sign begins no escape. */
  static boolean hasBrokenEscape(String raw) {
    for (int at = raw.indexOf('%'); at >= 0; at = raw.indexOf('%', at + 1)) {
      if (!isEscape(raw, at)) {
        return true;
      }
    }
    return false;
  }

  private static String decoded(String raw, String field) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream(raw.length());
    int at = 0;
    while (at < raw.length()) {
      if (isEscape(raw, at)) {
        octets.write(Integer.parseInt(raw, at + 1, at + 3, 16));
        at += 3;
        continue;
      }
      int next = raw.offsetByCodePoints(at, 1);
      octets.writeBytes(octetsOf(raw, at, next));
      at = next;
    }
    return utf8(octets.toByteArray(), field);
  }

  /** Tomcat hands over unescaped octets beyond ASCII as characters of the same number. */
  private static byte[] octetsOf(String raw, int start, int end) {
    char first = raw.charAt(start);
    boolean octet = first < 0x100;
    return octet
        ? new byte[] {(byte) first}
        : raw.substring(start, end).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isEscape(String raw, int at) {
    return raw.charAt(at) == '%'
        && at + 2 < raw.length()
        && isHexadecimal(raw.charAt(at + 1))
        && isHexadecimal(raw.charAt(at + 2));
  }

  private static boolean isHexadecimal(char digit) {
    return digit < 128 && Character.digit(digit, 16) >= 0;
  }

  private static String utf8(byte[] octets, String field) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      String met = new String(octets, StandardCharsets.UTF_8);
      throw new InvalidRequestException(field, "UTF-8 expected, got " + Shown.of(met));
    }
  }
}
