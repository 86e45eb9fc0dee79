package linkrec.application;

import java.util.List;
import java.util.SortedMap;

/**
 * Where the suggestions for all articles of a wiki are kept: first in parts, which outlive the
 * program, then as the result, which is there whole or not at all. For one thread.
 */
public interface SuggestionFiles extends AutoCloseable {

  /** What a name begins with under which stands the checksum of a dataset. */
  String DATASET = "dataset ";

  /** What a name begins with under which stands a source's state. */
  String SOURCE = "source ";

  /**
   * Begins, or goes on where an earlier run stopped. Parts that were made from anything else than
   * {@code madeFrom} are thrown away.
   *
   * @param madeFrom all that decides what the parts hold, by name
   * @return how many parts are whole already: those numbered 0 to one less
   * @throws linkrec.domain.DatasetUnavailableException when the disk refuses, or another program
   *     works there
   */
  int begin(SortedMap<String, String> madeFrom);

  /** Writes the part of that number, whole or not at all. */
  void writePart(int number, List<PageSuggestions> pages);

  /**
   * Makes the result of the parts 0 to {@code parts} - 1, and throws them away: the answers in the
   * order of the parts, the pages by how much they need links, and for every target the pages where
   * it could be linked.
   */
  SuggestionTotals finish(int parts);

  /** Lets others work there. */
  @Override
  void close();
}
