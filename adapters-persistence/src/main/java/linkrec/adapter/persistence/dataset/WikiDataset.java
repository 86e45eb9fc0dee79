package linkrec.adapter.persistence.dataset;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linkrec.application.DatasetStore;
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
  ANCHORS("anchors", Form.DICTIONARY, "anchors.sqlite"),
  /** Title to page id. */
  PAGE_IDS("pageids", Form.DICTIONARY, "pageids.sqlite"),
  /** Title of a redirect to the title it leads to. */
  REDIRECTS("redirects", Form.DICTIONARY, "redirects.sqlite"),
  /** Title to a numpy array of floats. */
  VECTORS("w2vfiltered", Form.DICTIONARY, "w2vfiltered.sqlite"),
  /** The model, one document. */
  MODEL("model", Form.DOCUMENT, "linkmodel.json"),
  /**
   * What an edition says of itself, without sums of files. Whoever publishes one of those below
   * publishes this, too; in an edition it is made from the edition's own manifest.
   */
  MANIFEST("manifest", Form.DOCUMENT, "manifest.json"),
  /** The subword model that phrases were cut by when they were counted. */
  PIECES("pieces", Form.FILE, "pieces.model"),
  /** The second generation's phrases, and what else it knows of a wiki. */
  PHRASES("phrases", Form.FILE, "phrases.table"),
  /** Phrases whose words have lost their endings. */
  STEMS("stems", Form.FILE, "stems.table"),
  /** Words beside phrases. */
  NEIGHBOURS("neighbours", Form.FILE, "neighbours.table"),
  /** Pages that are linked together have similar ones. */
  LINK_VECTORS("linkvectors", Form.FILE, "linkvectors.table"),
  /** The second generation's model. */
  RANKING_MODEL("model2", Form.DOCUMENT, "linkmodel2.json");

  /** The longest name of a table in MySQL and MariaDB, with what is put after it for a while. */
  private static final int LONGEST_TABLE_NAME = 64 - "_new".length();

  private static final List<WikiDataset> DICTIONARIES =
      Arrays.stream(values()).filter(WikiDataset::isDictionary).toList();
  private static final Set<WikiDataset> REQUIRED = EnumSet.range(ANCHORS, MODEL);

  private final String datasetName;
  private final Form form;
  private final String fileEnding;

  /** How a dataset lies in files and tables. */
  private enum Form {
    /** A SqliteDict file, {@code <W>.x.sqlite}; a table of its own, {@code lr_<W>_x}. */
    DICTIONARY,
    /** A file; a table of its own, {@code lr_<W>_x}, with {@link FileChunks}. */
    FILE,
    /** A JSON file; a row of the table {@code lr_model}. */
    DOCUMENT
  }

  WikiDataset(String datasetName, Form form, String fileEnding) {
    this.datasetName = datasetName;
    this.form = form;
    this.fileEnding = fileEnding;
  }

  /** The name in options, tables, file names and answers. */
  public String datasetName() {
    return datasetName;
  }

  /** Whether its rows are entries with pickled values, which are looked up one by one. */
  public boolean isDictionary() {
    return form == Form.DICTIONARY;
  }

  /** Whether it is a file that lies in a table in {@link FileChunks}. */
  public boolean isFile() {
    return form == Form.FILE;
  }

  /** Whether it is one text, a row in the table of models. */
  public boolean isDocument() {
    return form == Form.DOCUMENT;
  }

  /** Whether it has a table of its own. */
  public boolean hasTable() {
    return form != Form.DOCUMENT;
  }

  /** Whether every wiki has it; the others are there or not. */
  public boolean isRequired() {
    return REQUIRED.contains(this);
  }

  /** Whether a wiki may be without it when datasets are loaded. */
  public DatasetStore.Presence presence() {
    if (isRequired()) {
      return DatasetStore.Presence.ALWAYS;
    }
    return this == PIECES ? DatasetStore.Presence.ADDED : DatasetStore.Presence.PERHAPS;
  }

  /** The name of the dataset that is published wherever this one is. */
  public Optional<String> publishedBeside() {
    return isRequired() || this == MANIFEST ? Optional.empty() : Optional.of(MANIFEST.datasetName);
  }

  /** Those that are entries with pickled values. */
  public static List<WikiDataset> dictionaries() {
    return DICTIONARIES;
  }

  /** Those that every wiki has: the original's. */
  public static Set<WikiDataset> required() {
    return Collections.unmodifiableSet(REQUIRED);
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

  /** The datasets of those names, as {@link #named} finds each. */
  public static Set<WikiDataset> allNamed(Collection<String> names) {
    Set<WikiDataset> named = EnumSet.noneOf(WikiDataset.class);
    names.forEach(name -> named.add(named(name)));
    return named;
  }

  /** The file that is read, {@code <W>.x.sqlite} or {@code <W>.linkmodel.json} and its like. */
  public String fileName(WikiId wiki) {
    return wiki.value() + "." + fileEnding;
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

  /** The forms in which it is published for an edition in files, the best one first. */
  public List<PublishedFile> forms(WikiId wiki) {
    return switch (form) {
      case DICTIONARY -> List.of(published(wiki), publishedDump(wiki));
      case FILE -> List.of(publishedDump(wiki));
      case DOCUMENT -> List.of(published(wiki));
    };
  }

  /** The form in which it is published for tables. */
  public PublishedFile formForTables(WikiId wiki) {
    return hasTable() ? publishedDump(wiki) : published(wiki);
  }

  /** The published file with its checksum. */
  public PublishedFile published(WikiId wiki) {
    return new PublishedFile(wiki, datasetName, packedName(wiki), checksumName(wiki));
  }

  /** The published dump of its table with its checksum. */
  public PublishedFile publishedDump(WikiId wiki) {
    String name = dumpName(wiki);
    return new PublishedFile(wiki, datasetName, name, name + ".checksum");
  }

  /** The dump of its table, {@code lr_<W>_x.sql.gz}. */
  public String dumpName(WikiId wiki) {
    return tableName(wiki) + ".sql.gz";
  }

  /**
   * Its table, {@code lr_<W>_x}, made from a wiki id that has been checked.
   *
   * @throws InvalidRequestException when the id is too long for a table's name
   */
  public String tableName(WikiId wiki) {
    if (!hasTable()) {
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

  /**
   * The key of a document in {@code lr_model}: the wiki's id for the model that the original knows,
   * else the id and what no id holds.
   */
  public String documentKey(WikiId wiki) {
    return switch (this) {
      case MODEL -> wiki.value();
      case RANKING_MODEL -> wiki.value() + ".2";
      case MANIFEST -> wiki.value() + ".manifest";
      default -> throw new IllegalStateException(datasetName + " is no document");
    };
  }

  /** The key of its checksum in {@code lr_checksum}, {@code <W>_x}. */
  public String checksumKey(WikiId wiki) {
    return wiki.value() + "_" + datasetName;
  }
}
