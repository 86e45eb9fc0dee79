package linkrec.testkit.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import linkrec.application.ArticleCorpus;
import linkrec.application.DamagedDumpException;
import linkrec.application.DumpReader;
import linkrec.application.DumpRequest;
import linkrec.application.SiteInfo;
import linkrec.application.WorkDone;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;

/** Dumps that exist by name only. */
public final class InMemoryDumpReader implements DumpReader {

  /**
   * A page as dumps hold it.
   *
   * @param redirect where it leads; the empty string for a page with a text of its own
   */
  public record Page(
      String title,
      int namespace,
      long pageId,
      long revisionId,
      String redirect,
      String model,
      String text) {

    /** A page of namespace 0 with a text of its own. */
    public static Page article(String title, long pageId, String text) {
      return new Page(title, 0, pageId, pageId + 1000, "", "wikitext", text);
    }

    /** A page of namespace 0 that leads to another. */
    public static Page redirect(String title, long pageId, String target) {
      String text = "#REDIRECT [[" + target + "]]";
      return new Page(title, 0, pageId, pageId + 1000, target, "wikitext", text);
    }

    /** The same page in another namespace. */
    public Page in(int otherNamespace) {
      return new Page(title, otherNamespace, pageId, revisionId, redirect, model, text);
    }

    /** The same page with another content model. */
    public Page withModel(String otherModel) {
      return new Page(title, namespace, pageId, revisionId, redirect, otherModel, text);
    }

    boolean isArticle() {
      return namespace == 0 && redirect.isEmpty() && model.equals("wikitext");
    }
  }

  private record Dump(SiteInfo siteInfo, List<Page> pages, boolean cut) {}

  private final Map<Path, Dump> dumps = new HashMap<>();

  /** Adds a dump that is whole. */
  public InMemoryDumpReader withDump(Path file, SiteInfo siteInfo, List<Page> pages) {
    dumps.put(file, new Dump(siteInfo, List.copyOf(pages), false));
    return this;
  }

  /** Adds a dump that is cut behind those pages. */
  public InMemoryDumpReader withCutDump(Path file, SiteInfo siteInfo, List<Page> pages) {
    dumps.put(file, new Dump(siteInfo, List.copyOf(pages), true));
    return this;
  }

  @Override
  public ArticleCorpus open(DumpRequest request, Consumer<WorkDone> progress) {
    List<Page> pages = new ArrayList<>();
    for (Path file : request.files()) {
      Dump dump = dump(file);
      if (dump.cut() && !request.allowTruncated()) {
        String last = dump.pages().get(dump.pages().size() - 1).title();
        throw new DamagedDumpException(
            file.getFileName() + ": cut, last whole page '" + last + "', at byte 0");
      }
      pages.addAll(dump.pages());
    }
    progress.accept(WorkDone.of("pages", pages.size(), pages.size()));
    return corpusOf(dump(request.files().get(0)).siteInfo(), pages);
  }

  private Dump dump(Path file) {
    Dump dump = dumps.get(file);
    if (dump == null) {
      throw new InvalidRequestException("dump", "a file expected, got '" + file + "'");
    }
    return dump;
  }

  private static ArticleCorpus corpusOf(SiteInfo siteInfo, List<Page> pages) {
    List<Article> articles = new ArrayList<>();
    SortedMap<PageTitle, PageTitle> redirects = new TreeMap<>();
    for (Page page : pages) {
      PageTitle title = new PageTitle(page.title());
      if (page.isArticle()) {
        articles.add(new Article(title, page.pageId(), page.revisionId(), page.text()));
      } else if (page.namespace() == 0 && !page.redirect().isEmpty()) {
        redirects.put(title, new PageTitle(page.redirect()));
      }
    }
    return new InMemoryArticleCorpus(siteInfo, pages.size(), articles, redirects);
  }
}
