package linkrec.adapter.persistence.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import linkrec.adapter.persistence.dataset.WikiDataset;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Edition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The edition of one wiki that is served now, and its replacement by a newer one. */
final class ServedWiki implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServedWiki.class);

  private final WikiFolder folder;
  private final EditionOpener opener;
  private final long lookEvery;
  private final LongSupplier nanoTime;

  /** Held by whoever opens an edition; those who have one to answer with do not wait for it. */
  private final ReentrantLock opening = new ReentrantLock();

  private volatile @Nullable Served served;
  private volatile long lookedAt;
  private boolean closed;

  /** Why nothing could be opened the last time; the next look tries again. */
  private @Nullable RuntimeException failure;

  /**
   * An open edition, and how its files looked when it was opened.
   *
   * @param signature equal as long as the files are the same
   */
  private record Served(OpenEdition edition, String signature) {}

  ServedWiki(WikiFolder folder, EditionOpener opener, Duration lookEvery, LongSupplier nanoTime) {
    this.folder = folder;
    this.opener = opener;
    this.lookEvery = lookEvery.toNanos();
    this.nanoTime = nanoTime;
  }

  /** A handle of the edition that is served; absent when the datasets are gone. */
  Optional<Edition> current() {
    for (Served now = upToDate(); now != null; now = upToDate()) {
      try {
        return Optional.of(now.edition().handle());
      } catch (IllegalStateException e) {
        // Replaced and closed since: its successor is there.
        if (served == now) {
          throw e;
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Served upToDate() {
    Served now = served;
    if (now == null) {
      opening.lock();
    } else if (nanoTime.getAsLong() - lookedAt < lookEvery || !opening.tryLock()) {
      return now;
    }
    try {
      return look();
    } finally {
      opening.unlock();
    }
  }

  private @Nullable Served look() {
    if (closed) {
      throw new IllegalStateException("the datasets of " + folder.wiki() + " are closed");
    }
    Served before = served;
    boolean lookedJustNow = nanoTime.getAsLong() - lookedAt < lookEvery;
    if (before != null && lookedJustNow) {
      return before;
    }
    if (failure != null && lookedJustNow) {
      throw again(failure);
    }
    Served next = before;
    if (!folder.holdsDatasets()) {
      next = null;
    } else {
      next = before == null ? openFirst() : replacementOf(before);
    }
    lookedAt = nanoTime.getAsLong();
    served = next;
    if (before != null && before != next) {
      before.edition().giveBack();
    }
    return next;
  }

  private Served openFirst() {
    try {
      failure = null;
      return openNow();
    } catch (DatasetUnavailableException | CorruptDatasetException e) {
      failure = e;
      lookedAt = nanoTime.getAsLong();
      throw e;
    }
  }

  private static RuntimeException again(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    return failure instanceof CorruptDatasetException
        ? new CorruptDatasetException(message, failure)
        : new DatasetUnavailableException(message, failure);
  }

  private Served replacementOf(Served before) {
    try {
      Path from = folder.served();
      return signature(from).equals(before.signature()) ? before : openNow();
    } catch (DatasetUnavailableException | CorruptDatasetException e) {
      LOG.warn("{} is served as it was: {}", folder.wiki(), e.getMessage());
      return before;
    }
  }

  private Served openNow() {
    Path from = folder.served();
    String signature = signature(from);
    return new Served(opener.open(folder, from), signature);
  }

  /**
   * An edition never changes, so its name says all, but for what was put beside it by hand; of
   * other folders, sizes and times do.
   */
  private String signature(Path from) {
    StringBuilder signature = new StringBuilder(from.toString());
    addTo(signature, folder.path().resolve(WikiDataset.PIECES.fileName(folder.wiki())));
    if (!from.equals(folder.path())) {
      return signature.toString();
    }
    WikiFolder.DICTIONARIES.forEach(
        name -> addTo(signature, from.resolve(folder.dictionaryName(name))));
    addTo(signature, from.resolve(folder.modelName()));
    return signature.toString();
  }

  private static void addTo(StringBuilder signature, Path file) {
    try {
      signature.append(' ').append(Files.size(file));
      signature.append(' ').append(Files.getLastModifiedTime(file).toMillis());
    } catch (IOException e) {
      signature.append(" absent");
    }
  }

  @Override
  public void close() {
    opening.lock();
    try {
      closed = true;
      Served last = served;
      served = null;
      if (last != null) {
        last.edition().giveBack();
      }
    } finally {
      opening.unlock();
    }
  }
}
