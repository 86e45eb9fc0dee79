package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linkrec.adapter.persistence.dataset.Sha256;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Edition;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.dataset.ServedEdition;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes editions into a data folder: first into {@code <W>/editions/.<n>.tmp}, which is renamed
 * when all is on disk; then {@code <W>/current} is replaced by one rename. The previous edition is
 * kept, older ones are removed. Files that lie in {@code <W>} itself, from a download for example,
 * become an edition of their own first.
 *
 * <p>One writer a wiki: a second one, in this program or another, is refused.
 */
public final class EditionFolderWriter implements EditionWriter {

  private static final Logger LOG = LoggerFactory.getLogger(EditionFolderWriter.class);
  private static final String LOCK = ".lock";

  private final Path dataFolder;

  public EditionFolderWriter(Path dataFolder) {
    this.dataFolder = dataFolder.toAbsolutePath().normalize();
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatasetUnavailableException when the disk refuses, or another writer is at work
   */
  @Override
  public int write(EditionContents contents, Admission admission) {
    WikiFolder wiki = WikiFolder.of(dataFolder, contents.manifest().wiki());
    return write(wiki, folder -> new EditionFiles(wiki, folder).write(contents), admission);
  }

  /** Writes the files of an edition into an empty folder. */
  interface Filling {
    void fill(Path folder) throws IOException;
  }

  /** Writes an edition of whatever is filled in, and serves it. */
  int write(WikiFolder wiki, Filling contents) {
    return write(wiki, contents, Admission.ALWAYS);
  }

  private int write(WikiFolder wiki, Filling contents, Admission admission) {
    try {
      Files.createDirectories(wiki.editions());
      try (FileChannel file = lockFile(wiki);
          FileLock lock = lock(file, wiki)) {
        return lock.isValid() ? writeLocked(wiki, contents, admission) : 0;
      }
    } catch (IOException e) {
      throw new DatasetUnavailableException(
          "an edition of " + wiki.wiki() + " cannot be written: " + e, e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatasetUnavailableException when the disk refuses
   */
  @Override
  public Optional<ServedEdition> served(WikiId wiki) {
    WikiFolder folder = WikiFolder.of(dataFolder, wiki);
    try {
      Optional<Integer> number = currentNumber(folder);
      Path manifest = folder.current().resolve(WikiFolder.MANIFEST);
      if (number.isEmpty() || !Files.isRegularFile(manifest)) {
        return Optional.empty();
      }
      return Optional.of(new ServedEdition(number.get(), Sha256.of(manifest)));
    } catch (IOException e) {
      throw new DatasetUnavailableException("the edition of " + wiki + " cannot be read: " + e, e);
    }
  }

  private static FileChannel lockFile(WikiFolder wiki) throws IOException {
    return FileChannel.open(
        wiki.editions().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static FileLock lock(FileChannel file, WikiFolder wiki) throws IOException {
    @Nullable FileLock lock;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new DatasetUnavailableException(
          "another edition is being written in " + wiki.editions());
    }
    return lock;
  }

  /** Removes what a program left that was killed while it wrote, unless one writes now. */
  void tidy(WikiFolder wiki) {
    if (!Files.isDirectory(wiki.editions())) {
      return;
    }
    try (FileChannel file = lockFile(wiki);
        FileLock lock = lock(file, wiki)) {
      if (lock.isValid()) {
        removeUnfinished(wiki);
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be tidied: {}", wiki.editions(), e.toString());
    }
  }

  private static int writeLocked(WikiFolder wiki, Filling contents, Admission admission)
      throws IOException {
    removeUnfinished(wiki);
    new PlainFiles(wiki).adopt();
    Optional<Integer> previous = currentNumber(wiki);
    int number = 1 + wiki.editionNumbers().stream().mapToInt(Integer::intValue).max().orElse(0);
    Path unfinished = wiki.editions().resolve("." + number + ".tmp");
    Path finished = wiki.editions().resolve(Integer.toString(number));
    boolean served = false;
    try {
      Files.createDirectory(unfinished);
      contents.fill(unfinished);
      if (admission != Admission.ALWAYS && !admits(admission, wiki, unfinished)) {
        return 0;
      }
      Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
      FileTree.sync(wiki.editions());
      new PlainFiles(wiki).link(finished);
      FileTree.replaceLink(wiki.current(), wiki.path().relativize(finished));
      served = true;
    } finally {
      if (!served) {
        FileTree.delete(unfinished);
        FileTree.delete(finished);
      }
    }
    removeOlder(wiki, number, previous.orElse(number));
    return number;
  }

  private static boolean admits(Admission admission, WikiFolder wiki, Path candidate) {
    EditionOpener opener = new EditionOpener(new XgboostJsonReader(), null);
    OpenEdition written = opener.open(wiki, candidate);
    Optional<OpenEdition> served = served(opener, wiki);
    try (Edition handle = written.handle();
        Closing closing = new Closing(served.map(OpenEdition::handle))) {
      return admission.admits(handle, closing.edition());
    } finally {
      written.giveBack();
      served.ifPresent(OpenEdition::giveBack);
    }
  }

  private static Optional<OpenEdition> served(EditionOpener opener, WikiFolder wiki) {
    if (!wiki.hasCurrent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(opener.open(wiki, wiki.served()));
    } catch (DatasetUnavailableException | CorruptDatasetException e) {
      LOG.warn("what is served of {} cannot be opened: {}", wiki.wiki(), e.getMessage());
      return Optional.empty();
    }
  }

  /** Gives an edition back that may not be there. */
  private record Closing(Optional<Edition> edition) implements AutoCloseable {
    @Override
    public void close() {
      edition.ifPresent(Edition::close);
    }
  }

  /** What a program left that was killed while it wrote. */
  private static void removeUnfinished(WikiFolder wiki) throws IOException {
    List<Path> left;
    try (Stream<Path> entries = Files.list(wiki.editions())) {
      left =
          entries
              .filter(entry -> String.valueOf(entry.getFileName()).matches("\\.[0-9]+\\.tmp"))
              .toList();
    }
    for (Path unfinished : left) {
      FileTree.delete(unfinished);
    }
  }

  private static Optional<Integer> currentNumber(WikiFolder wiki) throws IOException {
    return Files.isSymbolicLink(wiki.current())
        ? WikiFolder.editionNumber(Files.readSymbolicLink(wiki.current()))
        : Optional.empty();
  }

  private static void removeOlder(WikiFolder wiki, int served, int previous) throws IOException {
    for (int number : wiki.editionNumbers()) {
      if (number != served && number != previous) {
        Path older = wiki.editions().resolve(Integer.toString(number));
        try {
          FileTree.delete(older);
        } catch (IOException e) {
          // The new edition is served: what could not be removed is removed after the next one.
          LOG.warn("{} cannot be removed: {}", older, e.toString());
        }
      }
    }
  }
}
