package linkrec.domain.training;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** Arrays. */
final class HeapNumberRoom implements NumberRoom {

  /** The longest array that Java's machines make. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  @Override
  public IntBuffer ints(long count) {
    return IntBuffer.allocate(checked(count));
  }

  @Override
  public FloatBuffer floats(long count) {
    return FloatBuffer.allocate(checked(count));
  }

  private static int checked(long count) {
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException(
          "0 to " + MOST + " numbers in one array expected, got " + count);
    }
    return (int) count;
  }
}
