package linkrec.domain.page;

import java.util.Optional;

/** The articles of wikis, one at a time. Safe for several threads. */
public interface Articles {

  /**
   * The article that the request names; absent when the wiki has no such page, or not that revision
   * of it.
   *
   * @throws linkrec.domain.WikiUnavailableException when the wiki cannot be asked now
   */
  Optional<Article> find(ArticleRequest request);
}
