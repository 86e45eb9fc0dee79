package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linkrec.domain.training.LinkEigenvectors.Parameters;
import linkrec.testkit.DirectNumberRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkEigenvectorsTest {
  private static final int DIMENSIONS = 16;
  private static final Parameters ONE_THREAD = new Parameters(DIMENSIONS, 1, 1);

  /** Links by page that links and page that is linked. */
  private record Links(int pages, int[] from, int[] to) {

    static Links of(int pages, List<int[]> pairs) {
      int[] from = pairs.stream().mapToInt(pair -> pair[0]).toArray();
      int[] to = pairs.stream().mapToInt(pair -> pair[1]).toArray();
      return new Links(pages, from, to);
    }

    float[] vectors(Parameters parameters) {
      return vectors(parameters, NumberRoom.onHeap());
    }

    float[] vectors(Parameters parameters, NumberRoom room) {
      IntBuffer linking = room.ints(from.length).put(0, from);
      IntBuffer linked = room.ints(to.length).put(0, to);
      VectorRows made = LinkEigenvectors.of(pages, linking, linked, parameters, room);
      assertThat(made.width()).isEqualTo(DIMENSIONS);
      float[] vectors = new float[made.size() * DIMENSIONS];
      for (int page = 0; page < made.size(); page++) {
        System.arraycopy(made.row(page), 0, vectors, page * DIMENSIONS, DIMENSIONS);
      }
      return vectors;
    }
  }

  /** Groups in which every page links every later one. */
  private static Links groups(int count, int size) {
    List<int[]> pairs = new ArrayList<>();
    for (int group = 0; group < count; group++) {
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          pairs.add(new int[] {group * size + i, group * size + j});
        }
      }
    }
    return Links.of(count * size, pairs);
  }

  /** Pages that link stubs, each mostly those of its own theme. */
  private static Links themes(int pages, int stubsPerTheme) {
    Random random = new Random(3);
    List<int[]> pairs = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      for (int link = 0; link < 12; link++) {
        int theme = random.nextInt(10) < 8 ? page % 4 : random.nextInt(4);
        pairs.add(new int[] {page, pages + theme * stubsPerTheme + random.nextInt(stubsPerTheme)});
      }
    }
    return Links.of(pages + 4 * stubsPerTheme, pairs);
  }

  private static double cosine(float[] vectors, int first, int second) {
    double product = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      double a = vectors[first * DIMENSIONS + d];
      double b = vectors[second * DIMENSIONS + d];
      product += a * b;
      firstSquares += a * a;
      secondSquares += b * b;
    }
    return product / Math.sqrt(firstSquares * secondSquares);
  }

  @Test
  void bringsPagesOfAGroupTogether() {
    float[] vectors = groups(3, 8).vectors(ONE_THREAD);

    assertThat(cosine(vectors, 0, 7)).isGreaterThan(0.99);
    assertThat(cosine(vectors, 16, 23)).isGreaterThan(0.99);
    assertThat(cosine(vectors, 0, 8)).isCloseTo(0, within(0.01));
  }

  @Test
  void bringsPagesNearTheStubsOfTheirTheme() {
    int pages = 400;
    int stubs = 50;
    float[] vectors = themes(pages, stubs).vectors(new Parameters(DIMENSIONS, 1, 2));
    double own = 0;
    double others = 0;
    for (int page = 0; page < pages; page++) {
      for (int theme = 0; theme < 4; theme++) {
        double cosine = cosine(vectors, page, pages + theme * stubs + page % stubs);
        own += theme == page % 4 ? cosine / pages : 0;
        others += theme == page % 4 ? 0 : cosine / (3 * pages);
      }
    }

    assertThat(own).isGreaterThan(others + 0.3);
  }

  /** More pages than a block has rows. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void givesTheSameBitsForAnyNumberOfThreads(int threads) {
    Links links = themes(5_000, 700);

    assertThat(links.vectors(new Parameters(DIMENSIONS, 1, threads)))
        .isEqualTo(links.vectors(ONE_THREAD))
        .hasSize(7_800 * DIMENSIONS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void givesTheSameBitsInAnyRoom(int threads) {
    Links links = themes(5_000, 700);
    Parameters parameters = new Parameters(DIMENSIONS, 1, threads);

    assertThat(links.vectors(parameters, new DirectNumberRoom()))
        .isEqualTo(links.vectors(parameters))
        .hasSize(7_800 * DIMENSIONS);
  }

  /** Fewer pages than numbers a vector. */
  @Test
  void givesTheSameBitsOfFewPagesInAnyRoom() {
    Links links = groups(2, 3);

    assertThat(links.vectors(ONE_THREAD, new DirectNumberRoom()))
        .isEqualTo(links.vectors(ONE_THREAD))
        .hasSize(6 * DIMENSIONS);
  }

  @Test
  void dependsOnTheLinks() {
    assertThat(groups(2, 12).vectors(ONE_THREAD)).isNotEqualTo(groups(3, 8).vectors(ONE_THREAD));
  }

  @Test
  void givesNumbersWhereTheGraphIsOdd() {
    Links odd = new Links(7, new int[] {0, 0, 0, 5, 6}, new int[] {0, 1, 1, 5, 2});

    float[] vectors = odd.vectors(ONE_THREAD);

    assertThat(vectors).hasSize(7 * DIMENSIONS);
    for (float number : vectors) {
      assertThat(number).isFinite();
    }
    assertThat(cosine(vectors, 0, 1)).isGreaterThan(0.5);
  }

  @Test
  void saysNothingOfAPageWithoutLinks() {
    Links links = new Links(4, new int[] {0, 1}, new int[] {1, 2});

    float[] vectors = links.vectors(ONE_THREAD);

    for (int d = 0; d < DIMENSIONS; d++) {
      assertThat(vectors[3 * DIMENSIONS + d]).isZero();
    }
  }

  @Test
  void givesZerosWithoutLinks() {
    assertThat(Links.of(0, List.of()).vectors(ONE_THREAD)).isEmpty();
    assertThat(Links.of(3, List.of()).vectors(ONE_THREAD)).hasSize(3 * DIMENSIONS).containsOnly(0);
  }

  @Test
  void refusesHalfPairsAndNoDimensions() {
    assertThatThrownBy(() -> new Links(3, new int[2], new int[1]).vectors(ONE_THREAD))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Parameters(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Parameters(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
