package linkrec.adapter.persistence.sqlite;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;

/**
 * The vectors in {@code <W>.w2vfiltered.sqlite}: title to an array of float32, or of float64, which
 * is rounded to it.
 */
public final class SqlitePageVectors implements PageVectors, AutoCloseable {

  private static final int NONE_SEEN = -1;

  private final SqliteDict<PageTitle, float[]> dict;

  /** The length of the first vector met; all others must have it, too. */
  private final AtomicInteger length = new AtomicInteger(NONE_SEEN);

  /**
   * @throws linkrec.domain.CorruptDatasetException when the file is no such dictionary
   * @throws linkrec.domain.DatasetUnavailableException when it cannot be read
   */
  public SqlitePageVectors(SqliteFile file) {
    this.dict = new SqliteDict<>(file, PageTitle::value, this::vector);
  }

  @Override
  public Map<PageTitle, float[]> lookUp(Collection<PageTitle> titles) {
    return dict.lookUp(titles);
  }

  private float[] vector(Object value) {
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

  @Override
  public void close() {
    dict.close();
  }
}
