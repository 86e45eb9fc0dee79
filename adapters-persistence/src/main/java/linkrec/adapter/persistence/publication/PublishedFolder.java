package linkrec.adapter.persistence.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.NewDataset;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.adapter.persistence.edition.EditionSource;
import linkrec.application.DatasetProgress;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;

/**
 * A folder of published datasets, as others download them:
 *
 * <pre>
 * wikis.txt                                    the list, an id a line
 * &lt;W&gt;/README
 * &lt;W&gt;/&lt;W&gt;.x.sqlite.gz, &lt;W&gt;.x.sqlite.checksum    dictionaries
 * &lt;W&gt;/lr_&lt;W&gt;_x.sql.gz[.checksum]                 the same as dumps of tables, the second
 *                                              generation's files as dumps only
 * &lt;W&gt;/&lt;W&gt;.linkmodel.json[.checksum]              the model; linkmodel2.json is the second
 *                                              generation's
 * &lt;W&gt;/&lt;W&gt;.manifest.json[.checksum]               what the edition says of itself
 * </pre>
 *
 * <p>A wiki's folder is filled as {@code .<W>.new} and put in place whole. Between the two renames
 * there is none for a moment; when a program is killed just then, the next one puts the older back.
 */
public final class PublishedFolder {

  private static final String README = "README";
  private static final String README_TEXT =
      """
      Datasets for link recommendations (Wikimedia's Link Recommendation Service, Linkrec).

      lr_*.sql.gz and *.linkmodel.json are loaded into MySQL or MariaDB, *.sqlite.gz and
      *.linkmodel.json are served from files: ./linkrec load-datasets --help
      Each .checksum file holds the SHA-256 of the published file that it is named after.
      """;

  private final Path folder;

  public PublishedFolder(Path folder) {
    this.folder = folder;
  }

  /** The names of all files that a wiki's folder may hold. */
  public static List<String> names(WikiId wiki) {
    return names(wiki, List.of(WikiDataset.values()));
  }

  /** The names of the files of those datasets, and of the one that tells what they are. */
  public static List<String> names(WikiId wiki, Collection<WikiDataset> datasets) {
    List<String> names = new ArrayList<>(List.of(README));
    for (WikiDataset dataset : datasets) {
      if (!dataset.isFile()) {
        names.add(dataset.packedName(wiki));
        names.add(dataset.checksumName(wiki));
      }
      if (dataset.hasTable()) {
        names.add(dataset.dumpName(wiki));
        names.add(dataset.dumpName(wiki) + ".checksum");
      }
    }
    return names;
  }

  /**
   * Publishes the edition that is served from a data folder, in the place of what is published.
   *
   * @throws DatasetUnavailableException when the wiki or one of its files is not there, or the disk
   *     refuses
   */
  public void publish(Path dataFolder, WikiId wiki, DatasetProgress progress) {
    try {
      Files.createDirectories(folder);
      try (FileChannel file = lockFile();
          FileLock lock = file.lock()) {
        if (lock.isValid()) {
          restore(wiki);
          fill(dataFolder, wiki, progress);
          putInPlace(wiki);
          list(wiki);
        }
      }
    } catch (IOException e) {
      throw new DatasetUnavailableException(folder + " cannot be written: " + e, e);
    }
  }

  private FileChannel lockFile() throws IOException {
    return FileChannel.open(
        folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private Path own(WikiId wiki) {
    return folder.resolve(wiki.value());
  }

  private Path filled(WikiId wiki) {
    return folder.resolve("." + wiki.value() + ".new");
  }

  private Path replaced(WikiId wiki) {
    return folder.resolve("." + wiki.value() + ".old");
  }

  /** Mends what a killed program left. */
  private void restore(WikiId wiki) throws IOException {
    if (Files.isDirectory(replaced(wiki)) && !Files.exists(own(wiki))) {
      Files.move(replaced(wiki), own(wiki), StandardCopyOption.ATOMIC_MOVE);
    }
    deleteFiles(filled(wiki));
    deleteFiles(replaced(wiki));
  }

  private void fill(Path dataFolder, WikiId wiki, DatasetProgress progress) throws IOException {
    Path target = Files.createDirectory(filled(wiki));
    EditionSource source = EditionSource.of(dataFolder, wiki);
    Path edition = source.folder();
    for (WikiDataset dataset : WikiDataset.required()) {
      Path file = edition.resolve(dataset.packedName(wiki));
      Path checksum = edition.resolve(dataset.checksumName(wiki));
      if (!Files.isRegularFile(file) || !Files.isRegularFile(checksum)) {
        throw new DatasetUnavailableException("file not found: " + file + " or its checksum");
      }
      Files.copy(file, target.resolve(dataset.packedName(wiki)));
      Files.copy(checksum, target.resolve(dataset.checksumName(wiki)));
      requireSum(target.resolve(dataset.packedName(wiki)), checksum);
    }
    Map<WikiDataset, NewDataset> datasets = source.datasets();
    datasets.remove(WikiDataset.MODEL);
    TableExport.write(wiki, datasets, target, progress);
    TableExport.writeWhole(target.resolve(README), README_TEXT);
    sync(target);
  }

  private static void requireSum(Path file, Path checksum) throws IOException {
    String expected = Sha256.readLine(checksum);
    String actual = Sha256.of(file);
    if (!actual.equals(expected)) {
      throw new CorruptDatasetException(
          checksum.resolveSibling(String.valueOf(file.getFileName()))
              + " has the checksum "
              + actual
              + ", expected "
              + expected);
    }
  }

  private static void sync(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      for (Path file : files.toList()) {
        force(file);
      }
    }
    force(target);
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void putInPlace(WikiId wiki) throws IOException {
    if (Files.exists(own(wiki), LinkOption.NOFOLLOW_LINKS)) {
      Files.move(own(wiki), replaced(wiki), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(filled(wiki), own(wiki), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
    deleteFiles(replaced(wiki));
  }

  private void list(WikiId wiki) throws IOException {
    Set<String> wikis = listed();
    if (wikis.add(wiki.value())) {
      writeList(wikis);
    }
  }

  private Set<String> listed() throws IOException {
    Path list = folder.resolve(WikiList.NAME);
    Set<String> wikis = new TreeSet<>();
    if (Files.exists(list)) {
      WikiList.read(list).forEach(one -> wikis.add(one.value()));
    }
    return wikis;
  }

  private void writeList(Set<String> wikis) throws IOException {
    String text = String.join("", wikis.stream().map(one -> one + "\n").toList());
    TableExport.writeWhole(folder.resolve(WikiList.NAME), text);
    force(folder);
  }

  /**
   * The files of a wiki that {@link #unpublish} would delete.
   *
   * @throws DatasetUnavailableException when the wiki is not published here
   */
  public List<Path> published(WikiId wiki) {
    try {
      if (Files.isSymbolicLink(own(wiki))) {
        throw new DatasetUnavailableException(own(wiki) + " is a link, not a published folder");
      }
      if (!Files.isDirectory(own(wiki)) && !listed().contains(wiki.value())) {
        throw new DatasetUnavailableException(wiki + " is not published in " + folder);
      }
      return names(wiki).stream()
          .map(own(wiki)::resolve)
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .toList();
    } catch (IOException e) {
      throw new DatasetUnavailableException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Takes a wiki off the list and deletes its files, those that are known by their names and no
   * others.
   *
   * @return what is left in its folder
   * @throws DatasetUnavailableException when the wiki is not published here
   */
  public List<Path> unpublish(WikiId wiki) {
    List<Path> files = published(wiki);
    try (FileChannel file = lockFile();
        FileLock lock = file.lock()) {
      if (!lock.isValid()) {
        return files;
      }
      Set<String> wikis = listed();
      if (wikis.remove(wiki.value())) {
        writeList(wikis);
      }
      for (Path one : files) {
        Files.delete(one);
      }
      return leftIn(own(wiki));
    } catch (IOException e) {
      throw new DatasetUnavailableException(folder + " cannot be changed: " + e, e);
    }
  }

  private static List<Path> leftIn(Path own) throws IOException {
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    List<Path> left;
    try (Stream<Path> entries = Files.list(own)) {
      left = entries.sorted().toList();
    }
    if (left.isEmpty()) {
      Files.delete(own);
    }
    return left;
  }

  /** Deletes a folder of files. */
  private static void deleteFiles(Path own) throws IOException {
    if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(own)) {
      files = entries.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(own);
  }
}
