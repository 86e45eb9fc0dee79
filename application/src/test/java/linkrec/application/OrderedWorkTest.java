package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {

  @Test
  void givesResultsInTheOrderOfTheTasks() {
    CountDownLatch second = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();
    try (OrderedWork<Integer> work = new OrderedWork<>(2, results::add)) {
      work.add(
          () -> {
            second.await();
            return 0;
          });
      work.add(
          () -> {
            second.countDown();
            return 1;
          });
      IntStream.range(2, 100).forEach(number -> work.add(() -> number));
      work.finish();
    }

    assertThat(results).isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void aFailureComesAsItIs() {
    try (OrderedWork<Integer> work = new OrderedWork<>(1, result -> {})) {
      work.add(
          () -> {
            throw new IllegalArgumentException("this one");
          });

      assertThatThrownBy(work::finish)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("this one");
    }
  }
}
