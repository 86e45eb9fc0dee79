package linkrec.domain.page;

import java.util.function.Consumer;

/** Many articles, handed over one at a time: nothing holds all of them. */
@FunctionalInterface
public interface ArticleSource {

  /** Hands every article to {@code sink}, in an order that does not change. */
  void forEach(Consumer<Article> sink);
}
