package linkrec.adapter.persistence.ranking;

import java.util.Arrays;
import java.util.List;
import linkrec.domain.page.WikiId;

/** The tables of the second generation. */
public enum TableKind {
  /** Phrase to {@link PhraseCodec}'s form; the attribute is the number of articles. */
  PHRASES("phrases", 1),
  /** Stem to {@link PhraseCodec}'s form; the attribute is how many characters a word loses. */
  STEMS("stems", 2),
  /** {@code b} or {@code a} (before, after) and a word to a 4-byte float. */
  NEIGHBOURS("neighbours", 3),
  /** Title to the numbers of its vector, a signed byte each. */
  LINK_VECTORS("linkvectors", 4);

  private final String tableName;
  private final int number;

  TableKind(String tableName, int number) {
    this.tableName = tableName;
    this.number = number;
  }

  /** The name in file names and manifests. */
  public String tableName() {
    return tableName;
  }

  /** What stands for the kind in a file's head. */
  int number() {
    return number;
  }

  /** The file's name, {@code <W>.x.table}. */
  public String fileName(WikiId wiki) {
    return wiki.value() + "." + tableName + ".table";
  }

  /** Those that a wiki of the second generation always has; stems only where they help. */
  public static List<TableKind> required() {
    return Arrays.stream(values()).filter(kind -> kind != STEMS).toList();
  }
}
