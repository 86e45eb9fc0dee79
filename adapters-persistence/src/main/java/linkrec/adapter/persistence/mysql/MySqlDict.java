package linkrec.adapter.persistence.mysql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import linkrec.adapter.persistence.generated.tables.LrTemplate;
import linkrec.adapter.persistence.pickle.PickleReader;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary's table, asked within one snapshot.
 *
 * @param <K> what is looked up
 * @param <V> what is found
 */
final class MySqlDict<K, V> {

  /** Up to here more keys a statement are faster. */
  private static final int KEYS_A_STATEMENT = 500;

  private final MySqlSnapshot snapshot;
  private final LrTemplate table;
  private final PhraseFilter filter;
  private final Function<K, String> keyOf;
  private final Function<Object, @Nullable V> decoder;

  /**
   * @param decoder the value of what was pickled; null for a value that stands for none; throws
   *     IllegalArgumentException, which says what was expected
   */
  MySqlDict(
      MySqlSnapshot snapshot,
      String table,
      PhraseFilter filter,
      Function<K, String> keyOf,
      Function<Object, @Nullable V> decoder) {
    this.snapshot = snapshot;
    this.table = MySqlDialect.table(table);
    this.filter = filter;
    this.keyOf = keyOf;
    this.decoder = decoder;
  }

  PhraseFilter filter() {
    return filter;
  }

  Map<K, V> lookUp(Collection<K> wanted) {
    Map<String, K> byKey = new HashMap<>();
    for (K one : wanted) {
      String key = keyOf.apply(one);
      if (filter.mayContain(PhraseHash.of(key))) {
        byKey.put(key, one);
      }
    }
    Map<K, V> found = new HashMap<>();
    List<String> keys = new ArrayList<>(byKey.keySet());
    for (int from = 0; from < keys.size(); from += KEYS_A_STATEMENT) {
      List<String> some = keys.subList(from, Math.min(keys.size(), from + KEYS_A_STATEMENT));
      for (Record2<String, byte[]> row :
          snapshot.read(
              db ->
                  db.select(table.LOOKUP, table.VALUE)
                      .from(table)
                      .where(table.LOOKUP.in(some))
                      .fetch())) {
        // The collation takes no notice of spaces at the end; what was not asked for is let go.
        K one = byKey.get(row.value1());
        V value = one == null ? null : decode(row.value1(), row.value2());
        if (one != null && value != null) {
          found.put(one, value);
        }
      }
    }
    return found;
  }

  private @Nullable V decode(String key, byte[] pickle) {
    try {
      return decoder.apply(PickleReader.read(pickle));
    } catch (CorruptDatasetException | IllegalArgumentException | InvalidRequestException e) {
      throw new CorruptDatasetException(
          "table " + table.getName() + ", lookup '" + key + "': " + e.getMessage(), e);
    }
  }
}
