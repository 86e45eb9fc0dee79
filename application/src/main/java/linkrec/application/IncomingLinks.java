package linkrec.application;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * Where pages could be linked, as the last run over a whole wiki found. Safe for several threads.
 */
public interface IncomingLinks {

  /** Knows nothing of any wiki. */
  IncomingLinks NONE = (wiki, target, most) -> Optional.empty();

  /**
   * The pages where {@code target} could be linked, at most {@code most} of them; absent when no
   * run over that wiki has ended.
   *
   * @param target the title as the datasets write it
   * @throws linkrec.domain.DatasetUnavailableException when the file cannot be read now
   * @throws linkrec.domain.CorruptDatasetException when it is not in its format
   */
  Optional<Incoming> to(WikiId wiki, PageTitle target, int most);

  /**
   * What is known of a target.
   *
   * @param links the best score first, and then in the order of the dump
   * @param count how many there are, those beyond {@code most} included
   * @param checksums SHA-256 of the datasets that the suggestions were made from, by name
   */
  record Incoming(List<IncomingLink> links, long count, SortedMap<String, String> checksums) {

    public Incoming {
      links = List.copyOf(links);
    }
  }

  /**
   * One page where the target could be linked.
   *
   * @param pageId the wiki's number of the page; null where the dump had none
   * @param score 0 to 1
   * @param phrase as it stands on that page
   */
  record IncomingLink(PageTitle page, @Nullable Long pageId, float score, String phrase) {}
}
