package linkrec.adapter.persistence.sqlite;

import java.util.Collection;
import java.util.Map;
import linkrec.adapter.persistence.dataset.DatasetValues;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;

/**
 * The vectors in {@code <W>.w2vfiltered.sqlite}: title to an array of float32, or of float64, which
 * is rounded to it.
 */
public final class SqlitePageVectors implements PageVectors, AutoCloseable {

  private final SqliteDict<PageTitle, float[]> dict;

  /**
   * @throws linkrec.domain.CorruptDatasetException when the file is no such dictionary
   * @throws linkrec.domain.DatasetUnavailableException when it cannot be read
   */
  public SqlitePageVectors(SqliteFile file) {
    this.dict = new SqliteDict<>(file, PageTitle::value, new DatasetValues.Vectors()::vector);
  }

  @Override
  public Map<PageTitle, float[]> lookUp(Collection<PageTitle> titles) {
    return dict.lookUp(titles);
  }

  @Override
  public void close() {
    dict.close();
  }
}
