package linkrec.adapter.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linkrec.domain.InvalidRequestException;

/**
 * A range of a file, in bytes as they lie there; one task reads one slice. Slices of one file are
 * numbered by {@code start}; gzip and 7z files are one slice.
 */
record FileSlice(String path, Packing packing, long start, long end) implements Serializable {

  private static final long MIB = 1 << 20;

  /** Below this, what is read twice where slices meet (a block of bzip2) begins to cost. */
  private static final long COMFORTABLE_BYTES = 4 * MIB;

  private static final long MIN_BYTES = MIB;

  /** Slices for {@code threads} tasks at a time. */
  static List<FileSlice> of(Path file, int threads) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidRequestException("dump", "a file expected, got '" + file + "'");
    }
    try {
      Packing packing = Packing.of(file);
      long size = Files.size(file);
      long step = packing.canBeSplit() ? step(size, threads, packing) : Math.max(1, size);
      return of(file, packing, size, step);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Slices of {@code step} bytes. */
  static List<FileSlice> of(Path file, Packing packing, long size, long step) {
    List<FileSlice> slices = new ArrayList<>();
    String path = file.toAbsolutePath().toString();
    long start = 0;
    do {
      // A last slice of less than half a step would be more seam than slice.
      long end = size - start < step + step / 2 ? size : start + step;
      slices.add(new FileSlice(path, packing, start, end));
      start = end;
    } while (start < size);
    return slices;
  }

  private static long step(long size, int threads, Packing packing) {
    long max = packing == Packing.NONE ? 64 * MIB : 16 * MIB;
    long perThread = size / Math.max(1, threads);
    if (perThread < COMFORTABLE_BYTES) {
      return Math.max(MIN_BYTES, perThread);
    }
    return Math.max(COMFORTABLE_BYTES, Math.min(max, perThread / 4));
  }

  /** Whether this is the beginning of the file. */
  boolean first() {
    return start == 0;
  }

  String fileName() {
    Path name = Path.of(path).getFileName();
    return name == null ? path : name.toString();
  }

  /** The slice's bytes unpacked, and those that follow it in the file. */
  UnpackedBlocks open() throws IOException {
    return switch (packing) {
      case NONE -> new PlainBlocks(this);
      case BZIP2 -> new Bzip2Blocks(this);
      case GZIP -> new GzipBlocks(this);
      case SEVEN_ZIP -> new SevenZipBlocks(this);
    };
  }
}
