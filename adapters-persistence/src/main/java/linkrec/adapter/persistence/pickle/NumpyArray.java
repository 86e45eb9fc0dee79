package linkrec.adapter.persistence.pickle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * numpy's ndarray of one dimension: made empty, then told {@code (1, (length,), dtype, False,
 * bytes)}.
 */
final class NumpyArray implements NumpyState {

  private @Nullable Object values;

  static NumpyArray empty() {
    return new NumpyArray();
  }

  /** From the arguments {@code (bytes, dtype, (length,), "C")}. */
  static NumpyArray ofBuffer(List<Object> arguments) {
    if (arguments.size() != 4) {
      throw new IllegalArgumentException("4 arguments of an array expected");
    }
    NumpyArray array = new NumpyArray();
    array.fill(arguments.get(2), arguments.get(1), arguments.get(0));
    return array;
  }

  @Override
  public void set(List<Object> state) {
    if (state.size() != 5) {
      throw new IllegalArgumentException("5 parts of an array's state expected");
    }
    fill(state.get(1), state.get(2), state.get(4));
  }

  private void fill(Object shape, Object type, Object bytes) {
    if (!(shape instanceof PickleReader.Tuple dimensions)
        || dimensions.items().size() != 1
        || !(dimensions.items().get(0) instanceof Long length)
        || !(type instanceof NumpyType numpyType)
        || !(bytes instanceof PickleReader.Bytes content)) {
      throw new IllegalArgumentException("an array of floats of one dimension expected");
    }
    values = numpyType.array(content.values(), length);
  }

  /** A float[] or double[]. */
  Object values() {
    if (values == null) {
      throw new IllegalArgumentException("an array with its state expected");
    }
    return values;
  }
}
