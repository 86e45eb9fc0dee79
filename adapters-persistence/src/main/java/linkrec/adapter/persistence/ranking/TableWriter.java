package linkrec.adapter.persistence.ranking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Function;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.candidate.PhraseHash;
import linkrec.domain.dataset.Entries;

/** Writes {@link MappedTable}s. Equal entries give equal bytes. */
final class TableWriter {

  private static final int BUFFER_OCTETS = 1 << 16;

  private final int kind;
  private final int attribute;

  TableWriter(TableKind kind, int attribute) {
    this(kind.number(), attribute);
  }

  /**
   * @param kind what stands for it in the head
   */
  TableWriter(int kind, int attribute) {
    this.kind = kind;
    this.attribute = attribute;
  }

  /**
   * Writes a new file.
   *
   * @param encoder the octets of a value
   * @throws DatasetUnavailableException when the entries are more than a file can hold
   */
  <K extends Comparable<? super K>, V> void write(
      Path file, Entries<K, V> entries, Function<K, String> keyOf, Function<V, byte[]> encoder)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.position(TableHead.OCTETS);
      EntryOutput output = new EntryOutput(channel);
      try {
        entries.forEach((key, value) -> output.add(keyOf.apply(key), encoder.apply(value)));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      long end = output.finish();
      Index index = output.places.index();
      long bitsAt = (end + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
      long aligned = bitsAt + (long) index.bits().length * Long.BYTES;
      int slotCount = index.slots().length;
      if (aligned + (long) slotCount * Long.BYTES > Integer.MAX_VALUE) {
        throw new DatasetUnavailableException(
            file + ": at most 2 GiB of entries expected, got " + end + " octets");
      }
      channel.position(bitsAt);
      write(channel, index.bits());
      write(channel, index.slots());
      TableHead head =
          new TableHead(
              TableHead.FORMAT_VERSION, attribute, output.places.size, (int) aligned, slotCount);
      channel.write(head.octets(kind), 0);
    }
  }

  /** Entries on their way to a file. */
  private static final class EntryOutput {
    private final FileChannel channel;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(2 * BUFFER_OCTETS);
    private final Places places = new Places();
    private long offset = TableHead.OCTETS;

    EntryOutput(FileChannel channel) {
      this.channel = channel;
    }

    void add(String text, byte[] value) {
      places.add(PhraseHash.of(text), offset + buffer.size());
      byte[] key = text.getBytes(StandardCharsets.UTF_8);
      WholeNumbers.write(buffer, key.length);
      buffer.writeBytes(key);
      WholeNumbers.write(buffer, value.length);
      buffer.writeBytes(value);
      if (buffer.size() >= BUFFER_OCTETS) {
        try {
          offset += flush(channel, buffer);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    /** Where the entries end. */
    long finish() throws IOException {
      return offset + flush(channel, buffer);
    }
  }

  /** The hash and the place of every entry. */
  private static final class Places {
    private long[] hashes = new long[BUFFER_OCTETS];
    private long[] offsets = new long[BUFFER_OCTETS];
    private int size;

    void add(long hash, long offset) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, Math.multiplyExact(size, 2));
        offsets = Arrays.copyOf(offsets, hashes.length);
      }
      hashes[size] = hash;
      offsets[size++] = offset;
    }

    Index index() {
      int slotCount = Math.max(16, Integer.highestOneBit(Math.max(1, size)) << 2);
      Index index =
          new Index(new long[slotCount], new long[TableHead.bitOctets(slotCount) / Long.BYTES]);
      for (int at = 0; at < size; at++) {
        index.put(hashes[at], offsets[at]);
      }
      return index;
    }
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
