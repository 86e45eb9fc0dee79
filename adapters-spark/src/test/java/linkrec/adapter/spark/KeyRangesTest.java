package linkrec.adapter.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyRangesTest {

  private static TreeSet<Integer> numbersTo(int end) {
    return new TreeSet<>(IntStream.range(0, end).boxed().toList());
  }

  @Test
  void cutsASampleIntoEqualRanges() {
    KeyRanges<Integer> ranges = KeyRanges.of(numbersTo(1000), 4);

    assertThat(ranges.bounds()).containsExactly(250, 500, 750);
    assertThat(ranges.count()).isEqualTo(4);
    assertThat(List.of(-1, 249, 250, 499, 500, 5000))
        .extracting(ranges::rangeOf)
        .containsExactly(0, 0, 1, 1, 2, 3);
  }

  @Test
  void hasNoMoreRangesThanTheSampleHasKeys() {
    assertThat(KeyRanges.of(numbersTo(3), 100).bounds()).containsExactly(1, 2);
    assertThat(KeyRanges.of(numbersTo(1), 100).count()).isEqualTo(1);
    assertThat(KeyRanges.of(numbersTo(0), 100).count()).isEqualTo(1);
  }
}
