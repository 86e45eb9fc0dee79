package linkrec.adapter.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of a file that is not packed. */
final class PlainBlocks implements UnpackedBlocks {

  private static final int BLOCK_BYTES = 1 << 18;

  private final FileSlice slice;
  private final FileChannel channel;
  private final byte[] bytes = new byte[BLOCK_BYTES];
  private long position;

  PlainBlocks(FileSlice slice) throws IOException {
    this.slice = slice;
    this.channel = FileChannel.open(Path.of(slice.path()));
    this.position = slice.start();
  }

  @Override
  public @Nullable Block next() throws IOException {
    boolean inside = position < slice.end();
    long wanted = inside ? Math.min(BLOCK_BYTES, slice.end() - position) : BLOCK_BYTES;
    int read = channel.read(ByteBuffer.wrap(bytes, 0, (int) wanted), position);
    if (read <= 0) {
      return null;
    }
    Block block = new Block(bytes, read, position, inside);
    position += read;
    return block;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
