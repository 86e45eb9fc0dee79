package linkrec.domain.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linkrec.domain.candidate.HashSetPhraseFilter;
import linkrec.domain.evidence.TextPlaces;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.WikitextParser;

/** The words beside phrases that are often links, in an article without its links. */
public final class NeighbourUses implements Serializable {

  private static final long serialVersionUID = 1L;

  private final LanguageCode language;
  private final HashSetPhraseFilter phrases;

  /**
   * @param phrases those that count
   */
  public NeighbourUses(LanguageCode language, HashSetPhraseFilter phrases) {
    this.language = language;
    this.phrases = phrases;
  }

  /** Two for every place of one of the phrases that no longer one holds. */
  public List<NeighbourUse> of(Article article) {
    int fold = Folds.of(article.title());
    UnlinkedArticle unlinked = UnlinkedArticle.ofUnknownWiki(article);
    ParsedWikitext page = WikitextParser.parse(unlinked.wikitext());
    Set<Span> links = Set.copyOf(unlinked.freed());
    Set<String> before = new HashSet<>();
    Set<String> after = new HashSet<>();
    List<NeighbourUse> uses = new ArrayList<>();
    TextPlaces places = new TextPlaces(Tokenizer.of(language.value()), phrases);
    for (TextPlaces.Place place : places.longest(page)) {
      boolean link = links.contains(place.span());
      uses.add(new NeighbourUse(place.before(), true, fold, link, before.add(place.before())));
      uses.add(new NeighbourUse(place.after(), false, fold, link, after.add(place.after())));
    }
    return uses;
  }
}
