package linkrec.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.dataset.Entries;
import linkrec.domain.page.PageTitle;

/**
 * A dictionary that a step has written: read in its order as often as somebody asks, and asked for
 * single keys, without holding it.
 */
final class IndexedTable<K extends Comparable<? super K>, V> implements Entries<K, V> {

  private final TrainingFiles files;
  private final TrainingTable table;
  private final Form<K, V> form;
  private final TableIndex index;

  private IndexedTable(TrainingFiles files, TrainingTable table, Form<K, V> form) {
    this.files = files;
    this.table = table;
    this.form = form;
    this.index = files.index(table);
  }

  /** How keys and values stand in rows. A value is made of all rows of a key. */
  private record Form<K, V>(
      Function<String, K> key, Function<K, String> cell, Function<List<List<String>>, V> value) {}

  /** All articles, by their titles. */
  static IndexedTable<PageTitle, Long> pageIds(TrainingFiles files) {
    return new IndexedTable<>(
        files,
        TrainingTable.PAGE_IDS,
        new Form<>(PageTitle::new, PageTitle::value, rows -> Long.valueOf(rows.get(0).get(0))));
  }

  /** Where redirects lead, by their titles. */
  static IndexedTable<PageTitle, PageTitle> redirects(TrainingFiles files) {
    return new IndexedTable<>(
        files,
        TrainingTable.REDIRECTS,
        new Form<>(PageTitle::new, PageTitle::value, rows -> new PageTitle(rows.get(0).get(0))));
  }

  /** Candidates by anchor, without unwanted targets. */
  static IndexedTable<String, Candidates> anchors(TrainingFiles files) {
    return new IndexedTable<>(
        files,
        TrainingTable.FILTERED_ANCHORS,
        new Form<>(Function.identity(), Function.identity(), IndexedTable::candidates));
  }

  private static Candidates candidates(List<List<String>> rows) {
    List<Candidate> candidates = new ArrayList<>(rows.size());
    for (List<String> row : rows) {
      candidates.add(new Candidate(new PageTitle(row.get(0)), Integer.parseInt(row.get(1))));
    }
    return new Candidates(candidates);
  }

  static PageIds asPageIds(IndexedTable<PageTitle, Long> table) {
    return table::lookUp;
  }

  static Redirects asRedirects(IndexedTable<PageTitle, PageTitle> table) {
    return table::lookUp;
  }

  static AnchorDictionary asAnchors(IndexedTable<String, Candidates> table) {
    return new AnchorDictionary() {
      @Override
      public Map<AnchorText, Candidates> lookUp(Collection<AnchorText> texts) {
        Map<AnchorText, Candidates> found = new HashMap<>();
        for (AnchorText text : texts) {
          table.find(text.value()).ifPresent(candidates -> found.put(text, candidates));
        }
        return found;
      }

      @Override
      public PhraseFilter filter() {
        return table.index.filter();
      }
    };
  }

  int size() {
    return index.size();
  }

  boolean has(K key) {
    return place(key) >= 0;
  }

  /** The place of a key among all, from 0; -1 for one that is not there. */
  int place(K key) {
    return index.place(form.cell().apply(key));
  }

  Optional<V> find(K key) {
    List<List<String>> rows = index.rows(form.cell().apply(key));
    return rows.isEmpty() ? Optional.empty() : Optional.of(form.value().apply(rows));
  }

  private Map<K, V> lookUp(Collection<K> keys) {
    Map<K, V> found = new HashMap<>();
    for (K key : keys) {
      find(key).ifPresent(value -> found.put(key, value));
    }
    return found;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> sink) {
    try (TableRows rows = files.rows(table)) {
      List<String> row = rows.next();
      while (row != null) {
        String first = row.get(0);
        List<List<String>> same = new ArrayList<>(1);
        while (row != null && row.get(0).equals(first)) {
          same.add(row.subList(1, row.size()));
          row = rows.next();
        }
        sink.accept(form.key().apply(first), form.value().apply(same));
      }
    }
  }
}
