package linkrec.domain.training;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * Room for many numbers, all 0 at first; may lie outside the heap. The numbers go when nobody holds
 * the buffer any more. Several threads may ask at once.
 */
public interface NumberRoom {

  /**
   * Room for whole numbers, from index 0 to the limit.
   *
   * @throws IllegalArgumentException when {@code count} is negative or more than one buffer holds
   */
  IntBuffer ints(long count);

  /**
   * Room for numbers with fractions, from index 0 to the limit.
   *
   * @throws IllegalArgumentException when {@code count} is negative or more than one buffer holds
   */
  FloatBuffer floats(long count);

  /** Room on the heap: buffers of arrays. */
  static NumberRoom onHeap() {
    return new HeapNumberRoom();
  }
}
