package linkrec.adapter.persistence.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * numpy's dtype, as far as floats go: made from {@code ("f4" or "f8", False, True)}, then told
 * {@code (3, "<" or ">", None, None, None, -1, -1, 0)}, of which only the order of bytes says
 * something.
 */
final class NumpyType implements NumpyState {

  private final int size;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  private NumpyType(int size) {
    this.size = size;
  }

  static NumpyType of(List<Object> arguments) {
    if (arguments.size() == 3 && "f4".equals(arguments.get(0))) {
      return new NumpyType(Float.BYTES);
    }
    if (arguments.size() == 3 && "f8".equals(arguments.get(0))) {
      return new NumpyType(Double.BYTES);
    }
    throw new IllegalArgumentException("a dtype of f4 or f8 expected");
  }

  @Override
  public void set(List<Object> state) {
    if (state.size() < 2 || !("<".equals(state.get(1)) || ">".equals(state.get(1)))) {
      throw new IllegalArgumentException("a dtype with an order of bytes expected");
    }
    order = "<".equals(state.get(1)) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  /** A float[] or double[] of exactly {@code count} numbers. */
  Object array(byte[] bytes, long count) {
    if (count < 0 || count != bytes.length / size || bytes.length % size != 0) {
      throw new IllegalArgumentException(
          count + " numbers of " + size + " bytes expected, got " + bytes.length + " bytes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
    if (size == Float.BYTES) {
      float[] floats = new float[(int) count];
      buffer.asFloatBuffer().get(floats);
      return floats;
    }
    double[] doubles = new double[(int) count];
    buffer.asDoubleBuffer().get(doubles);
    return doubles;
  }

  /** A Float or Double. */
  Object scalar(byte[] bytes) {
    Object one = array(bytes, 1);
    return one instanceof float[] floats ? (Object) floats[0] : ((double[]) one)[0];
  }
}
