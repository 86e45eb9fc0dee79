package linkrec.adapter.persistence.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.domain.page.WikiId;

/** The tables of the second generation. */
public enum TableKind {
  /** Phrase to {@link PhraseCodec}'s form; the attribute is the number of articles. */
  PHRASES(WikiDataset.PHRASES, 1),
  /** Stem to {@link PhraseCodec}'s form; the attribute is how many characters a word loses. */
  STEMS(WikiDataset.STEMS, 2),
  /** {@code b} or {@code a} (before, after) and a word to a 4-byte float. */
  NEIGHBOURS(WikiDataset.NEIGHBOURS, 3),
  /** Title to the numbers of its vector, a signed byte each. */
  LINK_VECTORS(WikiDataset.LINK_VECTORS, 4);

  private final WikiDataset dataset;
  private final int number;

  TableKind(WikiDataset dataset, int number) {
    this.dataset = dataset;
    this.number = number;
  }

  /** The dataset that is such a table. */
  public WikiDataset dataset() {
    return dataset;
  }

  /** The kind of a dataset's table; absent where it is none. */
  public static Optional<TableKind> of(WikiDataset dataset) {
    return Arrays.stream(values()).filter(kind -> kind.dataset == dataset).findFirst();
  }

  /** What stands for the kind in a file's head. */
  int number() {
    return number;
  }

  /** The file's name, {@code <W>.x.table}. */
  public String fileName(WikiId wiki) {
    return dataset.fileName(wiki);
  }

  /** Those that a wiki of the second generation always has; stems only where they help. */
  public static List<TableKind> required() {
    return Arrays.stream(values()).filter(kind -> kind != STEMS).toList();
  }
}
