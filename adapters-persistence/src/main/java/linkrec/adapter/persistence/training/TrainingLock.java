package linkrec.adapter.persistence.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * One training of a wiki at a time, also among several programs: a lock on {@code
 * data/<W>/work/.lock}, which the system gives up when the program ends in any way.
 */
public final class TrainingLock implements AutoCloseable {

  private static final String FILE = ".lock";

  private final FileChannel file;

  private TrainingLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the lock.
   *
   * @throws DatasetUnavailableException when another training has it, or the disk refuses
   */
  public static TrainingLock take(Path dataFolder, WikiId wiki) {
    Path folder = dataFolder.resolve(wiki.value()).resolve("work");
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(file) == null) {
        file.close();
        throw new DatasetUnavailableException(
            "another training of " + wiki + " is under way in " + folder);
      }
      return new TrainingLock(file);
    } catch (IOException e) {
      throw new DatasetUnavailableException(folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new DatasetUnavailableException("the training's lock: " + e.getMessage(), e);
    }
  }
}
