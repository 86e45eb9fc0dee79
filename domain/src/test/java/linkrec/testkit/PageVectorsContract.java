package linkrec.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

/** What every {@link PageVectors} does. */
public abstract class PageVectorsContract {

  private static final PageTitle BERLIN = new PageTitle("Berlin");
  private static final PageTitle PARIS = new PageTitle("Paris");

  /** Vectors of exactly these pages. */
  protected abstract PageVectors of(Map<PageTitle, float[]> entries);

  private static float[] vector(int seed) {
    float[] vector = new float[50];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) Math.sin(seed * 50 + i);
    }
    return vector;
  }

  private static void assertSame(Map<PageTitle, float[]> found, Map<PageTitle, float[]> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach((title, vector) -> assertThat(vector).containsExactly(expected.get(title)));
  }

  @Test
  void answersOnlyKnownTitles() {
    Map<PageTitle, float[]> entries = Map.of(BERLIN, vector(1));

    assertSame(of(entries).lookUp(List.of(BERLIN, PARIS)), entries);
  }

  @Test
  void answersNothingToNoQuestion() {
    assertThat(of(Map.of(BERLIN, vector(1))).lookUp(List.of())).isEmpty();
  }

  @Test
  void keepsEveryBit() {
    float[] odd = {
      0f, -0f, Float.MIN_VALUE, -Float.MAX_VALUE, 1 / 3f, Float.NaN, Float.POSITIVE_INFINITY
    };

    assertSame(of(Map.of(BERLIN, odd)).lookUp(List.of(BERLIN)), Map.of(BERLIN, odd));
  }

  @Test
  void answersAWholePageAtOnce() {
    Map<PageTitle, float[]> entries = new LinkedHashMap<>();
    IntStream.range(0, 1234).forEach(i -> entries.put(new PageTitle("Страница " + i), vector(i)));
    List<PageTitle> asked = new ArrayList<>(entries.keySet());
    IntStream.range(0, 1000).forEach(i -> asked.add(new PageTitle("Other " + i)));

    assertSame(of(entries).lookUp(asked), entries);
  }

  @Test
  void answersSeveralThreadsAtOnce() {
    Map<PageTitle, float[]> entries = new LinkedHashMap<>();
    IntStream.range(0, 100).forEach(i -> entries.put(new PageTitle("Page " + i), vector(i)));
    PageVectors vectors = of(entries);

    IntStream.range(0, 64)
        .parallel()
        .mapToObj(i -> vectors.lookUp(entries.keySet()))
        .toList()
        .forEach(found -> assertSame(found, entries));
  }
}
