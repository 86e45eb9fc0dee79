package linkrec.application;

import java.io.Serializable;
import linkrec.domain.page.Article;

/** Something computed from one article alone, possibly in another process; hence serialisable. */
@FunctionalInterface
public interface ArticleFunction<R> extends Serializable {

  /**
   * The result for that article. Must not depend on earlier calls; several threads call at once.
   */
  R apply(Article article);
}
