package linkrec.application;

import java.util.function.LongConsumer;

/** Reads dumps. */
public interface DumpReader {

  /**
   * Reads all pages once.
   *
   * @param pagesSoFar told now and then how many pages have been read
   * @throws DamagedDumpException when a dump is cut, or is no MediaWiki export; the message names
   *     the file, the last page met and where in the file (in bytes)
   */
  ArticleCorpus open(DumpRequest request, LongConsumer pagesSoFar);
}
