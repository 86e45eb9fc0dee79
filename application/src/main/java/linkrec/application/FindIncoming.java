package linkrec.application;

import java.util.List;
import java.util.Optional;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/** Finds the pages where a page could be linked. Safe for several threads where its ports are. */
public final class FindIncoming {

  /** How many pages an answer has where nobody says how many. */
  public static final int DEFAULT_MOST = 50;

  /** How many pages an answer can have. */
  public static final int MOST = 500;

  private final Datasets datasets;
  private final IncomingLinks incoming;

  public FindIncoming(Datasets datasets, IncomingLinks incoming) {
    this.datasets = datasets;
    this.incoming = incoming;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * Pages, possibly none.
     *
     * @param target the page as the datasets write it, redirects followed
     */
    record Found(PageTitle target, IncomingLinks.Incoming incoming) implements Outcome {}

    /** The wiki has no datasets here; those of {@code known} are. */
    record UnknownWiki(WikiId wiki, List<WikiId> known) implements Outcome {}

    /** The wiki has no article of that title. */
    record PageNotFound(PageTitle title) implements Outcome {}

    /** Nobody has looked for the wiki's suggestions as a whole. */
    record NotLookedFor(WikiId wiki) implements Outcome {}
  }

  /**
   * The pages where {@code title} could be linked.
   *
   * @param title of an article or of a redirect, the first letter of either case
   * @param most at most so many pages, 1 to {@value #MOST}
   * @throws InvalidRequestException when {@code most} is not
   * @throws linkrec.domain.DatasetUnavailableException when a dataset cannot be read now
   */
  public Outcome find(WikiId wiki, PageTitle title, int most) {
    if (most < 1 || most > MOST) {
      throw new InvalidRequestException("limit", "1 to " + MOST + " expected, got " + most);
    }
    Optional<Edition> current = datasets.current(wiki);
    if (current.isEmpty()) {
      return new Outcome.UnknownWiki(wiki, datasets.wikis());
    }
    PageTitle target;
    try (Edition edition = current.get()) {
      LinkResolver resolver =
          new LinkResolver(edition.data().redirects(), edition.data().pageIds());
      target = resolver.resolve(List.of(title)).get(title);
    }
    if (target == null) {
      return new Outcome.PageNotFound(title);
    }
    Optional<IncomingLinks.Incoming> found = incoming.to(wiki, target, most);
    return found.isEmpty()
        ? new Outcome.NotLookedFor(wiki)
        : new Outcome.Found(target, found.get());
  }
}
