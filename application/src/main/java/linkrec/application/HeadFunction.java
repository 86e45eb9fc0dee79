package linkrec.application;

import java.io.Serializable;

/** As {@link ArticleFunction}, of a page's head. */
@FunctionalInterface
public interface HeadFunction<R> extends Serializable {

  /** The result for that page. Must not depend on earlier calls; several threads call at once. */
  R apply(PageHead head);
}
