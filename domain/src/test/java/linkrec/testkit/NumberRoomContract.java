package linkrec.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import linkrec.domain.training.NumberRoom;
import org.junit.jupiter.api.Test;

/** What every {@link NumberRoom} does. */
public abstract class NumberRoomContract {

  private static final int COUNT = 70_001;

  protected abstract NumberRoom room();

  @Test
  void holdsZerosAtFirst() {
    assertThat(all(room().ints(COUNT))).hasSize(COUNT).containsOnly(0);
    assertThat(all(room().floats(COUNT))).hasSize(COUNT).containsOnly(0f);
  }

  @Test
  void keepsWhatIsPut() {
    IntBuffer ints = room().ints(COUNT);
    FloatBuffer floats = room().floats(COUNT);

    for (int i = 0; i < COUNT; i++) {
      ints.put(i, -i);
      floats.put(i, i / 3f);
    }

    for (int i = 0; i < COUNT; i++) {
      assertThat(ints.get(i)).isEqualTo(-i);
      assertThat(floats.get(i)).isEqualTo(i / 3f);
    }
  }

  @Test
  void keepsBuffersApart() {
    NumberRoom room = room();
    IntBuffer first = room.ints(COUNT);
    IntBuffer second = room.ints(COUNT);

    first.put(COUNT - 1, 7);

    assertThat(second.get(COUNT - 1)).isZero();
  }

  @Test
  void hasRoomForNothing() {
    assertThat(room().ints(0).limit()).isZero();
    assertThat(room().floats(0).limit()).isZero();
  }

  @Test
  void refusesCountsThatNoBufferHolds() {
    NumberRoom room = room();

    for (long count : new long[] {-1, Integer.MAX_VALUE, 3_000_000_000L, Long.MAX_VALUE}) {
      assertThatThrownBy(() -> room.ints(count))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("got " + count);
      assertThatThrownBy(() -> room.floats(count))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("got " + count);
    }
  }

  private static int[] all(IntBuffer buffer) {
    int[] numbers = new int[buffer.limit()];
    buffer.get(0, numbers);
    return numbers;
  }

  private static float[] all(FloatBuffer buffer) {
    float[] numbers = new float[buffer.limit()];
    buffer.get(0, numbers);
    return numbers;
  }
}
