package linkrec.application;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.candidate.PhraseHashes;
import linkrec.domain.training.KnownPages;
import linkrec.domain.training.LinkUse;
import linkrec.domain.training.PhraseTally;
import linkrec.domain.training.TitleUse;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of each phrase, or of each stem: the tables of links, titles and texts, read
 * together, a phrase at a time in the order of the phrases.
 */
final class PhraseTallies {

  private final TrainingFiles files;
  private final PhraseUses.Tables tables;

  PhraseTallies(TrainingFiles files, PhraseUses.Tables tables) {
    this.files = files;
    this.tables = tables;
  }

  /**
   * The hashes of all phrases.
   *
   * @param linked hears of the links of all phrases
   */
  PhraseHashes readHashes(KnownPages linked) {
    PhraseHashes hashes = new PhraseHashes();
    read(
        phrase -> {
          hashes.add(phrase);
          return false;
        },
        linked,
        (phrase, tally) -> {});
    return hashes;
  }

  /** Hands over every phrase. */
  void forEach(BiConsumer<String, PhraseTally> sink) {
    forEach(phrase -> true, sink);
  }

  /** Hands over some of the phrases. */
  void forEach(Predicate<String> wanted, BiConsumer<String, PhraseTally> sink) {
    read(wanted, null, sink);
  }

  private void read(
      Predicate<String> wanted, @Nullable KnownPages linked, BiConsumer<String, PhraseTally> sink) {
    try (Cursor links = new Cursor(files, tables.links());
        Cursor titles = new Cursor(files, tables.titles());
        Cursor texts = new Cursor(files, tables.texts())) {
      for (String phrase = first(links, titles, texts);
          phrase != null;
          phrase = first(links, titles, texts)) {
        PhraseTally tally = wanted.test(phrase) ? new PhraseTally() : null;
        addLinks(links, phrase, tally, linked);
        addTitles(titles, phrase, tally);
        addTexts(texts, phrase, tally);
        if (tally != null) {
          sink.accept(phrase, tally);
        }
      }
    }
  }

  private static void addLinks(
      Cursor links, String phrase, @Nullable PhraseTally tally, @Nullable KnownPages linked) {
    for (List<String> row = links.take(phrase); row != null; row = links.take(phrase)) {
      if (linked != null || tally != null) {
        LinkUse use = PhraseUses.link(row);
        int times = PhraseUses.times(row);
        if (linked != null) {
          linked.addLinks(use.target(), use.fold(), times);
        }
        if (tally != null) {
          tally.addLinks(use, use.target(), times);
        }
      }
    }
  }

  private static void addTitles(Cursor titles, String phrase, @Nullable PhraseTally tally) {
    for (List<String> row = titles.take(phrase); row != null; row = titles.take(phrase)) {
      if (tally != null) {
        TitleUse use = PhraseUses.title(row);
        if (use.redirect()) {
          tally.addRedirect(use.article());
        } else {
          tally.addTitle(use.article());
        }
      }
    }
  }

  private static void addTexts(Cursor texts, String phrase, @Nullable PhraseTally tally) {
    for (List<String> row = texts.take(phrase); row != null; row = texts.take(phrase)) {
      if (tally != null) {
        tally.addTexts(PhraseUses.text(row), PhraseUses.times(row));
      }
    }
  }

  /** The first phrase of what is left; null behind the last one. */
  private static @Nullable String first(Cursor... cursors) {
    String first = null;
    for (Cursor cursor : cursors) {
      String phrase = cursor.phrase();
      if (phrase != null && (first == null || phrase.compareTo(first) < 0)) {
        first = phrase;
      }
    }
    return first;
  }

  /** A place in a table. */
  private static final class Cursor implements AutoCloseable {

    private final TrainingTable table;
    private final TableRows rows;
    private @Nullable List<String> next;

    Cursor(TrainingFiles files, TrainingTable table) {
      this.table = table;
      this.rows = files.rows(table);
      this.next = rows.next();
    }

    @Nullable String phrase() {
      List<String> row = next;
      return row == null ? null : row.get(0);
    }

    /**
     * The next row if it is that phrase's; null else.
     *
     * @throws CorruptDatasetException when the rows are not in the order of their phrases
     */
    @Nullable List<String> take(String phrase) {
      List<String> row = next;
      if (row == null || !row.get(0).equals(phrase)) {
        return null;
      }
      next = rows.next();
      if (next != null && next.get(0).compareTo(phrase) < 0) {
        throw new CorruptDatasetException(
            table.path()
                + ": phrases in their order expected, got '"
                + next.get(0)
                + "' behind '"
                + phrase
                + "'");
      }
      return row;
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
