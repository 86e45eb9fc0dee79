package linkrec.adapter.persistence.sqlite;

import static linkrec.adapter.persistence.generated.Tables.UNNAMED;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import linkrec.adapter.persistence.dataset.KeptFilter;
import linkrec.adapter.persistence.dataset.KeyFilter;
import linkrec.adapter.persistence.pickle.PickleReader;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.candidate.PhraseFilter;
import linkrec.domain.candidate.PhraseHash;
import org.jooq.Cursor;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/**
 * A file as Python's SqliteDict keeps one: a table {@code unnamed(key TEXT PRIMARY KEY, value
 * BLOB)}, each value a pickle. Read only; safe for several threads.
 *
 * <p>All keys are read once to make a {@link KeyFilter}, which is kept beside the file where the
 * file says so; it stays in memory as long as the file is open, 2 to 4 bytes a key: 16 MB at most
 * for four million. Values stay on disk.
 *
 * @param <K> what is looked up
 * @param <V> what is found
 */
final class SqliteDict<K, V> implements AutoCloseable {

  private final SqliteFile file;
  private final Function<K, String> keyOf;
  private final Function<Object, @Nullable V> decoder;
  private final PhraseFilter filter;

  /**
   * @param keyOf the key of what is looked up
   * @param decoder the value of what was pickled; null for a value that stands for none; throws
   *     IllegalArgumentException, which says what was expected
   */
  SqliteDict(SqliteFile file, Function<K, String> keyOf, Function<Object, @Nullable V> decoder) {
    this.file = file;
    this.keyOf = keyOf;
    this.decoder = decoder;
    checkTable();
    KeptFilter.Place place = file.filterPlace();
    this.filter = place == null ? newFilter() : KeptFilter.at(place, this::newFilter);
  }

  private KeyFilter newFilter() {
    int size = size();
    return readKeys(keys -> KeyFilter.of(keys, size));
  }

  /** What says "no" to most unknown keys by their {@link PhraseHash}. */
  PhraseFilter filter() {
    return filter;
  }

  private void checkTable() {
    file.read(db -> db.select(UNNAMED.KEY, UNNAMED.VALUE).from(UNNAMED).limit(1).fetch());
  }

  Map<K, V> lookUp(Collection<K> wanted) {
    Map<String, K> byKey = new HashMap<>();
    for (K one : wanted) {
      String key = keyOf.apply(one);
      if (filter.mayContain(PhraseHash.of(key))) {
        byKey.put(key, one);
      }
    }
    if (byKey.isEmpty()) {
      return Map.of();
    }
    Map<K, V> found = new HashMap<>();
    file.readRows(
        byKey.keySet(),
        (key, pickle) -> {
          K one = byKey.get(key);
          V value = one == null ? null : decode(key, pickle);
          if (one != null && value != null) {
            found.put(one, value);
          }
        });
    return found;
  }

  private @Nullable V decode(String key, byte @Nullable [] pickle) {
    try {
      if (pickle == null) {
        throw new IllegalArgumentException("a value expected, got NULL");
      }
      return decoder.apply(PickleReader.read(pickle));
    } catch (CorruptDatasetException | IllegalArgumentException | InvalidRequestException e) {
      throw new CorruptDatasetException(file.path() + ", key '" + key + "': " + e.getMessage(), e);
    }
  }

  private int size() {
    return file.read(db -> db.fetchCount(UNNAMED));
  }

  /** What {@code reader} makes of all keys; they are read while it asks for them. */
  <T> T readKeys(Function<Iterator<String>, T> reader) {
    return file.read(
        db -> {
          try (Cursor<Record1<String>> rows = db.select(UNNAMED.KEY).from(UNNAMED).fetchLazy()) {
            Iterator<Record1<String>> records = rows.iterator();
            return reader.apply(
                new Iterator<>() {
                  @Override
                  public boolean hasNext() {
                    return records.hasNext();
                  }

                  @Override
                  public String next() {
                    return records.next().value1();
                  }
                });
          }
        });
  }

  @Override
  public void close() {
    file.close();
  }
}
