package linkrec.domain.training;

import java.util.List;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;

/**
 * Articles of one line. Dumps that were completed by such a page for every missing link target tell
 * by its existence that somebody links to it.
 */
public final class Stubs {

  private Stubs() {}

  /** The article's title when it is one, else nothing. */
  public static List<PageTitle> of(Article article) {
    return article.wikitext().strip().indexOf('\n') < 0 ? List.of(article.title()) : List.of();
  }
}
