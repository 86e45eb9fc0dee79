package linkrec.adapter.persistence.pickle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes pickles of protocol 4, byte for byte as Python 3 writes them up to 64 KiB. Longer ones
 * stand in one frame here, in several in Python's own; both read both.
 *
 * <pre>
 * pickle   80 04 [95 length(u64 LE)] value 2E      the frame's length counts value and 2E;
 *                                                  no frame where that is less than 4 bytes
 * int      4B u8 | 4D u16 | 4A i32 | 8A length(u8) bytes in two's complement, as short as it fits
 * str      8C length(u8) UTF-8 94 | 58 length(u32) UTF-8 94
 * dict     7D 94, then a thousand pairs at a time: 28 (key value)* 75; a single pair: key value 73
 * float32  the calls that numpy.core.multiarray._reconstruct wants (read by numpy 1 and 2),
 * array    the numbers little endian in 43 length(u8) bytes 94 | 42 length(u32) bytes 94
 * </pre>
 *
 * 94 keeps a thing in the memo: strings, dicts and all parts of an array, as Python does.
 */
public final class PickleWriter {

  private static final int BATCH = 1000;
  private static final int SMALLEST_FRAME = 4;

  private final ByteArrayOutputStream value = new ByteArrayOutputStream();

  private PickleWriter() {}

  /** A pickled int. */
  public static byte[] ofLong(long number) {
    PickleWriter writer = new PickleWriter();
    writer.integer(number);
    return writer.pickle();
  }

  /**
   * A pickled str.
   *
   * @throws IllegalArgumentException when half a surrogate pair stands in it
   */
  public static byte[] ofText(String text) {
    PickleWriter writer = new PickleWriter();
    writer.text(text);
    return writer.pickle();
  }

  /** A pickled dict from str to int, in the order of the map. */
  public static byte[] ofCounts(Map<String, ? extends Number> counts) {
    PickleWriter writer = new PickleWriter();
    writer.dict(counts);
    return writer.pickle();
  }

  /** A pickled numpy array of float32 with one dimension. */
  public static byte[] ofFloats(float[] numbers) {
    PickleWriter writer = new PickleWriter();
    writer.array(numbers);
    return writer.pickle();
  }

  private byte[] pickle() {
    value.write(Opcode.STOP);
    boolean framed = value.size() >= SMALLEST_FRAME;
    ByteBuffer pickle = littleEndian(2 + (framed ? 9 : 0) + value.size());
    pickle.put((byte) Opcode.PROTO).put((byte) 4);
    if (framed) {
      pickle.put((byte) Opcode.FRAME).putLong(value.size());
    }
    return pickle.put(value.toByteArray()).array();
  }

  private void integer(long number) {
    if (number >= 0 && number <= 0xFF) {
      value.write(Opcode.BININT1);
      value.write((int) number);
    } else if (number >= 0 && number <= 0xFFFF) {
      value.write(Opcode.BININT2);
      number(number, 2);
    } else if (number == (int) number) {
      value.write(Opcode.BININT);
      number(number, 4);
    } else {
      int bits = 65 - Long.numberOfLeadingZeros(number < 0 ? ~number : number);
      int length = (bits + 7) / 8;
      value.write(Opcode.LONG1);
      value.write(length);
      number(number, length);
    }
  }

  private void number(long number, int length) {
    for (int i = 0; i < length; i++) {
      value.write((int) (number >> (8 * i)));
    }
  }

  private void text(String text) {
    byte[] utf8 = utf8(text);
    lengthAndBytes(utf8, Opcode.SHORT_BINUNICODE, Opcode.BINUNICODE);
  }

  private void lengthAndBytes(byte[] bytes, int shortOperation, int longOperation) {
    if (bytes.length <= 0xFF) {
      value.write(shortOperation);
      value.write(bytes.length);
    } else {
      value.write(longOperation);
      number(bytes.length, 4);
    }
    value.writeBytes(bytes);
    value.write(Opcode.MEMOIZE);
  }

  private static byte[] utf8(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text without half surrogate pairs expected", e);
    }
  }

  private void dict(Map<String, ? extends Number> counts) {
    write(Opcode.EMPTY_DICT, Opcode.MEMOIZE);
    if (counts.size() == 1) {
      counts.forEach(this::pair);
      value.write(Opcode.SETITEM);
      return;
    }
    int pairs = 0;
    for (Map.Entry<String, ? extends Number> entry : counts.entrySet()) {
      if (pairs % BATCH == 0) {
        value.write(Opcode.MARK);
      }
      pair(entry.getKey(), entry.getValue());
      if (++pairs % BATCH == 0) {
        value.write(Opcode.SETITEMS);
      }
    }
    if (pairs > 0 && pairs % BATCH == 0) {
      // Python closes a last batch that is full by an empty one.
      value.write(Opcode.MARK);
    }
    if (pairs > 0) {
      value.write(Opcode.SETITEMS);
    }
  }

  private void pair(String key, Number count) {
    text(key);
    integer(count.longValue());
  }

  private void array(float[] numbers) {
    text("numpy.core.multiarray");
    text("_reconstruct");
    write(Opcode.STACK_GLOBAL, Opcode.MEMOIZE);
    text("numpy");
    text("ndarray");
    write(Opcode.STACK_GLOBAL, Opcode.MEMOIZE);
    write(Opcode.BININT1, 0, Opcode.TUPLE1, Opcode.MEMOIZE);
    write(Opcode.SHORT_BINBYTES, 1, 'b', Opcode.MEMOIZE);
    write(Opcode.TUPLE3, Opcode.MEMOIZE, Opcode.REDUCE, Opcode.MEMOIZE);
    write(Opcode.MARK, Opcode.BININT1, 1);
    integer(numbers.length);
    write(Opcode.TUPLE1, Opcode.MEMOIZE);
    // "numpy" is the fourth thing in the memo.
    write(Opcode.BINGET, 3);
    text("dtype");
    write(Opcode.STACK_GLOBAL, Opcode.MEMOIZE);
    text("f4");
    write(Opcode.NEWFALSE, Opcode.NEWTRUE, Opcode.TUPLE3, Opcode.MEMOIZE);
    write(Opcode.REDUCE, Opcode.MEMOIZE);
    write(Opcode.MARK, Opcode.BININT1, 3);
    text("<");
    write(Opcode.NONE, Opcode.NONE, Opcode.NONE);
    integer(-1);
    integer(-1);
    write(Opcode.BININT1, 0, Opcode.TUPLE, Opcode.MEMOIZE, Opcode.BUILD, Opcode.NEWFALSE);
    ByteBuffer bytes = littleEndian(numbers.length * Float.BYTES);
    bytes.asFloatBuffer().put(numbers);
    lengthAndBytes(bytes.array(), Opcode.SHORT_BINBYTES, Opcode.BINBYTES);
    write(Opcode.TUPLE, Opcode.MEMOIZE, Opcode.BUILD);
  }

  private void write(int... bytes) {
    for (int next : bytes) {
      value.write(next);
    }
  }

  private static ByteBuffer littleEndian(int capacity) {
    return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }
}
