package linkrec.domain.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linkrec.domain.candidate.HashSetPhraseFilter;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.mention.MentionFinder;
import linkrec.domain.mention.PhraseSearch;
import linkrec.domain.page.Article;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.TextNode;
import linkrec.domain.wikitext.WikitextParser;
import org.jspecify.annotations.Nullable;

/** Finds where phrases stand in the top-level text of an article, links left out. */
public final class TextUses implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The longest phrase, in tokens other than white space. */
  public static final int MAX_TOKENS = 10;

  private final LinkUses links;
  private final HashSetPhraseFilter phrases;

  /**
   * @param links how the article's links are counted, with stems or without
   * @param phrases the phrases or stems to look for
   */
  public TextUses(LinkUses links, HashSetPhraseFilter phrases) {
    this.links = links;
    this.phrases = phrases;
  }

  /** How phrases are cut to their stems; null where they are not. */
  public @Nullable StemRule stems() {
    return links.stems();
  }

  /**
   * In the order of the article, every place of every phrase; perhaps, very seldom, of another one
   * of equal hash.
   */
  public List<TextUse> of(Article article) {
    int fold = Folds.of(article.title());
    Set<String> linkedOrSeen = new HashSet<>();
    links.of(article).forEach(use -> linkedOrSeen.add(use.anchor()));
    String source = article.wikitext();
    ParsedWikitext page = WikitextParser.parse(source);
    Tokenizer tokenizer = Tokenizer.of(links.language().value());
    PhraseSearch search = new PhraseSearch(phrases, MAX_TOKENS, links.stems());
    List<TextUse> uses = new ArrayList<>();
    for (TextNode node : page.textNodes()) {
      TokenizedText tokens = tokenizer.tokenize(source, node.span().start(), node.span().end());
      MentionFinder.visit(
          source,
          tokens,
          search,
          (first, last, text) -> {
            boolean upper = Character.isUpperCase(source.codePointAt(tokens.tokenStart(first)));
            uses.add(new TextUse(text, fold, upper, linkedOrSeen.add(text)));
          });
    }
    return uses;
  }
}
