package linkrec.domain.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import linkrec.domain.candidate.HashSetPhraseFilter;
import linkrec.domain.mention.Mention;
import linkrec.domain.mention.MentionFinder;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;
import linkrec.domain.wikitext.WikitextParser;

/** Finds where phrases that are links elsewhere stand as plain text, links and references aside. */
public final class PhraseCounter implements Serializable {

  private static final long serialVersionUID = 1L;

  private final LanguageCode language;
  private final HashSetPhraseFilter anchors;

  /**
   * @param anchors the phrases to look for, in their dictionary form
   */
  public PhraseCounter(LanguageCode language, HashSetPhraseFilter anchors) {
    this.language = language;
    this.anchors = anchors;
  }

  /**
   * Every occurrence of one of the phrases, so that a phrase that stands there twice comes twice;
   * perhaps, very seldom, another one of equal hash.
   */
  public List<String> occurrences(Article article) {
    String prose = WikitextParser.parse(article.wikitext()).proseText();
    MentionFinder finder =
        new MentionFinder(Tokenizer.of(language.value()), MentionFinder.TOKENS_WHEN_TRAINING);
    TextNode whole = new TextNode(0, new Span(0, prose.length()));
    List<String> occurrences = new ArrayList<>();
    for (Mention mention : finder.find(prose, List.of(whole), anchors)) {
      occurrences.add(mention.text().value());
    }
    return occurrences;
  }
}
