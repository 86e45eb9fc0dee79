package linkrec.adapter.web;

import java.time.Duration;
import linkrec.domain.suggestion.Watch;

/** Ends work when its time is over, and measures its stages. For one request. */
final class TimedWatch implements Watch {

  private final ServiceMetrics metrics;
  private final long end;
  private long stageBegan;

  /**
   * @param start when the request began, by {@link System#nanoTime}
   */
  TimedWatch(ServiceMetrics metrics, long start, Duration time) {
    this.metrics = metrics;
    this.end = start + time.toNanos();
    this.stageBegan = System.nanoTime();
  }

  @Override
  public boolean isOver() {
    return System.nanoTime() - end >= 0;
  }

  @Override
  public void ended(Stage stage, int items) {
    long now = System.nanoTime();
    metrics.stageEnded(stage, now - stageBegan, items);
    stageBegan = now;
  }
}
