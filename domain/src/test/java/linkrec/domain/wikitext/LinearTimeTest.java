package linkrec.domain.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice the input takes about twice the time, also where it is made to be slow. */
class LinearTimeTest {
  private static final int LENGTH = 500_000;
  private static final int MOST_TIMES = 4;
  private static final int TRIES = 3;

  /** Below this a collection of garbage decides, and nothing is slow. */
  private static final long FAST_NANOSECONDS = 200_000_000;

  private static final long MOST_NANOSECONDS = 10_000_000_000L;

  static Stream<String> patterns() {
    return HostilePatterns.repeated().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void twiceTheInputTakesAboutTwiceTheTime(String name) {
    HostilePatterns.Maker maker = HostilePatterns.repeated().get(name);
    String twice = maker.ofLength(2 * LENGTH);
    long first = read(twice);
    assertThat(first).as("nanoseconds for a megabyte").isLessThan(MOST_NANOSECONDS);
    if (first > FAST_NANOSECONDS) {
      long limit = Math.max(FAST_NANOSECONDS, MOST_TIMES * bestOfThree(maker.ofLength(LENGTH)));
      assertThat(bestOfThree(twice)).as("nanoseconds for twice the input").isLessThan(limit);
    }
  }

  private static long bestOfThree(String source) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      best = Math.min(best, read(source));
    }
    return best;
  }

  /** Time of the processor: other programs do not count. */
  private static long read(String source) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    HostileInputTest.askAll(WikitextParser.parse(source), source);
    return threads.getCurrentThreadCpuTime() - start;
  }
}
