package linkrec.testkit;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import linkrec.domain.training.NumberRoom;

/** Room outside the heap, without a file: buffers that have no array. */
public final class DirectNumberRoom implements NumberRoom {

  private static final int MOST = Integer.MAX_VALUE / Integer.BYTES;

  @Override
  public IntBuffer ints(long count) {
    return octets(count).asIntBuffer();
  }

  @Override
  public FloatBuffer floats(long count) {
    return octets(count).asFloatBuffer();
  }

  private static ByteBuffer octets(long count) {
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException("0 to " + MOST + " numbers expected, got " + count);
    }
    return ByteBuffer.allocateDirect((int) count * Integer.BYTES);
  }
}
