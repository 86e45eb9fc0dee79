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
    return switch (module + " " + name) {
      case "numpy.core.multiarray _reconstruct", "numpy._core.multiarray _reconstruct" ->
          Optional.of(RECONSTRUCT);
      case "numpy.core.multiarray scalar", "numpy._core.multiarray scalar" -> Optional.of(SCALAR);
      case "numpy.core.numeric _frombuffer", "numpy._core.numeric _frombuffer" ->
          Optional.of(FROM_BUFFER);
      case "numpy dtype" -> Optional.of(TYPE);
      case "numpy ndarray" -> Optional.of(ARRAY);
      case "_codecs encode" -> Optional.of(ENCODE);
      default -> Optional.empty();
    };
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
