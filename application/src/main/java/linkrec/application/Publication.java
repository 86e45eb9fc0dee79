package linkrec.application;

import java.util.List;
import java.util.Optional;
import linkrec.domain.page.WikiId;

/**
 * A place where datasets of wikis are published, and the folder that its files are fetched into.
 */
public interface Publication {

  /**
   * The wikis that are published, in order of their ids.
   *
   * @throws linkrec.domain.CorruptDatasetException when the list has a line that is no wiki id
   * @throws linkrec.domain.DatasetUnavailableException when it cannot be read
   */
  List<WikiId> wikis();

  /**
   * The SHA-256 of a file, in hexadecimal, as it is published; absent when that file is not
   * published.
   *
   * @throws linkrec.domain.CorruptDatasetException when what is published is no checksum
   * @throws linkrec.domain.DatasetUnavailableException when it cannot be read
   */
  Optional<String> checksum(PublishedFile file);

  /**
   * Makes a file lie in the folder, whole and with that checksum.
   *
   * @throws linkrec.domain.CorruptDatasetException when its checksum is another one; the message
   *     has the file's name and both sums
   * @throws linkrec.domain.DatasetUnavailableException when it is missing or cannot be read
   */
  void fetch(PublishedFile file, String sum);

  /** Removes what was fetched for that wiki for a while only. */
  void release(WikiId wiki);
}
