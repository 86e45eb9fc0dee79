package linkrec.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import linkrec.domain.training.NumberRoom;
import org.junit.jupiter.api.Test;

class DirectNumberRoomTest extends NumberRoomContract {

  @Override
  protected NumberRoom room() {
    return new DirectNumberRoom();
  }

  @Test
  void givesNoArrays() {
    assertThat(room().ints(3).hasArray()).isFalse();
    assertThat(room().floats(3).hasArray()).isFalse();
  }
}
