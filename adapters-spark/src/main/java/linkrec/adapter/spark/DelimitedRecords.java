package linkrec.adapter.spark;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import linkrec.adapter.spark.UnpackedBlocks.Block;
import org.jspecify.annotations.Nullable;

/**
 * The records of one slice of a file in which each record ends in a delimiter. A record belongs to
 * the slice in which the delimiter before it begins; the file's first record to the first slice. So
 * each record belongs to exactly one slice, wherever the file is cut into slices.
 */
final class DelimitedRecords implements Closeable {

  private static final int NOT_YET = Integer.MAX_VALUE;

  /** Where in the file a block begins that stands at {@code index} of the buffer. */
  private record Origin(int index, long offset) {}

  private final UnpackedBlocks blocks;
  private final boolean plain;
  private final byte[] delimiter;
  private final Deque<Origin> origins = new ArrayDeque<>();
  private byte[] buffer = new byte[1 << 20];
  private int filled;
  private int start;
  private int end;
  private int sliceEnd = NOT_YET;
  private boolean delimited;
  private boolean atStart;
  private boolean exhausted;

  DelimitedRecords(FileSlice slice, byte[] delimiter) throws IOException {
    this.blocks = slice.open();
    this.plain = slice.packing() == Packing.NONE;
    this.delimiter = delimiter;
    this.atStart = !slice.first();
  }

  /**
   * Goes to the next record; false when the slice has no more. The file's last record is what
   * follows its last delimiter, and may be empty.
   */
  boolean next() throws IOException {
    if (atStart) {
      atStart = false;
      int found = findDelimiter(0);
      exhausted = found < 0 || found >= sliceEnd;
      end = found + delimiter.length;
    }
    if (exhausted) {
      return false;
    }
    start = end;
    int found = findDelimiter(start);
    delimited = found >= 0;
    end = delimited ? found + delimiter.length : filled;
    exhausted = !delimited || found >= sliceEnd;
    return true;
  }

  /** Holds the record; changes with the next one. */
  byte[] buffer() {
    return buffer;
  }

  /** Where the record begins in the buffer. */
  int start() {
    return start;
  }

  /** Where it ends there: behind its delimiter, if it has one. */
  int end() {
    return end;
  }

  /** Whether a delimiter ends the record, and not the file. */
  boolean delimited() {
    return delimited;
  }

  /**
   * Where the file holds that place of the buffer, in bytes; in a packed file, where the block
   * begins from which it was unpacked.
   */
  long offsetOf(int index) {
    long offset = 0;
    for (Origin origin : origins) {
      if (origin.index() > index) {
        break;
      }
      offset = plain ? origin.offset() + (index - origin.index()) : origin.offset();
    }
    return offset;
  }

  /** The first delimiter that begins at {@code from} or later, by its index; -1 for none. */
  private int findDelimiter(int from) throws IOException {
    int at = from;
    while (true) {
      int found = search(at);
      if (found >= 0) {
        return found;
      }
      int kept = Math.max(at, filled - delimiter.length + 1) - start;
      if (!append()) {
        return -1;
      }
      at = start + kept;
    }
  }

  private int search(int from) {
    byte first = delimiter[0];
    int last = filled - delimiter.length;
    for (int at = from; at <= last; at++) {
      if (buffer[at] == first
          && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
        return at;
      }
    }
    return -1;
  }

  private boolean append() throws IOException {
    Block block = blocks.next();
    if (block == null) {
      return false;
    }
    compact();
    if (filled + block.length() > buffer.length) {
      long wanted = Math.max(buffer.length * 2L, (long) filled + block.length());
      if (wanted > Integer.MAX_VALUE - 8) {
        throw new CorruptFileException(offsetOf(start), "a record of 2 GiB or more");
      }
      buffer = Arrays.copyOf(buffer, (int) wanted);
    }
    if (!block.inside() && sliceEnd == NOT_YET) {
      sliceEnd = filled;
    }
    origins.add(new Origin(filled, block.offset()));
    System.arraycopy(block.bytes(), 0, buffer, filled, block.length());
    filled += block.length();
    return true;
  }

  private void compact() {
    if (start == 0) {
      return;
    }
    System.arraycopy(buffer, start, buffer, 0, filled - start);
    filled -= start;
    sliceEnd = sliceEnd == NOT_YET ? NOT_YET : sliceEnd - start;
    Deque<Origin> moved = new ArrayDeque<>();
    @Nullable Origin passed = null;
    for (Origin origin : origins) {
      if (origin.index() > start) {
        moved.add(new Origin(origin.index() - start, origin.offset()));
      } else {
        passed = origin;
      }
    }
    if (passed != null) {
      long gone = plain ? start - passed.index() : 0;
      moved.addFirst(new Origin(0, passed.offset() + gone));
    }
    origins.clear();
    origins.addAll(moved);
    end -= start;
    start = 0;
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
