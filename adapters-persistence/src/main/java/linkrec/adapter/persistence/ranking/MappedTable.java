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
import java.util.Arrays;
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
 * 4          version of the format: {@value #FORMAT_VERSION}
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

  static final int FORMAT_VERSION = 2;

  /** The version without bits, which is read too. */
  static final int VERSION_WITHOUT_BITS = 1;

  static final int HEAD_OCTETS = 32;
  static final long TAG = 0xFFFFFFFF00000000L;
  static final long OFFSET = 0xFFFFFFFFL;

  private static final byte[] MAGIC = "LRTABLE\0".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final ByteBuffer octets;
  private final int attribute;
  private final int size;
  private final int slotsAt;
  private final int slotMask;

  /** Four a slot; empty in a table without bits. */
  private final LongBuffer bits;

  private MappedTable(Path file, ByteBuffer octets, TableKind kind) {
    this.file = file;
    this.octets = octets;
    byte[] magic = new byte[MAGIC.length];
    octets.get(0, magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw corrupt("a table of Linkrec expected");
    }
    int version = octets.getInt(8);
    if (version < VERSION_WITHOUT_BITS || version > FORMAT_VERSION) {
      throw corrupt("version 1 to " + FORMAT_VERSION + " of the format expected, got " + version);
    }
    if (octets.getInt(12) != kind.number()) {
      throw corrupt("the kind " + kind.number() + " expected, got " + octets.getInt(12));
    }
    this.attribute = octets.getInt(16);
    this.size = octets.getInt(20);
    this.slotsAt = octets.getInt(24);
    int slotCount = octets.getInt(28);
    this.slotMask = slotCount - 1;
    int bitOctets = version == VERSION_WITHOUT_BITS ? 0 : bitOctets(slotCount);
    boolean fits =
        Integer.bitCount(slotCount) == 1
            && size >= 0
            && size < slotCount
            && slotsAt - (long) bitOctets >= HEAD_OCTETS
            && slotsAt + (long) slotCount * Long.BYTES == octets.capacity();
    if (!fits) {
      throw corrupt("a whole table expected, got " + octets.capacity() + " octets");
    }
    this.bits = octets.slice(slotsAt - bitOctets, bitOctets).asLongBuffer();
  }

  /** How many octets the bits take beside so many slots; a multiple of 8. */
  static int bitOctets(int slotCount) {
    return slotCount / 2;
  }

  /** The number of the bit of a hash among so many longs, a power of two. */
  static int bit(long hash, int longs) {
    return (int) (hash >>> Integer.SIZE) & (longs * Long.SIZE - 1);
  }

  static byte[] magic() {
    return MAGIC.clone();
  }

  /**
   * Maps a file.
   *
   * @throws DatasetUnavailableException when it cannot be read
   * @throws CorruptDatasetException when it is no table of that kind
   */
  static MappedTable open(Path file, TableKind kind) {
    if (!Files.isRegularFile(file)) {
      throw new DatasetUnavailableException("file not found: " + file);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() < HEAD_OCTETS || channel.size() > Integer.MAX_VALUE) {
        throw new CorruptDatasetException(
            file + ": a table of 32 octets to 2 GiB expected, got " + channel.size());
      }
      return new MappedTable(
          file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), kind);
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
          if (part(at).equals(key)) {
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

  /** Every key with what {@code decoder} makes of its value, in the order of the file. */
  <V> void forEach(Function<ByteBuffer, V> decoder, BiConsumer<String, V> sink) {
    ByteBuffer at = octets.duplicate().position(HEAD_OCTETS);
    try {
      for (int i = 0; i < size; i++) {
        String key = part(at);
        int length = WholeNumbers.read(at);
        sink.accept(key, decoder.apply(at.slice().limit(length)));
        at.position(at.position() + length);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw corrupt("entries as the head tells expected: " + e.getMessage());
    }
  }

  private CorruptDatasetException corrupt(String message) {
    return new CorruptDatasetException(file + ": " + message);
  }
}
