package linkrec.application;

import java.util.List;
import linkrec.domain.candidate.PhraseFilter;

/**
 * Look-ups in a table by the first cells of its rows, which come in the order of those cells. Safe
 * for several threads.
 */
public interface TableIndex {

  /** How many different first cells there are. */
  int size();

  /**
   * The rows that begin with that cell, in their order and without it; none where there is none.
   */
  List<List<String>> rows(String first);

  /** The place of a first cell among all, from 0; -1 for one that is not there. */
  int place(String first);

  /** Says "no" to most texts that are no first cell, by their hashes. */
  PhraseFilter filter();
}
