package linkrec.adapter.persistence.sqlite;

import java.util.Collection;
import java.util.Map;
import linkrec.adapter.persistence.dataset.DatasetValues;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.page.PageTitle;

/** The redirects in {@code <W>.redirects.sqlite}: title to the title it leads to. */
public final class SqliteRedirects implements Redirects, AutoCloseable {

  private final SqliteDict<PageTitle, PageTitle> dict;

  /**
   * @throws linkrec.domain.CorruptDatasetException when the file is no such dictionary
   * @throws linkrec.domain.DatasetUnavailableException when it cannot be read
   */
  public SqliteRedirects(SqliteFile file) {
    this.dict = new SqliteDict<>(file, PageTitle::value, DatasetValues::title);
  }

  @Override
  public Map<PageTitle, PageTitle> lookUp(Collection<PageTitle> titles) {
    return dict.lookUp(titles);
  }

  @Override
  public void close() {
    dict.close();
  }
}
