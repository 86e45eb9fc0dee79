package linkrec.domain.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.page.Article;
import linkrec.domain.suggestion.RankingSuggester;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.WikitextParser;

/**
 * Makes training examples of whole articles: their top-level links are taken out, and every
 * candidate of every known phrase is an example, those that the page links still left out. What
 * describes them is counted in the other folds' articles only.
 */
public final class PhraseExamples {

  private final IntFunction<WikiStatistics> withoutFold;
  private final LinkResolver resolver;
  private final Tokenizer tokenizer;

  /**
   * @param withoutFold the statistics of all folds but one
   */
  public PhraseExamples(
      IntFunction<WikiStatistics> withoutFold, LinkResolver resolver, Tokenizer tokenizer) {
    this.withoutFold = withoutFold;
    this.resolver = resolver;
    this.tokenizer = tokenizer;
  }

  /**
   * The examples of an article.
   *
   * @param gold how many articles it linked from its text
   */
  public record OfArticle(List<PhraseExample> examples, int gold) {}

  /** The examples of one article, in the order of its phrases; absent where it links nothing. */
  public Optional<OfArticle> of(Article article) {
    UnlinkedArticle unlinked = UnlinkedArticle.of(article, resolver);
    if (unlinked.gold().isEmpty()) {
      return Optional.empty();
    }
    ParsedWikitext page = WikitextParser.parse(unlinked.wikitext());
    WikiStatistics statistics = withoutFold.apply(Folds.of(article.title()));
    Evidence evidence =
        Evidence.of(
            article.title(),
            page,
            page.textNodes(),
            RankingSuggester.linked(page, resolver),
            new Evidence.Source(statistics, tokenizer));
    List<PhraseExample> examples = new ArrayList<>();
    for (int i = 0; i < evidence.rows().size(); i++) {
      Evidence.Row row = evidence.rows().get(i);
      if (!row.taken()) {
        examples.add(
            new PhraseExample(
                article.title(),
                row.key(),
                row.candidate(),
                evidence.features().row(i),
                unlinked.gold().contains(row.candidate())));
      }
    }
    return Optional.of(new OfArticle(examples, unlinked.gold().size()));
  }
}
