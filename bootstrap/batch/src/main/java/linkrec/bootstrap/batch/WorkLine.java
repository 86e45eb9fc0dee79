package linkrec.bootstrap.batch;

import java.util.Locale;
import linkrec.application.WorkDone;

/** How far some work has come, in words. */
final class WorkLine {

  /** Before that a rate says little. */
  private static final double LEAST_SECONDS = 1;

  private WorkLine() {}

  /** For example {@code 12,000 pages, 40 %, 3,000 pages a second, 6 s left}. */
  static String of(WorkDone work, double seconds) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%,d %s", work.count(), work.unit()));
    boolean ended = work.total() > 0 && work.done() >= work.total();
    if (work.total() > 0 && !ended) {
      line.append(String.format(Locale.ROOT, ", %d %%", work.done() * 100 / work.total()));
    }
    if (seconds >= LEAST_SECONDS && work.count() > 0) {
      line.append(
          String.format(Locale.ROOT, ", %,.0f %s a second", work.count() / seconds, work.unit()));
      if (work.total() > 0 && !ended && work.done() > 0) {
        double left = seconds * (work.total() - work.done()) / work.done();
        line.append(", ").append(duration(left)).append(" left");
      }
    }
    return line.toString();
  }

  /** For example {@code 45 s}, {@code 12 min}, {@code 3 h 20 min}. */
  static String duration(double seconds) {
    long rounded = Math.max(1, Math.round(seconds));
    if (rounded < 100) {
      return rounded + " s";
    }
    long minutes = (rounded + 30) / 60;
    return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
