package linkrec.adapter.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so much work in at once and no more; what comes beyond waits a while for its turn, in the
 * order of coming, and is then refused. A large article counts as several small ones, so that
 * memory is enough for all that are let in.
 */
final class WorkGate {

  /** A request counts once, and once more for so many octets of its text. */
  private static final int OCTETS_A_PLACE = 256 * 1024;

  private final Semaphore places;
  private final int all;
  private final Duration wait;

  WorkGate(int places, Duration wait) {
    this.places = new Semaphore(places, true);
    this.all = places;
    this.wait = wait;
  }

  /** A place in the gate, given back when it is closed. */
  interface Pass extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for a place.
   *
   * @param octets the size of what will be worked on
   * @throws BusyException when there is none in time
   */
  Pass enter(int octets) {
    int needed = Math.min(all, 1 + octets / OCTETS_A_PLACE);
    try {
      // At once where a place is free and nobody waits; else in the order of coming.
      if (!places.tryAcquire(needed, wait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    return () -> places.release(needed);
  }

  /** How much is in work, large articles counted as several. */
  int inWork() {
    return all - places.availablePermits();
  }

  /** How many wait for their turn. */
  int waiting() {
    return places.getQueueLength();
  }
}
