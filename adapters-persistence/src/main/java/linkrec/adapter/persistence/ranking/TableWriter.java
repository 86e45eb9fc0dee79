package linkrec.adapter.persistence.ranking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.PhraseHash;

/** Writes {@link MappedTable}s. Equal entries give equal bytes. */
final class TableWriter {

  private static final int BUFFER_OCTETS = 1 << 16;

  private final TableKind kind;
  private final int attribute;

  TableWriter(TableKind kind, int attribute) {
    this.kind = kind;
    this.attribute = attribute;
  }

  /**
   * Writes a new file.
   *
   * @param encoder the octets of a value
   * @throws DatasetUnavailableException when the entries are more than a file can hold
   */
  <V> void write(Path file, SortedMap<String, V> entries, Function<V, byte[]> encoder)
      throws IOException {
    int slotCount = Math.max(16, Integer.highestOneBit(Math.max(1, entries.size())) << 2);
    long[] slots = new long[slotCount];
    long[] bits = new long[TableHead.bitOctets(slotCount) / Long.BYTES];
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.position(TableHead.OCTETS);
      long end = writeEntries(channel, entries, encoder, new Index(slots, bits));
      long bitsAt = (end + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
      long aligned = bitsAt + (long) bits.length * Long.BYTES;
      if (aligned + (long) slotCount * Long.BYTES > Integer.MAX_VALUE) {
        throw new DatasetUnavailableException(
            file + ": at most 2 GiB of entries expected, got " + end + " octets");
      }
      channel.position(bitsAt);
      write(channel, bits);
      write(channel, slots);
      TableHead head =
          new TableHead(
              TableHead.FORMAT_VERSION, attribute, entries.size(), (int) aligned, slotCount);
      channel.write(head.octets(kind), 0);
    }
  }

  private static <V> long writeEntries(
      FileChannel channel, SortedMap<String, V> entries, Function<V, byte[]> encoder, Index index)
      throws IOException {
    long offset = TableHead.OCTETS;
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER_OCTETS);
    for (Map.Entry<String, V> entry : entries.entrySet()) {
      index.put(PhraseHash.of(entry.getKey()), offset + buffer.size());
      byte[] key = entry.getKey().getBytes(StandardCharsets.UTF_8);
      byte[] value = encoder.apply(entry.getValue());
      WholeNumbers.write(buffer, key.length);
      buffer.write(key);
      WholeNumbers.write(buffer, value.length);
      buffer.write(value);
      if (buffer.size() >= BUFFER_OCTETS) {
        offset += flush(channel, buffer);
      }
    }
    return offset + flush(channel, buffer);
  }

  private static int flush(FileChannel channel, ByteArrayOutputStream buffer) throws IOException {
    ByteBuffer octets = ByteBuffer.wrap(buffer.toByteArray());
    while (octets.hasRemaining()) {
      channel.write(octets);
    }
    buffer.reset();
    return octets.capacity();
  }

  /**
   * Where the entries are.
   *
   * @param slots as {@link MappedTable} tells, to be filled
   * @param bits likewise
   */
  private record Index(long[] slots, long[] bits) {

    void put(long hash, long offset) {
      int slot = (int) hash & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = hash & MappedTable.TAG | offset & MappedTable.OFFSET;
      int bit = MappedTable.bit(hash, bits.length);
      bits[bit / Long.SIZE] |= 1L << bit;
    }
  }

  private static void write(FileChannel channel, long[] numbers) throws IOException {
    ByteBuffer octets = ByteBuffer.allocate(BUFFER_OCTETS);
    for (long number : numbers) {
      octets.putLong(number);
      if (!octets.hasRemaining()) {
        write(channel, octets);
      }
    }
    write(channel, octets);
  }

  private static void write(FileChannel channel, ByteBuffer octets) throws IOException {
    octets.flip();
    while (octets.hasRemaining()) {
      channel.write(octets);
    }
    octets.clear();
  }
}
