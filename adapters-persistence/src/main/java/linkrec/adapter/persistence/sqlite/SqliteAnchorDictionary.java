package linkrec.adapter.persistence.sqlite;

import java.util.Collection;
import java.util.Map;
import linkrec.adapter.persistence.dataset.DatasetValues;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PhraseFilter;

/**
 * The anchors in {@code <W>.anchors.sqlite}: anchor text to a dict of title to count, whose order
 * is kept.
 */
public final class SqliteAnchorDictionary implements AnchorDictionary, AutoCloseable {

  private final SqliteDict<AnchorText, Candidates> dict;

  /**
   * @throws linkrec.domain.CorruptDatasetException when the file is no such dictionary
   * @throws linkrec.domain.DatasetUnavailableException when it cannot be read
   */
  public SqliteAnchorDictionary(SqliteFile file) {
    this.dict = new SqliteDict<>(file, AnchorText::value, DatasetValues::candidates);
  }

  @Override
  public Map<AnchorText, Candidates> lookUp(Collection<AnchorText> texts) {
    return dict.lookUp(texts);
  }

  @Override
  public PhraseFilter filter() {
    return dict.filter();
  }

  @Override
  public void close() {
    dict.close();
  }
}
