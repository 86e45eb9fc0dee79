package linkrec.bootstrap.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a training will take, told from the sizes of the dumps. The figures are those of trainings
 * on wikis of 4 to 140 MB of XML: between one and three times what it then takes. A wiki that was
 * made of a million articles of 0.6 kB took four times as much.
 */
record TrainingEstimate(double megabytesOfXml, int threads, double freeMegabytes) {

  private static final double MEGABYTE = 1e6;

  /** How many bytes of XML a packed byte holds. */
  private static final double BZIP2 = 6;

  private static final double GZIP = 4.5;
  private static final double SEVEN_ZIP = 8;

  private static final double SECONDS_TO_START = 6;
  private static final double SECONDS_A_MEGABYTE = 0.4;
  private static final double MEGABYTES_TO_START = 350;
  private static final double MEMORY_A_MEGABYTE = 1.2;
  private static final double DISK_A_MEGABYTE = 1.5;

  /** For those dumps, and the disk that holds {@code folder} or will hold it. */
  static TrainingEstimate of(List<Path> dumps, int threads, Path folder) {
    double bytes = 0;
    for (Path dump : dumps) {
      bytes += dump.toFile().length() * unpacking(String.valueOf(dump.getFileName()));
    }
    return new TrainingEstimate(bytes / MEGABYTE, threads, free(folder) / MEGABYTE);
  }

  private static double unpacking(String name) {
    if (name.endsWith(".bz2")) {
      return BZIP2;
    }
    return name.endsWith(".7z") ? SEVEN_ZIP : name.endsWith(".gz") ? GZIP : 1;
  }

  private static double free(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return Files.getFileStore(there).getUsableSpace();
    } catch (IOException e) {
      return Double.MAX_VALUE;
    }
  }

  double seconds() {
    return SECONDS_TO_START + megabytesOfXml * SECONDS_A_MEGABYTE / threads;
  }

  /** Of memory; what does not fit waits on disk, which takes longer. */
  double memoryMegabytes() {
    return MEGABYTES_TO_START + megabytesOfXml * MEMORY_A_MEGABYTE;
  }

  double diskMegabytes() {
    return megabytesOfXml * DISK_A_MEGABYTE;
  }

  boolean fitsOnDisk() {
    return diskMegabytes() <= freeMegabytes;
  }

  /** One line for people. */
  String text() {
    return String.format(
        Locale.ROOT,
        "Estimate: about %,.0f MB of XML; with %d %s %s, %,.0f MB of memory, %,.0f MB of disk;"
            + " up to four times that where articles are very short",
        Math.ceil(megabytesOfXml),
        threads,
        threads == 1 ? "thread" : "threads",
        WorkLine.duration(seconds()),
        memoryMegabytes(),
        Math.ceil(diskMegabytes()));
  }
}
