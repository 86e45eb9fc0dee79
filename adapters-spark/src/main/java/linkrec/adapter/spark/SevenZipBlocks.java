package linkrec.adapter.spark;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/** The bytes of the one file in a 7z archive; always the whole file. */
final class SevenZipBlocks implements UnpackedBlocks {

  private static final int BLOCK_BYTES = 1 << 18;

  /** Dictionaries of that size are read; Wikimedia's dumps have 64 MiB. */
  private static final int MOST_KIBIBYTES = 1 << 20;

  private final Path path;
  private final byte[] bytes = new byte[BLOCK_BYTES];
  private @Nullable SevenZFile archive;

  SevenZipBlocks(FileSlice slice) {
    this.path = Path.of(slice.path());
  }

  @Override
  public @Nullable Block next() throws IOException {
    SevenZFile open = archive == null ? open() : archive;
    long offset = offset(open);
    int read;
    try {
      read = open.read(bytes, 0, bytes.length);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new CorruptFileException(offset, "the 7z data is cut or broken: " + e.getMessage());
    }
    if (read < 0 && nextFile(open) != null) {
      throw new CorruptFileException(offset, "one file expected in a 7z archive, got more");
    }
    return read < 0 ? null : new Block(bytes, read, offset, true);
  }

  private SevenZFile open() throws IOException {
    SevenZFile opened;
    try {
      opened = SevenZFile.builder().setPath(path).setMaxMemoryLimitKiB(MOST_KIBIBYTES).get();
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new CorruptFileException(0, "the 7z data is cut or broken: " + e.getMessage());
    }
    archive = opened;
    if (nextFile(opened) == null) {
      throw new CorruptFileException(0, "one file expected in a 7z archive, got none");
    }
    return opened;
  }

  private static @Nullable SevenZArchiveEntry nextFile(SevenZFile archive) throws IOException {
    SevenZArchiveEntry entry = archive.getNextEntry();
    while (entry != null && (entry.isDirectory() || !entry.hasStream())) {
      entry = archive.getNextEntry();
    }
    return entry;
  }

  private static long offset(SevenZFile archive) {
    return archive.getStatisticsForCurrentEntry().getCompressedCount();
  }

  @Override
  public void close() throws IOException {
    if (archive != null) {
      archive.close();
    }
  }
}
