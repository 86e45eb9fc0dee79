package linkrec.testkit;

import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;

/** Builds articles: {@code aPage().titled("Arlen").saying("Arlen has a [[bridge]].")}. */
public final class PageBuilder {
  private String title = "Town";
  private String wikitext = "";
  private long pageId = 1;

  private PageBuilder() {}

  public static PageBuilder aPage() {
    return new PageBuilder();
  }

  public PageBuilder titled(String pageTitle) {
    title = pageTitle;
    return this;
  }

  public PageBuilder numbered(long id) {
    pageId = id;
    return this;
  }

  /** The article with that wikitext. */
  public Article saying(String text) {
    wikitext = text;
    return build();
  }

  public Article build() {
    return new Article(new PageTitle(title), pageId, pageId + 1000, wikitext);
  }
}
