package linkrec.adapter.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a bzip2 file of one or more streams, each unpacked by itself, so that tasks can
 * begin anywhere.
 *
 * <p>The format: a stream is {@code BZh}, a digit, then blocks. A block begins at any bit with the
 * 48 bits {@code 314159265359} and its checksum (32 bits). Behind the last block stand {@code
 * 177245385090} and the checksum of the stream; the rest of that byte is padding, and another
 * stream may follow. A block is handed to the decoder as a stream of its own: shifted to a byte's
 * border, with a stream's head and foot around it (the checksum of a stream of one block is the
 * block's). What looks like the beginning of a block inside another (one in 10^14 bits) is seen
 * when that block does not unpack, and skipped.
 */
final class Bzip2Blocks implements UnpackedBlocks {

  private static final long BLOCK = 0x314159265359L;
  private static final long STREAM_END = 0x177245385090L;
  private static final long MASK = (1L << 48) - 1;
  private static final int MAX_PACKED_BYTES = 4 << 20;
  private static final int READ_BYTES = 1 << 17;

  /**
   * By the last but one of the bytes that a mark touches: the distances (one bit each) from the
   * mark's end to that of its last byte which that byte allows.
   */
  private static final byte[] DISTANCES = distances();

  private record Mark(long bit, boolean block) {}

  private final FileSlice slice;
  private final FileChannel channel;
  private byte[] window = new byte[READ_BYTES * 4];
  private long windowOffset;
  private int filled;
  private long scanned;
  private long firstBit;
  private long recent;
  private boolean started;
  private @Nullable Mark current;

  Bzip2Blocks(FileSlice slice) throws IOException {
    this.slice = slice;
    this.channel = FileChannel.open(Path.of(slice.path()));
    scanFrom(slice.start());
  }

  @Override
  public @Nullable Block next() throws IOException {
    if (!started) {
      started = true;
      start();
    }
    while (current != null && !current.block()) {
      current = nextStream(current);
    }
    return current == null ? null : unpack(current);
  }

  private void start() throws IOException {
    if (!slice.first()) {
      current = findMark();
      return;
    }
    if (!streamBeginsAt(0)) {
      throw new CorruptFileException(0, "this is no bzip2 data");
    }
    current = firstMark(0);
  }

  /** The first mark of the stream behind the end of another; null when none follows. */
  private @Nullable Mark nextStream(Mark end) throws IOException {
    long next = (end.bit() + 48 + 32 + 7) / 8;
    keepFrom(end.bit() / 8);
    if (!has(next)) {
      throw new CorruptFileException(end.bit() / 8, "the bzip2 data is cut");
    }
    return streamBeginsAt(next) ? firstMark(next) : null;
  }

  private Mark firstMark(long streamStart) throws IOException {
    scanFrom(streamStart + 4);
    Mark mark = findMark();
    if (mark == null) {
      throw new CorruptFileException(streamStart, "the bzip2 data is cut");
    }
    if (mark.bit() != (streamStart + 4) * 8) {
      throw new CorruptFileException(streamStart, "the bzip2 data is broken");
    }
    return mark;
  }

  private Block unpack(Mark begin) throws IOException {
    long offset = begin.bit() / 8;
    keepFrom(offset);
    IOException failure = null;
    for (int attempt = 0; attempt < 2; attempt++) {
      Mark end = findMark();
      if (end == null) {
        break;
      }
      try {
        byte[] bytes = decode(begin.bit(), end.bit());
        current = end;
        return new Block(bytes, bytes.length, offset, begin.bit() < slice.end() * 8);
      } catch (IOException e) {
        failure = e;
      }
    }
    throw new CorruptFileException(
        offset, failure == null ? "the bzip2 data is cut" : "the bzip2 data is broken");
  }

  private byte[] decode(long beginBit, long endBit) throws IOException {
    byte[] stream = streamOf(beginBit, endBit);
    byte[] bytes = new byte[1 << 20];
    int length = 0;
    try (BZip2CompressorInputStream in =
        new BZip2CompressorInputStream(new ByteArrayInputStream(stream))) {
      int read;
      while ((read = in.read(bytes, length, bytes.length - length)) >= 0) {
        length += read;
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("broken block", e);
    }
    return Arrays.copyOf(bytes, length);
  }

  /** The bits of one block as a stream of its own. */
  private byte[] streamOf(long beginBit, long endBit) {
    int shift = (int) (beginBit & 7);
    int from = (int) (beginBit / 8 - windowOffset);
    int bits = (int) (endBit - beginBit);
    byte[] stream = new byte[4 + bits / 8 + 1 + 10 + 1];
    stream[0] = 'B';
    stream[1] = 'Z';
    stream[2] = 'h';
    stream[3] = '9';
    for (int at = 0; at <= bits / 8; at++) {
      int pair = (window[from + at] & 0xff) << 8 | (window[from + at + 1] & 0xff);
      stream[4 + at] = (byte) (pair >>> (8 - shift));
    }
    long checksum = 0;
    for (int at = 0; at < 4; at++) {
      checksum = checksum << 8 | (stream[4 + 6 + at] & 0xff);
    }
    int bit = 32 + bits;
    put(stream, bit, STREAM_END, 48);
    put(stream, bit + 48, checksum, 32);
    return stream;
  }

  private static void put(byte[] target, int bit, long value, int count) {
    for (int at = 0; at < count; at++) {
      int mask = 0x80 >>> ((bit + at) & 7);
      boolean set = (value >>> (count - 1 - at) & 1) != 0;
      int index = (bit + at) / 8;
      target[index] = (byte) (set ? target[index] | mask : target[index] & ~mask);
    }
  }

  private void scanFrom(long offset) {
    if (offset < windowOffset || offset > windowOffset + filled) {
      windowOffset = offset;
      filled = 0;
    }
    scanned = offset;
    firstBit = offset * 8;
    recent = 0;
  }

  /** The next mark from where the last search ended; null at the end of the file. */
  private @Nullable Mark findMark() throws IOException {
    while (true) {
      int index = (int) (scanned - windowOffset);
      while (index < filled) {
        int before = (int) (recent & 0xff);
        recent = recent << 8 | (window[index++] & 0xff);
        if (DISTANCES[before] != 0) {
          Mark mark = markAt(windowOffset + index);
          if (mark != null && mark.bit() >= firstBit) {
            scanned = windowOffset + index;
            return mark;
          }
        }
      }
      scanned = windowOffset + index;
      if (filled > MAX_PACKED_BYTES) {
        throw new CorruptFileException(windowOffset, "the bzip2 data is broken");
      }
      if (!fill()) {
        return null;
      }
    }
  }

  /** The mark in {@link #recent} that ends in the byte before {@code offset}. */
  private @Nullable Mark markAt(long offset) {
    for (int distance = 0; distance < 8; distance++) {
      long bits = recent >>> distance & MASK;
      if (bits == BLOCK || bits == STREAM_END) {
        return new Mark(offset * 8 - distance - 48, bits == BLOCK);
      }
    }
    return null;
  }

  private boolean streamBeginsAt(long offset) throws IOException {
    if (!has(offset + 4)) {
      return false;
    }
    int at = (int) (offset - windowOffset);
    return window[at] == 'B'
        && window[at + 1] == 'Z'
        && window[at + 2] == 'h'
        && window[at + 3] >= '1'
        && window[at + 3] <= '9';
  }

  /** Whether the file has {@code end} bytes; those behind the window's start are then in it. */
  private boolean has(long end) throws IOException {
    while (windowOffset + filled < end) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  private void keepFrom(long offset) {
    int gone = (int) (offset - windowOffset);
    System.arraycopy(window, gone, window, 0, filled - gone);
    filled -= gone;
    windowOffset = offset;
  }

  private boolean fill() throws IOException {
    if (window.length - filled < READ_BYTES) {
      window = Arrays.copyOf(window, window.length * 2);
    }
    int read = channel.read(ByteBuffer.wrap(window, filled, READ_BYTES), windowOffset + filled);
    filled += Math.max(0, read);
    return read > 0;
  }

  private static byte[] distances() {
    byte[] distances = new byte[256];
    for (int distance = 0; distance < 8; distance++) {
      distances[(int) (BLOCK >>> (8 - distance) & 0xff)] |= (byte) (1 << distance);
      distances[(int) (STREAM_END >>> (8 - distance) & 0xff)] |= (byte) (1 << distance);
    }
    return distances;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
