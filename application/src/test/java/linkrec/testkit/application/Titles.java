package linkrec.testkit.application;

import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.application.ArticleCorpus;
import linkrec.domain.page.PageTitle;

/** All titles of a corpus at once. */
public final class Titles {

  private Titles() {}

  /** The ids of the articles by their titles. */
  public static SortedMap<PageTitle, Long> pageIds(ArticleCorpus corpus) {
    SortedMap<PageTitle, Long> ids = new TreeMap<>();
    corpus.forEachPageId(ids::put);
    return ids;
  }

  /** Where redirects lead, by their titles. */
  public static SortedMap<PageTitle, PageTitle> redirects(ArticleCorpus corpus) {
    SortedMap<PageTitle, PageTitle> redirects = new TreeMap<>();
    corpus.forEachRedirect(redirects::put);
    return redirects;
  }
}
