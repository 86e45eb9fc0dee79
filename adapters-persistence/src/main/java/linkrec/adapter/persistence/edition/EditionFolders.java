package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * The editions in a data folder. A wiki is opened when it is first asked for and stays open, shared
 * by all. Every {@link #LOOK_EVERY} it looks whether another edition is {@code current}, or whether
 * the files of a folder without editions were replaced; answers under way keep what they have. When
 * the newer one cannot be opened, the older one is served on.
 *
 * <p>An open wiki holds its model and the filter of its anchors in memory, and up to 16 connections
 * a file.
 */
public final class EditionFolders implements Datasets, AutoCloseable {

  /** How often it looks for another edition, at most. */
  public static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Path dataFolder;
  private final EditionOpener opener;
  private final LongSupplier nanoTime;
  private final ConcurrentMap<WikiId, ServedWiki> open = new ConcurrentHashMap<>();

  /**
   * @param language the language of wikis whose folder has no manifest; null for their domain
   * @param nanoTime a clock that only counts on, in nanoseconds
   */
  public EditionFolders(
      Path dataFolder,
      LinkModelReader models,
      @Nullable LanguageCode language,
      LongSupplier nanoTime) {
    this.dataFolder = dataFolder.toAbsolutePath().normalize();
    this.opener = new EditionOpener(models, language);
    this.nanoTime = nanoTime;
  }

  @Override
  public Optional<Edition> current(WikiId wiki) {
    ServedWiki served = open.get(wiki);
    if (served == null) {
      WikiFolder folder = WikiFolder.of(dataFolder, wiki);
      if (!folder.holdsDatasets()) {
        return Optional.empty();
      }
      served =
          open.computeIfAbsent(wiki, id -> new ServedWiki(folder, opener, LOOK_EVERY, nanoTime));
    }
    return served.current();
  }

  @Override
  public List<WikiId> wikis() {
    if (!Files.isDirectory(dataFolder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(dataFolder)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> wikiOf(String.valueOf(folder.getFileName())))
          .flatMap(Optional::stream)
          .filter(wiki -> WikiFolder.of(dataFolder, wiki).holdsDatasets())
          .sorted(Comparator.comparing(WikiId::value))
          .toList();
    } catch (IOException e) {
      throw new DatasetUnavailableException(dataFolder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Optional<WikiId> wikiOf(String folderName) {
    try {
      return Optional.of(WikiId.parse(folderName));
    } catch (InvalidRequestException e) {
      // Some other folder.
      return Optional.empty();
    }
  }

  /** Closes all editions, each when its last reader has given it back. */
  @Override
  public void close() {
    open.values().forEach(ServedWiki::close);
    open.clear();
  }
}
