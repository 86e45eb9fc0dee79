package linkrec.adapter.spark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The bytes of a gzip file of one or more members; always the whole file. */
final class GzipBlocks implements UnpackedBlocks {

  private static final int BLOCK_BYTES = 1 << 18;

  private final CountingStream packed;
  private final byte[] bytes = new byte[BLOCK_BYTES];
  private @Nullable GZIPInputStream unpacked;

  GzipBlocks(FileSlice slice) throws IOException {
    packed =
        new CountingStream(
            new BufferedInputStream(Files.newInputStream(Path.of(slice.path())), BLOCK_BYTES));
  }

  @Override
  public @Nullable Block next() throws IOException {
    long offset = packed.count;
    try {
      if (unpacked == null) {
        unpacked = new GZIPInputStream(packed, 1 << 13);
      }
      int read = unpacked.read(bytes, 0, bytes.length);
      return read < 0 ? null : new Block(bytes, read, offset, true);
    } catch (EOFException e) {
      throw new CorruptFileException(packed.count, "the gzip data is cut");
    } catch (ZipException e) {
      throw new CorruptFileException(offset, "the gzip data is broken: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    packed.close();
  }

  private static final class CountingStream extends FilterInputStream {
    private long count;

    CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
