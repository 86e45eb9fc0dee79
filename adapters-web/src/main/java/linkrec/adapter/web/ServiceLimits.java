package linkrec.adapter.web;

import java.time.Duration;

/**
 * How much the service takes on.
 *
 * @param inWork so many requests are worked on at once, and as many articles fetched
 * @param patience so long a request waits for its turn before it is refused
 * @param time so long a request may take from its beginning; then it ends with what was found
 * @param requestsPerSecond so many requests a second one client address may send; 0 for any number
 */
public record ServiceLimits(int inWork, Duration patience, Duration time, int requestsPerSecond) {

  /** 32 at once, a wait of 1 second, 30 seconds in all, no limit to the rate. */
  public static final ServiceLimits DEFAULT =
      new ServiceLimits(32, Duration.ofSeconds(1), Duration.ofSeconds(30), 0);

  public ServiceLimits {
    if (inWork < 1 || patience.isNegative() || time.isNegative() || requestsPerSecond < 0) {
      throw new IllegalArgumentException(
          "at least 1 request at once and no negative times or rates expected");
    }
  }
}
