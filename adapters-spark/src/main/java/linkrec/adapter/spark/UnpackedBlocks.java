package linkrec.adapter.spark;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file's bytes, unpacked, block by block from a slice's start to the end of the file. */
interface UnpackedBlocks extends Closeable {

  /**
   * Some bytes.
   *
   * @param offset where they stand in the file, in bytes (of the packed file, if it is packed)
   * @param inside whether they begin in the slice, and not behind it
   */
  // Bytes in bulk, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Block(byte[] bytes, int length, long offset, boolean inside) {}

  /**
   * The next block; null at the end of the file.
   *
   * @throws CorruptFileException when what follows cannot be unpacked or is cut; everything before
   *     it has been handed out
   */
  @Nullable Block next() throws IOException;
}
