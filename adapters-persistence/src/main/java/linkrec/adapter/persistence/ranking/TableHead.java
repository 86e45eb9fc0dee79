package linkrec.adapter.persistence.ranking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import linkrec.domain.CorruptDatasetException;

/**
 * The first octets of a {@link MappedTable}.
 *
 * @param version of the format
 * @param attribute the number whose meaning the kind tells
 * @param size number of entries
 * @param slotsAt place of the slots in the file
 * @param slotCount a power of two
 */
record TableHead(int version, int attribute, int size, int slotsAt, int slotCount) {

  static final int FORMAT_VERSION = 2;

  private static final int VERSION_WITHOUT_BITS = 1;

  static final int OCTETS = 32;

  private static final byte[] MAGIC = "LRTABLE\0".getBytes(StandardCharsets.US_ASCII);

  /**
   * Reads the head of a table of that kind.
   *
   * @param octets the beginning of the table
   * @param name what messages call the table
   * @throws CorruptDatasetException when it is something else, or of a format that is newer than
   *     this program
   */
  static TableHead of(ByteBuffer octets, int kind, String name) {
    if (octets.limit() < OCTETS) {
      throw new CorruptDatasetException(
          name + ": a table of 32 octets to 2 GiB expected, got " + octets.limit());
    }
    byte[] magic = new byte[MAGIC.length];
    octets.get(0, magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new CorruptDatasetException(name + ": a table of Linkrec expected");
    }
    requireVersion(octets.getInt(8), name);
    if (octets.getInt(12) != kind) {
      throw new CorruptDatasetException(
          name + ": the kind " + kind + " expected, got " + octets.getInt(12));
    }
    return new TableHead(
        octets.getInt(8),
        octets.getInt(16),
        octets.getInt(20),
        octets.getInt(24),
        octets.getInt(28));
  }

  private static void requireVersion(int version, String name) {
    if (version > FORMAT_VERSION) {
      throw new CorruptDatasetException(
          name
              + ": version "
              + FORMAT_VERSION
              + " of the format or an older one expected, got "
              + version
              + ": a newer Linkrec wrote it");
    }
    if (version < 1) {
      throw new CorruptDatasetException(
          name + ": a version of the format from 1 on expected, got " + version);
    }
  }

  /**
   * Compares what the head tells with the length of all.
   *
   * @throws CorruptDatasetException when they do not fit
   */
  void requireLength(long length, String name) {
    boolean fits =
        Integer.bitCount(slotCount) == 1
            && size >= 0
            && size < slotCount
            && slotsAt >= OCTETS
            && bitsAt() >= OCTETS
            && slotsAt + (long) slotCount * Long.BYTES == length;
    if (!fits) {
      throw new CorruptDatasetException(
          name + ": a whole table expected, got " + length + " octets");
    }
  }

  /** How many octets the bits take beside so many slots; a multiple of 8. */
  static int bitOctets(int slotCount) {
    return slotCount / 2;
  }

  /** Place of the bits in the file; that of the slots in a table without bits. */
  int bitsAt() {
    return version == VERSION_WITHOUT_BITS ? slotsAt : slotsAt - bitOctets(slotCount);
  }

  /** The octets of the head. */
  ByteBuffer octets(int kind) {
    return ByteBuffer.allocate(OCTETS)
        .put(MAGIC)
        .putInt(version)
        .putInt(kind)
        .putInt(attribute)
        .putInt(size)
        .putInt(slotsAt)
        .putInt(slotCount)
        .flip();
  }
}
