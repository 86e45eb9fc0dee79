package linkrec.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleRequest;
import linkrec.domain.page.Articles;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkSuggester;

/** Suggests links for one article. Safe for several threads where its ports are. */
public final class SuggestLinks {

  /** Datasets that were replaced while they were read are read once more. */
  private static final int ATTEMPTS = 2;

  private final Datasets datasets;
  private final Articles articles;

  /**
   * @param articles where articles come from that a request does not bring
   */
  public SuggestLinks(Datasets datasets, Articles articles) {
    this.datasets = datasets;
    this.articles = articles;
  }

  /**
   * The links for the request's article.
   *
   * @throws linkrec.domain.DatasetUnavailableException when a dataset of the wiki cannot be read
   *     now
   * @throws linkrec.domain.CorruptDatasetException when one is not in its format
   * @throws linkrec.domain.WikiUnavailableException when the article must be fetched and cannot be
   */
  public SuggestLinksOutcome suggest(SuggestLinksRequest request) {
    Article sent = request.article();
    if (sent != null) {
      return suggest(request, sent);
    }
    // No edition is held while the wiki is asked.
    if (!isHere(request.wiki())) {
      return unknown(request.wiki());
    }
    Optional<Article> found =
        articles.find(new ArticleRequest(request.wiki(), request.title(), request.revisionId()));
    return found.isEmpty()
        ? new SuggestLinksOutcome.PageNotFound(request.title(), request.revisionId())
        : suggest(request, found.get());
  }

  private boolean isHere(WikiId wiki) {
    Optional<Edition> current = datasets.current(wiki);
    current.ifPresent(Edition::close);
    return current.isPresent();
  }

  private SuggestLinksOutcome unknown(WikiId wiki) {
    return new SuggestLinksOutcome.UnknownWiki(wiki, datasets.wikis());
  }

  private SuggestLinksOutcome suggest(SuggestLinksRequest request, Article article) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Edition> current = datasets.current(request.wiki());
      if (current.isEmpty()) {
        return unknown(request.wiki());
      }
      try (Edition edition = current.get()) {
        SuggestLinksOutcome outcome = suggested(request, edition, knownSpelling(article, edition));
        if (edition.isWhole()) {
          return outcome;
        }
      }
    }
    throw new DatasetUnavailableException(
        "the datasets of " + request.wiki() + " are being replaced: try again");
  }

  /** The article under the title that the datasets know; capitalised where they know none. */
  private static Article knownSpelling(Article article, Edition edition) {
    List<PageTitle> spellings = article.title().spellings();
    Set<PageTitle> known = edition.data().pageIds().lookUp(spellings).keySet();
    PageTitle title =
        spellings.stream().filter(known::contains).findFirst().orElse(spellings.get(0));
    return new Article(title, article.pageId(), article.revisionId(), article.wikitext());
  }

  private static SuggestLinksOutcome suggested(
      SuggestLinksRequest request, Edition edition, Article article) {
    LanguageCode asked = request.language();
    LanguageCode language = asked == null ? edition.language() : asked;
    LinkSuggester suggester = new LinkSuggester(edition.data(), edition.tokenizer(language));
    return new SuggestLinksOutcome.Suggested(
        article,
        suggester
            .score(article.title(), article.wikitext(), request.excludedSections())
            .choose(request.limits()),
        edition.checksums());
  }
}
