package linkrec.adapter.persistence.sqlite;

import java.util.Collection;
import java.util.Map;
import linkrec.adapter.persistence.dataset.DatasetValues;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.page.PageTitle;

/** The articles in {@code <W>.pageids.sqlite}: title to page id. */
public final class SqlitePageIds implements PageIds, AutoCloseable {

  private final SqliteDict<PageTitle, Long> dict;

  /**
   * @throws linkrec.domain.CorruptDatasetException when the file is no such dictionary
   * @throws linkrec.domain.DatasetUnavailableException when it cannot be read
   */
  public SqlitePageIds(SqliteFile file) {
    this.dict = new SqliteDict<>(file, PageTitle::value, DatasetValues::pageId);
  }

  @Override
  public Map<PageTitle, Long> lookUp(Collection<PageTitle> titles) {
    return dict.lookUp(titles);
  }

  @Override
  public void close() {
    dict.close();
  }
}
