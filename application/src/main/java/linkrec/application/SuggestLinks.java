package linkrec.application;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleRequest;
import linkrec.domain.page.Articles;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.ChoiceTerms;
import linkrec.domain.suggestion.LinkSuggester;
import linkrec.domain.suggestion.RuleBook;
import linkrec.domain.suggestion.RuleBook.WikiRules;
import linkrec.domain.suggestion.ScoredPage;
import linkrec.domain.suggestion.SuggestablePage;
import linkrec.domain.suggestion.SuggestionRules;
import linkrec.domain.suggestion.Watch;
import linkrec.domain.suggestion.Watch.Stage;

/** Suggests links for one article. Safe for several threads where its ports are. */
public final class SuggestLinks {

  private final Datasets datasets;
  private final Articles articles;
  private final RuleBook ruleBook;

  /**
   * @param articles where articles come from that a request does not bring
   */
  public SuggestLinks(Datasets datasets, Articles articles) {
    this(datasets, articles, RuleBook.EMPTY);
  }

  /**
   * @param articles where articles come from that a request does not bring
   */
  public SuggestLinks(Datasets datasets, Articles articles, RuleBook ruleBook) {
    this.datasets = datasets;
    this.articles = articles;
    this.ruleBook = ruleBook;
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
    return suggest(request, Watch.NONE);
  }

  /**
   * The same under watch: when time is over, the answer has what was found until then.
   *
   * @throws InvalidRequestException when types are excluded and nobody knows the types of pages
   */
  public SuggestLinksOutcome suggest(SuggestLinksRequest request, Watch watch) {
    try (Preparation preparation = prepare(request)) {
      return preparation instanceof Preparation.Ready ready
          ? ready.suggest(watch)
          : ((Preparation.Ended) preparation).outcome();
    }
  }

  /**
   * Opens the wiki's datasets and fetches the article where it was not sent; most of the work is
   * still to be done. Close what is returned.
   *
   * @throws linkrec.domain.DatasetUnavailableException as {@link #suggest(SuggestLinksRequest)}
   */
  public Preparation prepare(SuggestLinksRequest request) {
    Article sent = request.article();
    if (sent != null) {
      return prepare(request, sent);
    }
    // No edition is held while the wiki is asked.
    if (!isHere(request.wiki())) {
      return unknown(request.wiki());
    }
    Optional<Article> found =
        articles.find(new ArticleRequest(request.wiki(), request.title(), request.revisionId()));
    return found.isEmpty()
        ? new Preparation.Ended(
            new SuggestLinksOutcome.PageNotFound(request.title(), request.revisionId()))
        : prepare(request, found.get());
  }

  private Preparation prepare(SuggestLinksRequest request, Article article) {
    Optional<Edition> current = datasets.current(request.wiki());
    return current.isEmpty() ? unknown(request.wiki()) : new Ready(request, current.get(), article);
  }

  private boolean isHere(WikiId wiki) {
    Optional<Edition> current = datasets.current(wiki);
    current.ifPresent(Edition::close);
    return current.isPresent();
  }

  private Preparation unknown(WikiId wiki) {
    return new Preparation.Ended(new SuggestLinksOutcome.UnknownWiki(wiki, datasets.wikis()));
  }

  private final class Ready implements Preparation.Ready {

    private final SuggestLinksRequest request;
    private final Article article;
    private final WikiRules wikiRules;
    private Edition edition;

    Ready(SuggestLinksRequest request, Edition edition, Article article) {
      this.request = request;
      this.edition = edition;
      this.article = article;
      this.wikiRules = ruleBook.of(request.wiki());
    }

    @Override
    public Article article() {
      return article;
    }

    @Override
    public Map<String, String> checksums() {
      return edition.checksums();
    }

    @Override
    public String rulesVersion() {
      return wikiRules.version();
    }

    @Override
    public SuggestLinksOutcome.Suggested suggest(Watch watch) {
      SuggestLinksOutcome.Suggested outcome = suggested(watch);
      if (edition.isWhole()) {
        return outcome;
      }
      edition.close();
      edition = datasets.current(request.wiki()).orElseThrow(this::beingReplaced);
      SuggestLinksOutcome.Suggested again = suggested(watch);
      if (!edition.isWhole()) {
        throw beingReplaced();
      }
      return again;
    }

    private DatasetUnavailableException beingReplaced() {
      return new DatasetUnavailableException(
          "the datasets of " + request.wiki() + " are being replaced: try again");
    }

    private SuggestLinksOutcome.Suggested suggested(Watch watch) {
      Article spelled = knownSpelling();
      SuggestionRules rules = wikiRules.rules().and(request.wishes().exclusions());
      SuggestablePage page = SuggestablePage.of(spelled.wikitext(), request.wishes().format());
      watch.ended(Stage.PARSE, spelled.wikitext().length());
      LanguageCode asked = request.language();
      LanguageCode language = asked == null ? edition.language() : asked;
      ScoredPage scored =
          new LinkSuggester(edition.data(), edition.tokenizer(language))
              .score(
                  spelled.title(), page, request.excludedSections().and(rules.sections()), watch);
      ChoiceTerms terms =
          new ChoiceTerms(
              request.limits(),
              withTypes(rules, request.wiki(), scored),
              request.wishes().explained(),
              watch);
      return new SuggestLinksOutcome.Suggested(
          spelled,
          scored.choose(terms),
          edition.checksums(),
          request.wishes().density() ? scored.density() : null);
    }

    /** The article under the title that the datasets know; capitalised where they know none. */
    private Article knownSpelling() {
      List<PageTitle> spellings = article.title().spellings();
      Set<PageTitle> known = edition.data().pageIds().lookUp(spellings).keySet();
      PageTitle title =
          spellings.stream().filter(known::contains).findFirst().orElse(spellings.get(0));
      return new Article(title, article.pageId(), article.revisionId(), article.wikitext());
    }

    @Override
    public void close() {
      edition.close();
    }
  }

  private SuggestionRules withTypes(SuggestionRules rules, WikiId wiki, ScoredPage scored) {
    if (rules.types().isEmpty()) {
      return rules;
    }
    Set<PageTitle> targets = scored.targets();
    Map<PageTitle, Set<String>> types =
        ruleBook
            .typesOf(wiki, targets)
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "exclude_types",
                        "the types of the pages of "
                            + wiki
                            + " are not known here: train --wikidata finds them"));
    Set<PageTitle> excluded = new HashSet<>();
    types.forEach(
        (title, ofTitle) -> {
          if (ofTitle.stream().anyMatch(rules.types()::contains)) {
            excluded.add(title);
          }
        });
    return rules.withTargetsOfTypes(excluded);
  }
}
