package linkrec.adapter.persistence.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import linkrec.application.PublishedFile;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.WikiId;

/**
 * The datasets of a wiki, in the order in which they are worked on. All that loads, copies,
 * exports, publishes or verifies datasets takes its list from here, so that one more is one more
 * constant.
 */
public enum WikiDataset {
  /** Anchor text to a dict of title to count. */
  ANCHORS("anchors", Form.DICTIONARY),
  /** Title to page id. */
  PAGE_IDS("pageids", Form.DICTIONARY),
  /** Title of a redirect to the title it leads to. */
  REDIRECTS("redirects", Form.DICTIONARY),
  /** Title to a numpy array of floats. */
  VECTORS("w2vfiltered", Form.DICTIONARY),
  /** The model, one document. */
  MODEL("model", Form.DOCUMENT);

  /** The longest name of a table in MySQL and MariaDB, with what is put after it for a while. */
  private static final int LONGEST_TABLE_NAME = 64 - "_new".length();

  private static final List<WikiDataset> DICTIONARIES =
      Arrays.stream(values()).filter(WikiDataset::isDictionary).toList();

  private final String datasetName;
  private final Form form;

  /** How a dataset lies in files and tables. */
  private enum Form {
    /** A SqliteDict file, {@code <W>.x.sqlite}; a table of its own, {@code lr_<W>_x}. */
    DICTIONARY,
    /** A file, {@code <W>.linkmodel.json}; a row of the table {@code lr_model}. */
    DOCUMENT
  }

  WikiDataset(String datasetName, Form form) {
    this.datasetName = datasetName;
    this.form = form;
  }

  /** The name in options, tables, file names and answers. */
  public String datasetName() {
    return datasetName;
  }

  /** Whether it has rows and a table of its own. */
  public boolean isDictionary() {
    return form == Form.DICTIONARY;
  }

  /** Those that have rows and a table of their own. */
  public static List<WikiDataset> dictionaries() {
    return DICTIONARIES;
  }

  /**
   * The dataset of that name.
   *
   * @throws InvalidRequestException when there is none; the message lists them
   */
  public static WikiDataset named(String name) {
    Optional<WikiDataset> found =
        Arrays.stream(values()).filter(one -> one.datasetName.equals(name)).findFirst();
    return found.orElseThrow(
        () ->
            new InvalidRequestException(
                "--datasets",
                Arrays.stream(values())
                        .map(WikiDataset::datasetName)
                        .collect(Collectors.joining(", "))
                    + " expected, got '"
                    + name
                    + "'"));
  }

  /** The file that is read, {@code <W>.x.sqlite} or {@code <W>.linkmodel.json}. */
  public String fileName(WikiId wiki) {
    return wiki.value() + "." + (isDictionary() ? datasetName + ".sqlite" : "linkmodel.json");
  }

  /** The file that is published: packed where it is a dictionary. */
  public String packedName(WikiId wiki) {
    return isDictionary() ? fileName(wiki) + ".gz" : fileName(wiki);
  }

  /** The file with the checksum of the published one; its name has no {@code .gz}. */
  public String checksumName(WikiId wiki) {
    return fileName(wiki) + ".checksum";
  }

  /** The file with the filter of a dictionary's keys, which belongs to an edition. */
  public String filterName() {
    return datasetName + ".filter";
  }

  /** All files of the dataset in an edition, those that need not be there too. */
  public List<String> fileNames(WikiId wiki) {
    return isDictionary()
        ? List.of(fileName(wiki), packedName(wiki), checksumName(wiki), filterName())
        : List.of(fileName(wiki), checksumName(wiki));
  }

  /** The published file with its checksum. */
  public PublishedFile published(WikiId wiki) {
    return new PublishedFile(wiki, datasetName, packedName(wiki), checksumName(wiki));
  }

  /** The published dump of a dictionary's table with its checksum. */
  public PublishedFile publishedDump(WikiId wiki) {
    String name = dumpName(wiki);
    return new PublishedFile(wiki, datasetName, name, name + ".checksum");
  }

  /** The dump of a dictionary's table, {@code lr_<W>_x.sql.gz}. */
  public String dumpName(WikiId wiki) {
    return tableName(wiki) + ".sql.gz";
  }

  /**
   * The table of a dictionary, {@code lr_<W>_x}, made from a wiki id that has been checked.
   *
   * @throws InvalidRequestException when the id is too long for a table's name
   */
  public String tableName(WikiId wiki) {
    if (!isDictionary()) {
      throw new IllegalStateException(datasetName + " has no table of its own");
    }
    String name = "lr_" + wiki.value() + "_" + datasetName;
    if (name.length() > LONGEST_TABLE_NAME) {
      throw new InvalidRequestException(
          "wiki",
          "an id whose tables have names of at most "
              + LONGEST_TABLE_NAME
              + " characters expected, got '"
              + wiki
              + "'");
    }
    return name;
  }

  /** The key of its checksum in {@code lr_checksum}, {@code <W>_x}. */
  public String checksumKey(WikiId wiki) {
    return wiki.value() + "_" + datasetName;
  }
}
