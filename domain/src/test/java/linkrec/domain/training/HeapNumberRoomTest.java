package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import linkrec.testkit.NumberRoomContract;
import org.junit.jupiter.api.Test;

class HeapNumberRoomTest extends NumberRoomContract {

  @Override
  protected NumberRoom room() {
    return NumberRoom.onHeap();
  }

  @Test
  void givesArrays() {
    assertThat(room().ints(3).hasArray()).isTrue();
    assertThat(room().floats(3).hasArray()).isTrue();
  }
}
