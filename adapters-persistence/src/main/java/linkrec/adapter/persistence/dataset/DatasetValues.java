package linkrec.adapter.persistence.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/**
 * What the pickled values of each dataset stand for. Every method throws IllegalArgumentException,
 * which says what was expected, for a value of another kind.
 */
public final class DatasetValues {

  private DatasetValues() {}

  /** A dict of title to count, in its order; null for an empty one. */
  public static @Nullable Candidates candidates(Object value) {
    if (!(value instanceof Map<?, ?> counts)) {
      throw new IllegalArgumentException("a dict from titles to counts expected");
    }
    List<Candidate> candidates = new ArrayList<>(counts.size());
    counts.forEach((title, count) -> candidates.add(candidate(title, count)));
    // Filters may have taken every page of an anchor: as good as no anchor.
    return candidates.isEmpty() ? null : new Candidates(candidates);
  }

  private static Candidate candidate(Object title, Object count) {
    if (!(title instanceof String text) || !(count instanceof Long number)) {
      throw new IllegalArgumentException("a dict from titles to counts expected");
    }
    if (number > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a count below 2^31 expected, got " + number);
    }
    return new Candidate(new PageTitle(text), number.intValue());
  }

  /** A page id. */
  public static Long pageId(Object value) {
    if (!(value instanceof Long number)) {
      throw new IllegalArgumentException("a page id expected");
    }
    return number;
  }

  /** A title. */
  public static PageTitle title(Object value) {
    if (!(value instanceof String text)) {
      throw new IllegalArgumentException("a title expected");
    }
    return new PageTitle(text);
  }

  /** Reads the vectors of one dataset, which all have one length. Safe for several threads. */
  public static final class Vectors {

    private static final int NONE_SEEN = -1;

    /** The length of the first vector met; all others must have it, too. */
    private final AtomicInteger length = new AtomicInteger(NONE_SEEN);

    /** An array of float32, or of float64, which is rounded to it. */
    public float[] vector(Object value) {
      float[] vector = floats(value);
      length.compareAndSet(NONE_SEEN, vector.length);
      if (vector.length != length.get()) {
        throw new IllegalArgumentException(
            length.get() + " numbers expected as in other vectors, got " + vector.length);
      }
      return vector;
    }

    private static float[] floats(Object value) {
      if (value instanceof float[] floats) {
        return floats;
      }
      if (!(value instanceof double[] doubles)) {
        throw new IllegalArgumentException("an array of floats expected");
      }
      float[] floats = new float[doubles.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (float) doubles[i];
      }
      return floats;
    }
  }
}
