package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Random;
import linkrec.testkit.DirectNumberRoom;
import org.junit.jupiter.api.Test;

class LinkVectorsTest {

  private static final int ARTICLES = 200;
  private static final int PAGES = 40;

  private static VectorRows vectors(int[][] links, NumberRoom room) {
    IntBuffer from = room.ints(links[0].length).put(0, links[0]);
    IntBuffer to = room.ints(links[1].length).put(0, links[1]);
    return LinkVectors.of(from, to, PAGES, ARTICLES, room);
  }

  private static VectorRows vectors(int[][] links) {
    return vectors(links, NumberRoom.onHeap());
  }

  private static float[] numbers(VectorRows vectors) {
    float[] numbers = new float[vectors.size() * vectors.width()];
    for (int page = 0; page < vectors.size(); page++) {
      System.arraycopy(vectors.row(page), 0, numbers, page * vectors.width(), vectors.width());
    }
    return numbers;
  }

  /** Articles with even numbers link even pages, the others odd ones. */
  private static int[][] links() {
    Random random = new Random(5);
    int[] from = new int[ARTICLES * 5];
    int[] to = new int[from.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = i / 5;
      to[i] = random.nextInt((PAGES - 2) / 2) * 2 + from[i] % 2;
    }
    return new int[][] {from, to};
  }

  private static double cosine(VectorRows vectors, int first, int second) {
    double product = 0;
    double one = 0;
    double other = 0;
    for (int i = 0; i < LinkVectors.DIMENSIONS; i++) {
      float a = vectors.row(first)[i];
      float b = vectors.row(second)[i];
      product += a * b;
      one += a * a;
      other += b * b;
    }
    return product / Math.sqrt(one * other);
  }

  @Test
  void givesPagesThatAreLinkedTogetherCloseVectors() {
    int[][] links = links();

    VectorRows vectors = vectors(links);

    for (int page = 2; page < 30; page += 2) {
      assertThat(cosine(vectors, 0, page)).isGreaterThan(cosine(vectors, 0, page + 1));
      assertThat(cosine(vectors, 0, page + 1)).isBetween(-0.001, 0.001);
    }
  }

  @Test
  void givesTheSameVectorsForTheSameLinks() {
    int[][] links = links();

    assertThat(numbers(vectors(links))).isEqualTo(numbers(vectors(links)));
  }

  /** More articles and pages than a block has rows. */
  @Test
  void givesTheSameBitsInAnyRoom() {
    Random random = new Random(11);
    int[] from = random.ints(20_000, 0, 5_000).sorted().toArray();
    int[] to = random.ints(20_000, 0, 3_000).toArray();
    NumberRoom direct = new DirectNumberRoom();

    VectorRows made =
        LinkVectors.of(
            direct.ints(from.length).put(0, from),
            direct.ints(to.length).put(0, to),
            3_000,
            5_000,
            direct);

    assertThat(numbers(made))
        .isEqualTo(
            numbers(
                LinkVectors.of(
                    IntBuffer.wrap(from), IntBuffer.wrap(to), 3_000, 5_000, NumberRoom.onHeap())))
        .hasSize(3_000 * LinkVectors.DIMENSIONS);
  }

  @Test
  void refusesHalfLinks() {
    assertThatThrownBy(() -> vectors(new int[][] {new int[2], new int[1]}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 2, 1");
  }

  @Test
  void hasNoVectorForAPageThatNobodyLinks() {
    int[][] links = links();
    VectorRows vectors = vectors(links);

    assertThat(LinkVectors.inBytes(vectors, PAGES - 1)).isEmpty();
    assertThat(LinkVectors.inBytes(vectors, 0)).hasSize(LinkVectors.DIMENSIONS);
  }

  @Test
  void keepsTheGreatestNumberWhole() {
    float[] vector = new float[LinkVectors.DIMENSIONS];
    vector[3] = -0.25f;
    vector[4] = 0.125f;

    byte[] bytes =
        LinkVectors.inBytes(new VectorRows(FloatBuffer.wrap(vector), 1, vector.length), 0);

    assertThat(bytes[3]).isEqualTo((byte) -127);
    assertThat(bytes[4]).isEqualTo((byte) 64);
  }

  @Test
  void makesNothingOfNothing() {
    VectorRows vectors =
        LinkVectors.of(IntBuffer.allocate(0), IntBuffer.allocate(0), 2, 0, NumberRoom.onHeap());

    assertThat(numbers(vectors)).isEqualTo(new float[2 * LinkVectors.DIMENSIONS]);
    assertThat(LinkVectors.inBytes(vectors, 0)).isEmpty();
  }
}
