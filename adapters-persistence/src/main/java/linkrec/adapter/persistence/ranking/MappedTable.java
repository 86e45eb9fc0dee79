package linkrec.adapter.persistence.ranking;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;

/**
 * A table from texts to octets in a file that is mapped into memory: it opens at once, whatever its
 * size, and all requests and processes share it. Safe for several threads. Numbers are big-endian,
 * {@code v} is a number of {@link WholeNumbers}:
 *
 * <pre>
 * 8 octets   LRTABLE and a zero
 * 4          version of the format: {@value TableHead#FORMAT_VERSION}
 * 4          kind of the table ({@link TableKind})
 * 4          a number whose meaning the kind tells
 * 4          number of entries
 * 4, p       place of the slots in the file, a multiple of 8
 * 4, s       number of slots, a power of two
 * entries    one after the other, by their keys in the order of Java's strings:
 *              v, key in UTF-8; v, value
 * zeros      up to the bits
 * s / 2      bits, as numbers of 8 octets, up to p: one is set for each key, number b % 64 from
 *            the lowest of number b / 64, where b is the upper half of its {@link PhraseHash}
 *            modulo 4 s; so most keys that are not there are known by one look. Version 1 has none
 * 8 s        slots: the upper half of the key's {@link PhraseHash}, and the place of the entry in
 *            the file; 0 where there is none. An entry stands in the first free slot from the one
 *            that the lower half of the hash names
 * </pre>
 */
final class MappedTable {

  static final long TAG = 0xFFFFFFFF00000000L;
  static final long OFFSET = 0xFFFFFFFFL;

  private final Path file;
  private final ByteBuffer octets;
  private final int attribute;
  private final int size;
  private final int slotsAt;
  private final int slotMask;

  /** Four a slot; empty in a table without bits. */
  private final LongBuffer bits;

  private MappedTable(Path file, ByteBuffer octets, TableHead head) {
    this.file = file;
    this.octets = octets;
    this.attribute = head.attribute();
    this.size = head.size();
    this.slotsAt = head.slotsAt();
    this.slotMask = head.slotCount() - 1;
    this.bits = octets.slice(head.bitsAt(), slotsAt - head.bitsAt()).asLongBuffer();
  }

  /** The number of the bit of a hash among so many longs, a power of two. */
  static int bit(long hash, int longs) {
    return (int) (hash >>> Integer.SIZE) & (longs * Long.SIZE - 1);
  }

  /**
   * Maps a file.
   *
   * @throws DatasetUnavailableException when it cannot be read
   * @throws CorruptDatasetException when it is no table of that kind
   */
  static MappedTable open(Path file, TableKind kind) {
    return open(file, kind.number());
  }

  /** The same for a kind that is no dataset. */
  static MappedTable open(Path file, int kind) {
    if (!Files.isRegularFile(file)) {
      throw new DatasetUnavailableException("file not found: " + file);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new CorruptDatasetException(
            file + ": a table of at most 2 GiB expected, got " + channel.size() + " octets");
      }
      ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      TableHead head = TableHead.of(mapped, kind, file.toString());
      head.requireLength(channel.size(), file.toString());
      return new MappedTable(file, mapped, head);
    } catch (IOException e) {
      throw new DatasetUnavailableException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The number in the file's head. */
  int attribute() {
    return attribute;
  }

  int size() {
    return size;
  }

  /** Says "no" to keys whose hashes are not there. */
  PhraseFilter filter() {
    return this::mayContain;
  }

  private boolean mayContain(long hash) {
    if (bits.limit() > 0) {
      int bit = bit(hash, bits.limit());
      if ((bits.get(bit / Long.SIZE) >>> bit & 1) == 0) {
        return false;
      }
    }
    int slot = (int) hash & slotMask;
    for (long entry = slot(slot); entry != 0; entry = slot(slot)) {
      if ((entry & TAG) == (hash & TAG)) {
        return true;
      }
      slot = (slot + 1) & slotMask;
    }
    return false;
  }

  private long slot(int number) {
    return octets.getLong(slotsAt + number * Long.BYTES);
  }

  /**
   * What {@code decoder} makes of the value of a key; absent where there is none.
   *
   * @param decoder reads the octets that are given; its IllegalArgumentExceptions say what it
   *     expected
   * @throws CorruptDatasetException when the file or the value is damaged
   */
  <V> Optional<V> find(String key, Function<ByteBuffer, V> decoder) {
    long hash = PhraseHash.of(key);
    int slot = (int) hash & slotMask;
    try {
      for (long entry = slot(slot); entry != 0; entry = slot(slot)) {
        if ((entry & TAG) == (hash & TAG)) {
          ByteBuffer at = octets.duplicate().position((int) (entry & OFFSET));
          if (isPart(at, key)) {
            int length = WholeNumbers.read(at);
            return Optional.of(decoder.apply(at.slice().limit(length)));
          }
        }
        slot = (slot + 1) & slotMask;
      }
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | InvalidRequestException e) {
      throw new CorruptDatasetException(file + ", key '" + key + "': " + e.getMessage(), e);
    }
    return Optional.empty();
  }

  /** A text with its length before it; the position is behind it afterwards. */
  static String part(ByteBuffer octets) {
    int length = WholeNumbers.read(octets);
    if (length > octets.remaining()) {
      throw new IllegalArgumentException(
          "at most " + octets.remaining() + " octets expected, got " + length);
    }
    byte[] text = new byte[length];
    octets.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /**
   * Whether the next text is that; if so, the position is behind it afterwards.
   *
   * <p>hot: makes no string where the text is in ASCII.
   */
  private static boolean isPart(ByteBuffer octets, String text) {
    int start = octets.position();
    int length = WholeNumbers.read(octets);
    int from = octets.position();
    if (length == text.length() && length <= octets.remaining()) {
      int at = 0;
      while (at < length && octets.get(from + at) == text.charAt(at)) {
        at++;
      }
      if (at == length) {
        octets.position(from + length);
        return true;
      }
    }
    // Other characters take more octets, so as many octets as characters are no equal text.
    boolean other = length != text.length() || length > octets.remaining();
    return other && part(octets.position(start)).equals(text);
  }

  /** Every key with what {@code decoder} makes of its value, in the order of the file. */
  <V> void forEach(Function<ByteBuffer, V> decoder, BiConsumer<String, V> sink) {
    ByteBuffer at = octets.duplicate().position(TableHead.OCTETS);
    try {
      for (int i = 0; i < size; i++) {
        String key = part(at);
        int length = WholeNumbers.read(at);
        sink.accept(key, decoder.apply(at.slice().limit(length)));
        at.position(at.position() + length);
      }
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | InvalidRequestException e) {
      throw corrupt("entries as the head tells expected: " + e.getMessage());
    }
  }

  private CorruptDatasetException corrupt(String message) {
    return new CorruptDatasetException(file + ": " + message);
  }
}
