package linkrec.adapter.persistence.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

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
    this.dict = new SqliteDict<>(file, AnchorText::value, SqliteAnchorDictionary::candidates);
  }

  @Override
  public Map<AnchorText, Candidates> lookUp(Collection<AnchorText> texts) {
    return dict.lookUp(texts);
  }

  @Override
  public PhraseFilter filter() {
    return dict.filter();
  }

  private static @Nullable Candidates candidates(Object value) {
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

  @Override
  public void close() {
    dict.close();
  }
}
