package linkrec.application;

import java.nio.file.Path;
import java.util.List;

/**
 * Which dumps to read, and how.
 *
 * @param files MediaWiki XML exports of one wiki, plain or packed by bzip2, gzip or 7z, in order;
 *     at least one
 * @param allowTruncated whether what is whole before a cut is taken; else a cut is an error
 */
public record DumpRequest(List<Path> files, boolean allowTruncated) {

  public DumpRequest {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("at least one dump file expected");
    }
  }
}
