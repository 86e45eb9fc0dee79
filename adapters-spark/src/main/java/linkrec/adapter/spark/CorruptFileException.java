package linkrec.adapter.spark;

import java.io.IOException;

/** A file is cut or broken at an offset, counted in bytes of the file as it lies there. */
final class CorruptFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long offset;

  CorruptFileException(long offset, String message) {
    super(message);
    this.offset = offset;
  }

  long offset() {
    return offset;
  }
}
