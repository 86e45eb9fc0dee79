package linkrec.adapter.persistence.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.training.NumberRoom;
import linkrec.testkit.NumberRoomContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedNumberRoomTest extends NumberRoomContract {

  @TempDir private Path folder;

  @Override
  protected NumberRoom room() {
    return new MappedNumberRoom(folder, 100);
  }

  @Test
  void keepsFewNumbersOnTheHeap() {
    assertThat(room().floats(100).hasArray()).isTrue();
    assertThat(room().ints(100).hasArray()).isTrue();
    assertThat(room().floats(101).hasArray()).isFalse();
    assertThat(room().ints(101).hasArray()).isFalse();
    assertThat(new MappedNumberRoom(folder).ints(MappedNumberRoom.ON_HEAP).hasArray()).isTrue();
  }

  @Test
  void usesTheOrderOfTheMachine() {
    assertThat(room().floats(101).order()).isEqualTo(ByteOrder.nativeOrder());
    assertThat(room().ints(101).order()).isEqualTo(ByteOrder.nativeOrder());
  }

  @Test
  void leavesNoFileWhileTheNumbersAreInUse() {
    FloatBuffer numbers = room().floats(1_000);

    assertThat(folder).isEmptyDirectory();
    numbers.put(999, 1.5f);
    assertThat(numbers.get(999)).isEqualTo(1.5f);
  }

  @Test
  void makesTheFolder() {
    Path missing = folder.resolve("work/vectors");

    assertThat(new MappedNumberRoom(missing, 0).ints(5).limit()).isEqualTo(5);
    assertThat(missing).isEmptyDirectory();
  }

  @Test
  void refusesMoreThanAFileOfTwoGibibytes() {
    assertThatThrownBy(() -> room().floats(1L << 29))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 536870911 numbers")
        .hasMessageContaining("got 536870912");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysWhereItFoundNoRoom() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> new MappedNumberRoom(file, 100).ints(1_000))
        .isInstanceOf(DatasetUnavailableException.class)
        .hasMessageContaining(file + ": a file of 4000 octets cannot be made")
        .hasCauseInstanceOf(IOException.class);
  }
}
