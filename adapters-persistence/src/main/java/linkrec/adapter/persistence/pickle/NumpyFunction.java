package linkrec.adapter.persistence.pickle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The functions that a pickle may name. Those of numpy stand in {@code numpy.core} up to numpy 1
 * and in {@code numpy._core} from numpy 2.
 */
enum NumpyFunction {
  /** {@code multiarray._reconstruct(ndarray, (0,), b"b")}: an empty array. */
  RECONSTRUCT,
  /** {@code multiarray.scalar(dtype, bytes)}: one number. */
  SCALAR,
  /** {@code numeric._frombuffer(bytes, dtype, (length,), "C")}: an array, in protocol 5. */
  FROM_BUFFER,
  /** {@code numpy.dtype("f4", False, True)}: a type of numbers. */
  TYPE,
  /** {@code numpy.ndarray}: only an argument of {@link #RECONSTRUCT}. */
  ARRAY,
  /** {@code _codecs.encode(text, "latin1")}: how protocol 2 writes bytes. */
  ENCODE;

  static Optional<NumpyFunction> named(String module, String name) {
    return switch (name) {
      case "_reconstruct" ->
          RECONSTRUCT.in(module, "numpy.core.multiarray", "numpy._core.multiarray");
      case "scalar" -> SCALAR.in(module, "numpy.core.multiarray", "numpy._core.multiarray");
      case "_frombuffer" -> FROM_BUFFER.in(module, "numpy.core.numeric", "numpy._core.numeric");
      case "dtype" -> TYPE.in(module, "numpy", "numpy");
      case "ndarray" -> ARRAY.in(module, "numpy", "numpy");
      case "encode" -> ENCODE.in(module, "_codecs", "_codecs");
      default -> Optional.empty();
    };
  }

  private Optional<NumpyFunction> in(String module, String older, String newer) {
    return module.equals(older) || module.equals(newer) ? Optional.of(this) : Optional.empty();
  }

  /**
   * What the function makes of its arguments.
   *
   * @throws IllegalArgumentException when it takes others
   */
  Object call(List<Object> arguments) {
    return switch (this) {
      case RECONSTRUCT -> reconstruct(arguments);
      case SCALAR -> scalar(arguments);
      case FROM_BUFFER -> NumpyArray.ofBuffer(arguments);
      case TYPE -> NumpyType.of(arguments);
      case ENCODE -> encode(arguments);
      case ARRAY -> throw new IllegalArgumentException("no call of ndarray expected");
    };
  }

  private static Object reconstruct(List<Object> arguments) {
    if (arguments.isEmpty() || arguments.get(0) != ARRAY) {
      throw new IllegalArgumentException("an ndarray to reconstruct expected");
    }
    return NumpyArray.empty();
  }

  private static Object scalar(List<Object> arguments) {
    if (arguments.size() == 2
        && arguments.get(0) instanceof NumpyType type
        && arguments.get(1) instanceof PickleReader.Bytes bytes) {
      return type.scalar(bytes.values());
    }
    throw new IllegalArgumentException("a dtype and the bytes of a number expected");
  }

  private static Object encode(List<Object> arguments) {
    if (arguments.size() == 2
        && arguments.get(0) instanceof String text
        && "latin1".equals(arguments.get(1))
        && text.chars().allMatch(character -> character <= 0xFF)) {
      return new PickleReader.Bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    throw new IllegalArgumentException("bytes written as latin1 expected");
  }
}
