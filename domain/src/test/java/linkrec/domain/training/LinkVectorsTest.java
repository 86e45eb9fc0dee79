package linkrec.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkVectorsTest {

  private static final int ARTICLES = 200;
  private static final int PAGES = 40;

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

  private static double cosine(float[] vectors, int first, int second) {
    double product = 0;
    double one = 0;
    double other = 0;
    for (int i = 0; i < LinkVectors.DIMENSIONS; i++) {
      float a = vectors[first * LinkVectors.DIMENSIONS + i];
      float b = vectors[second * LinkVectors.DIMENSIONS + i];
      product += a * b;
      one += a * a;
      other += b * b;
    }
    return product / Math.sqrt(one * other);
  }

  @Test
  void givesPagesThatAreLinkedTogetherCloseVectors() {
    int[][] links = links();

    float[] vectors = LinkVectors.of(links[0], links[1], PAGES, ARTICLES);

    for (int page = 2; page < 30; page += 2) {
      assertThat(cosine(vectors, 0, page)).isGreaterThan(cosine(vectors, 0, page + 1));
      assertThat(cosine(vectors, 0, page + 1)).isBetween(-0.001, 0.001);
    }
  }

  @Test
  void givesTheSameVectorsForTheSameLinks() {
    int[][] links = links();

    assertThat(LinkVectors.of(links[0], links[1], PAGES, ARTICLES))
        .isEqualTo(LinkVectors.of(links[0], links[1], PAGES, ARTICLES));
  }

  @Test
  void hasNoVectorForAPageThatNobodyLinks() {
    int[][] links = links();
    float[] vectors = LinkVectors.of(links[0], links[1], PAGES, ARTICLES);

    assertThat(LinkVectors.inBytes(vectors, PAGES - 1)).isEmpty();
    assertThat(LinkVectors.inBytes(vectors, 0)).hasSize(LinkVectors.DIMENSIONS);
  }

  @Test
  void keepsTheGreatestNumberWhole() {
    float[] vectors = new float[LinkVectors.DIMENSIONS];
    vectors[3] = -0.25f;
    vectors[4] = 0.125f;

    byte[] bytes = LinkVectors.inBytes(vectors, 0);

    assertThat(bytes[3]).isEqualTo((byte) -127);
    assertThat(bytes[4]).isEqualTo((byte) 64);
  }

  @Test
  void makesNothingOfNothing() {
    assertThat(LinkVectors.of(new int[0], new int[0], 2, 0))
        .isEqualTo(new float[2 * LinkVectors.DIMENSIONS]);
    assertThat(Arrays.equals(LinkVectors.inBytes(new float[50], 0), new byte[0])).isTrue();
  }
}
