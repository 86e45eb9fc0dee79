package linkrec.adapter.persistence.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.training.NumberRoom;

/**
 * Few numbers on the heap, many in a file of their own that is mapped into memory. A file goes from
 * its folder as it is opened, so that nothing is left behind even by a killed process; where a
 * system keeps open files, it goes when the program ends. Its octets are free again when the buffer
 * has been collected.
 */
public final class MappedNumberRoom implements NumberRoom {

  /** The most numbers that stay on the heap unless told otherwise: 64 MiB. */
  public static final int ON_HEAP = 1 << 24;

  private static final int MOST = Integer.MAX_VALUE / Integer.BYTES;
  private static final int BUFFER = 1 << 18;

  private final Path folder;
  private final long onHeap;

  public MappedNumberRoom(Path folder) {
    this(folder, ON_HEAP);
  }

  /**
   * Room with a boundary of its own.
   *
   * @param folder of the files; it is made if there is none
   * @param onHeap the most numbers that stay on the heap
   */
  public MappedNumberRoom(Path folder, long onHeap) {
    this.folder = folder.toAbsolutePath().normalize();
    this.onHeap = onHeap;
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatasetUnavailableException when the disk is full, or refuses
   */
  @Override
  public IntBuffer ints(long count) {
    return count <= onHeap ? NumberRoom.onHeap().ints(count) : mapped(count).asIntBuffer();
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatasetUnavailableException when the disk is full, or refuses
   */
  @Override
  public FloatBuffer floats(long count) {
    return count <= onHeap ? NumberRoom.onHeap().floats(count) : mapped(count).asFloatBuffer();
  }

  private ByteBuffer mapped(long count) {
    if (count > MOST) {
      throw new IllegalArgumentException(
          "0 to " + MOST + " numbers in one mapped file expected, got " + count);
    }
    long octets = count * Integer.BYTES;
    try {
      Files.createDirectories(folder);
      return mapped(Files.createTempFile(folder, ".numbers", ".tmp"), octets);
    } catch (IOException e) {
      throw new DatasetUnavailableException(
          folder + ": a file of " + octets + " octets cannot be made: " + e.getMessage(), e);
    }
  }

  private static ByteBuffer mapped(Path file, long octets) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      writeZeros(channel, octets);
      return channel.map(FileChannel.MapMode.READ_WRITE, 0, octets).order(ByteOrder.nativeOrder());
    } finally {
      if (Files.exists(file)) {
        file.toFile().deleteOnExit();
      }
    }
  }

  /** A full disk refuses these; it would kill the program later if the file had holes. */
  private static void writeZeros(FileChannel channel, long octets) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocateDirect(BUFFER);
    long left = octets;
    while (left > 0) {
      zeros.clear().limit((int) Math.min(left, BUFFER));
      left -= channel.write(zeros);
    }
  }
}
