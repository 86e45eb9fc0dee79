package linkrec.domain.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.text.WhiteSpace;
import linkrec.domain.wikitext.Entity;
import linkrec.domain.wikitext.ExternalLink;
import linkrec.domain.wikitext.Heading;
import linkrec.domain.wikitext.Node;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.Tag;
import linkrec.domain.wikitext.Text;
import linkrec.domain.wikitext.WikiLink;
import linkrec.domain.wikitext.WikitextParser;

/**
 * Takes from an article the first sentence that has a link and exactly one full stop, as the
 * original does. Templates, tables, references and files are left out, bold and italics lose their
 * marks.
 *
 * @param language of the article
 */
public record SentenceSelection(LanguageCode language) implements Serializable {

  /** Full stops of Latin and most other scripts, Indic scripts, Armenian, Chinese and Japanese. */
  private static final String FULL_STOPS = ".।։。";

  /** The sentence; absent when the article has none. */
  public Optional<LinkedSentence> select(Article article) {
    FlatText flat = new FlatText();
    flat.append(WikitextParser.parse(article.wikitext()).nodes());
    String text = flat.text.toString();
    TokenizedText tokens = Tokenizer.of(language.value()).tokenize(text, 0, text.length());
    int start = 0;
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int end = tokens.sentenceEnd(sentence);
      if (flat.isWithinLink(end)) {
        continue;
      }
      start = Math.max(start, lineStart(text, start, tokens.sentenceStart(sentence)));
      Span span = trimmed(text, start, end);
      start = end;
      if (fullStops(text, span) == 1) {
        Optional<String> wikitext = flat.wikitextOf(span);
        if (wikitext.isPresent()) {
          return wikitext.map(found -> new LinkedSentence(article.title(), found));
        }
      }
    }
    return Optional.empty();
  }

  /** A sentence never reaches back over a line break, even if a link held its end. */
  private static int lineStart(String text, int start, int sentenceStart) {
    int lineBreak = text.lastIndexOf('\n', sentenceStart);
    return lineBreak < start ? start : lineBreak + 1;
  }

  private static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && WhiteSpace.isWhiteSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && WhiteSpace.isWhiteSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static int fullStops(String text, Span span) {
    int count = 0;
    for (int i = span.start(); i < span.end(); i++) {
      count += FULL_STOPS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** An article's running text, its links remembered. */
  private static final class FlatText {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> links = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();

    void append(List<Node> nodes) {
      for (Node node : nodes) {
        if (node instanceof Text plain) {
          text.append(plain.text().replace('\t', ' '));
        } else if (node instanceof WikiLink link) {
          append(link);
        } else if (node instanceof Entity) {
          text.append(' ');
        } else if (node instanceof Tag tag && isEmphasis(tag)) {
          append(tag.contents());
        } else if (node instanceof Tag tag && isBreak(tag)
            || node instanceof Heading
            || node instanceof ExternalLink) {
          text.append('\n');
        }
      }
    }

    private static boolean isEmphasis(Tag tag) {
      return tag.name().equals("b") || tag.name().equals("i");
    }

    private static boolean isBreak(Tag tag) {
      return tag.name().equals("br") || tag.name().equals("table") || tag.name().equals("hr");
    }

    private void append(WikiLink link) {
      String shown = link.text();
      boolean file = shown != null && (shown.contains("|") || shown.contains("[["));
      String plain = file ? "" : plain(shown == null ? link.title() : shown);
      if (!plain.isEmpty()) {
        links.add(new Span(text.length(), text.length() + plain.length()));
        targets.add(WhiteSpace.strip(link.title()));
        text.append(plain);
      }
    }

    private static String plain(String shown) {
      return WikitextParser.parse(shown).plainText().replace('\n', ' ').replace('\t', ' ');
    }

    boolean isWithinLink(int position) {
      return links.stream().anyMatch(link -> link.start() < position && position < link.end());
    }

    /** The part with its links written as links; absent when there is none. */
    Optional<String> wikitextOf(Span part) {
      StringBuilder wikitext = new StringBuilder();
      int copied = part.start();
      boolean linked = false;
      for (int i = 0; i < links.size(); i++) {
        Span link = links.get(i);
        if (!part.contains(link)) {
          continue;
        }
        linked = true;
        String shown = text.substring(link.start(), link.end());
        wikitext.append(text, copied, link.start()).append("[[").append(targets.get(i));
        if (!shown.equals(targets.get(i))) {
          wikitext.append('|').append(shown);
        }
        wikitext.append("]]");
        copied = link.end();
      }
      wikitext.append(text, copied, part.end());
      return linked ? Optional.of(wikitext.toString()) : Optional.empty();
    }
  }
}
