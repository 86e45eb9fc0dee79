package linkrec.application;

import java.util.function.Consumer;

/** Reads dumps. */
public interface DumpReader {

  /**
   * Reads all pages once.
   *
   * @param progress told several times a second how many pages have been read; later, how far a
   *     pass over their articles has come; on the thread that called
   * @throws DamagedDumpException when a dump is cut, or is no MediaWiki export; the message names
   *     the file, the last page met and where in the file (in bytes)
   */
  ArticleCorpus open(DumpRequest request, Consumer<WorkDone> progress);
}
