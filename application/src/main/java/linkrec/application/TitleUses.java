package linkrec.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.mention.MentionFinder;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.TitleUse;
import org.jspecify.annotations.Nullable;

/**
 * Takes what titles call pages in the order of the phrases, follows redirects, and hands on what
 * calls articles, in the order of {@link TitleUse}.
 */
final class TitleUses implements ObjLongConsumer<TitleUse> {

  private final Function<PageTitle, Optional<PageTitle>> redirects;
  private final Predicate<PageTitle> articles;
  private final Consumer<TitleUse> sink;
  private final List<TitleUse> ofPhrase = new ArrayList<>();

  /**
   * @param redirects where a redirect leads in the end
   * @param articles whether there is such an article
   */
  TitleUses(
      Function<PageTitle, Optional<PageTitle>> redirects,
      Predicate<PageTitle> articles,
      Consumer<TitleUse> sink) {
    this.redirects = redirects;
    this.articles = articles;
    this.sink = sink;
  }

  /**
   * What a page's title calls it; that of a redirect as if it were the article.
   *
   * @param stems null for the titles themselves
   */
  record Finding(@Nullable StemRule stems, LanguageCode language)
      implements HeadFunction<List<TitleUse>> {

    @Override
    public List<TitleUse> apply(PageHead head) {
      PageTitle title = head.title();
      boolean redirect = head.redirectsTo() != null;
      if (stems == null) {
        return redirect ? TitleUse.ofRedirect(title, title) : TitleUse.ofArticle(title);
      }
      return redirect
          ? List.of()
          : MentionFinder.stemOf(
                  title.withoutParenthesis().value(), Tokenizer.of(language.value()), stems)
              .map(stem -> TitleUse.ofStem(stem, title))
              .orElse(List.of());
    }
  }

  /** Takes a use, however often it was met. */
  @Override
  public void accept(TitleUse use, long times) {
    if (!ofPhrase.isEmpty() && !ofPhrase.get(0).phrase().equals(use.phrase())) {
      end();
    }
    Optional<PageTitle> article =
        use.redirect()
            ? redirects.apply(use.article()).filter(articles)
            : Optional.of(use.article());
    article.ifPresent(page -> ofPhrase.add(new TitleUse(use.phrase(), page, use.redirect())));
  }

  /** To be called at the end. */
  void end() {
    Collections.sort(ofPhrase);
    ofPhrase.forEach(sink);
    ofPhrase.clear();
  }
}
