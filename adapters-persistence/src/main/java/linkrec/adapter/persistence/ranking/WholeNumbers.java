package linkrec.adapter.persistence.ranking;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Whole numbers from 0 on, seven bits an octet, lowest first; the highest bit says "more". */
final class WholeNumbers {

  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private WholeNumbers() {}

  static void write(ByteArrayOutputStream octets, int number) {
    int rest = number;
    while (rest >= MORE) {
      octets.write(rest & (MORE - 1) | MORE);
      rest >>>= BITS;
    }
    octets.write(rest);
  }

  /**
   * Reads a number from the buffer's position on.
   *
   * @throws IllegalArgumentException when it has more than 31 bits
   */
  static int read(ByteBuffer octets) {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += BITS) {
      int octet = octets.get();
      number |= (octet & (MORE - 1)) << shift;
      if (octet >= 0) {
        if (number < 0) {
          break;
        }
        return number;
      }
    }
    throw new IllegalArgumentException("a whole number below 2^31 expected");
  }
}
