package linkrec.domain.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.mention.MentionFinder;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.WikitextParser;
import org.jspecify.annotations.Nullable;

/**
 * The links of an article as uses of their phrases. A link whose shown text goes on behind its
 * brackets ({@code [[book]]s}) is a use of what readers see, {@code books}, too.
 *
 * @param extraction gives the links' phrases and targets
 * @param language the wiki's; letters behind a link belong to its word where words have spaces
 * @param stems how phrases are cut to their stems, so that uses are those of stems; null for not
 */
public record LinkUses(LinkExtraction extraction, LanguageCode language, @Nullable StemRule stems)
    implements Serializable {

  /** In the order of the article. */
  public List<LinkUse> of(Article article) {
    int fold = Folds.of(article.title());
    List<LinkUse> uses = new ArrayList<>();
    Set<String> anchors = new HashSet<>();
    Set<List<String>> pairs = new HashSet<>();
    String source = article.wikitext();
    for (ExistingLink link : WikitextParser.parse(source).links()) {
      Optional<PageTitle> target = extraction.targetOf(link);
      if (target.isEmpty()) {
        continue;
      }
      for (String shown : shownTexts(link, source)) {
        String anchor = keyOf(shown);
        if (!anchor.isEmpty()) {
          boolean upper = Character.isUpperCase(shown.strip().codePointAt(0));
          boolean newPair = pairs.add(List.of(anchor, target.get().value()));
          uses.add(new LinkUse(anchor, target.get(), fold, upper, anchors.add(anchor), newPair));
        }
      }
    }
    return uses;
  }

  /** The phrase or its stem; empty for one that is not counted. */
  private String keyOf(String shown) {
    String anchor = LinkExtraction.anchorOf(shown);
    if (!LinkExtraction.isUsable(anchor)) {
      return "";
    }
    return stems == null
        ? anchor
        : MentionFinder.stemOf(anchor, Tokenizer.of(language.value()), stems).orElse("");
  }

  /** The text of a link and, where its word goes on behind it, the text with the rest. */
  private List<String> shownTexts(ExistingLink link, String source) {
    boolean trails = Tokenizer.of(language.value()).putsSpaces();
    String text = link.text() == null ? link.title() : link.text();
    int end = link.span().end();
    int trailEnd = end;
    while (trails && trailEnd < source.length() && isPartOfWord(source.codePointAt(trailEnd))) {
      trailEnd += Character.charCount(source.codePointAt(trailEnd));
    }
    boolean goesOn =
        trailEnd > end && !text.isEmpty() && isPartOfWord(text.codePointBefore(text.length()));
    return goesOn ? List.of(text, text + source.substring(end, trailEnd)) : List.of(text);
  }

  private static boolean isPartOfWord(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetter(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
