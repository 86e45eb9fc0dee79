package linkrec.adapter.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads the bodies of requests to their ends, within bounds: of one body's size and time, and of
 * the memory that all bodies together take while they arrive.
 */
final class BodyReader {

  /** Clients escape what is not ASCII, so a body may be four times the wikitext. */
  static final int MOST_OCTETS = 8 * 1024 * 1024;

  private static final int UNIT = 64 * 1024;
  private static final int ALL_UNITS = 128 * 1024 * 1024 / UNIT;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Semaphore memory = new Semaphore(ALL_UNITS, true);
  private final Duration wait;

  BodyReader(Duration wait) {
    this.wait = wait;
  }

  /** A body that was read; its memory is given back when it is closed. */
  record Body(byte[] octets, Runnable release) implements AutoCloseable {
    @Override
    public void close() {
      release.run();
    }
  }

  /**
   * Reads a body.
   *
   * @param start when the request began, by {@link System#nanoTime}
   * @throws BodyTooLargeException when it is larger than allowed
   * @throws SlowBodyException when it takes too long to arrive
   * @throws BusyException when there is no memory for it now
   */
  Body read(InputStream input, long start) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream(UNIT);
    byte[] part = new byte[16 * 1024];
    int units = 0;
    boolean whole = false;
    try {
      int count;
      while ((count = input.read(part)) >= 0) {
        if (octets.size() + count > MOST_OCTETS) {
          throw new BodyTooLargeException(
              null, "a body of at most " + MOST_OCTETS + " octets expected, got more");
        }
        if (System.nanoTime() - start > LONGEST.toNanos()) {
          throw new SlowBodyException(LONGEST);
        }
        while (octets.size() + count > units * UNIT) {
          takeUnit();
          units++;
        }
        octets.write(part, 0, count);
      }
      whole = true;
    } finally {
      if (!whole) {
        memory.release(units);
      }
    }
    int taken = units;
    return new Body(octets.toByteArray(), () -> memory.release(taken));
  }

  private void takeUnit() {
    try {
      if (!memory.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
  }

  /** The body did not come to its end in time. */
  static final class SlowBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlowBodyException(Duration longest) {
      super("the body took longer than " + longest.toSeconds() + " seconds to arrive");
    }
  }
}
