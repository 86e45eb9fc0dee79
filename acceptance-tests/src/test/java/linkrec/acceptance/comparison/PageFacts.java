package linkrec.acceptance.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.LinkResolver;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.feature.MentionFeatures;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.text.TokenizedText;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;
import linkrec.domain.wikitext.WikitextParser;

/** What causes are decided by: a page as it is read here. */
final class PageFacts {

  private final LinkingData data;
  private final PageTitle title;
  private final Tokenizer tokenizer;
  private final String wikitext;
  private final List<TextNode> nodes;
  private final boolean[] starts;
  private final boolean[] ends;
  private final boolean[] spaces;
  private final Set<PageTitle> linked = new HashSet<>();
  private final StringBuilder linkedTexts = new StringBuilder();

  PageFacts(RecordedPage page, LinkingData data, Tokenizer tokenizer) {
    this.data = data;
    this.title = page.title();
    this.tokenizer = tokenizer;
    this.wikitext = page.wikitext();
    ParsedWikitext parsed = WikitextParser.parse(wikitext);
    nodes = parsed.textNodes();
    starts = new boolean[wikitext.length() + 1];
    ends = new boolean[wikitext.length() + 1];
    spaces = new boolean[wikitext.length() + 1];
    for (TextNode node : nodes) {
      mark(tokenizer.tokenize(wikitext, node.span().start(), node.span().end()));
    }
    collectLinks(parsed.links());
  }

  private void mark(TokenizedText tokens) {
    for (int token = 0; token < tokens.tokenCount(); token++) {
      starts[tokens.tokenStart(token)] = true;
      ends[tokens.tokenEnd(token)] = true;
      spaces[tokens.tokenStart(token)] = tokens.isSpace(token);
    }
  }

  private void collectLinks(List<ExistingLink> links) {
    LinkResolver resolver = new LinkResolver(data.redirects(), data.pageIds());
    linkedTexts.append(AnchorText.keyOf(title.value())).append('\n');
    linked.addAll(title.spellings());
    for (ExistingLink link : links) {
      String text = link.text();
      linkedTexts.append(AnchorText.keyOf(text == null ? link.title() : text)).append('\n');
      Optional<PageTitle> target = PageTitle.ofLink(link.title());
      target.ifPresent(found -> linked.addAll(resolver.resolve(List.of(found)).values()));
    }
  }

  /**
   * Where the link's text stands: at its offset, else where it stands first as tokens, else where
   * it stands first; absent where it does not stand at all.
   */
  Optional<Span> placeOf(PlacedLink link) {
    int at = wikitext.offsetByCodePoints(0, link.offset());
    String text = link.text();
    if (wikitext.startsWith(text, at)) {
      return Optional.of(new Span(at, at + text.length()));
    }
    int first = wikitext.indexOf(text);
    for (int i = first; i >= 0; i = wikitext.indexOf(text, i + 1)) {
      Span place = new Span(i, i + text.length());
      if (areTokens(place)) {
        return Optional.of(place);
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(new Span(first, first + text.length()));
  }

  /** The text node around a place, or the line where it stands in none. */
  Span nodeAround(Span place) {
    for (TextNode node : nodes) {
      if (node.span().contains(place)) {
        return node.span();
      }
    }
    int end = wikitext.indexOf('\n', place.end());
    return new Span(
        wikitext.lastIndexOf('\n', place.start()) + 1, end < 0 ? wikitext.length() : end);
  }

  /** Whether tokens begin and end there. */
  boolean areTokens(Span place) {
    return starts[place.start()] && ends[place.end()];
  }

  /**
   * How many tokens the original counts there: white space counts unless it is one blank, and
   * punctuation that stands alone brings an empty token.
   */
  int countedTokens(Span place) {
    int count = 0;
    for (int i = place.start(); i < place.end(); i++) {
      if (starts[i]) {
        boolean blank = spaces[i] && wikitext.charAt(i) == ' ' && starts[i + 1];
        count += blank ? 0 : 1;
        boolean first = i == 0 || starts[i - 1] && spaces[i - 1];
        count += first && isPunctuation(wikitext.codePointAt(i)) && spaces[i + 1] ? 1 : 0;
      }
    }
    return count;
  }

  /** Whether the page links a candidate of this text, or the text itself, before anything. */
  boolean isLinkedAlready(PlacedLink link) {
    return linkedTexts.indexOf(AnchorText.keyOf(link.text())) >= 0
        || candidatesOf(link).stream().anyMatch(linked::contains);
  }

  /** The pages that the link's text may lead to. */
  Set<PageTitle> candidatesOf(PlacedLink link) {
    Set<PageTitle> titles = new HashSet<>();
    titles.add(new PageTitle(link.target()));
    AnchorText text = new AnchorText(AnchorText.keyOf(link.text()));
    Map<AnchorText, Candidates> found = data.anchors().lookUp(List.of(text));
    found.values().forEach(each -> each.all().forEach(one -> titles.add(one.title())));
    return titles;
  }

  /** The score of the link here; 0 where its text does not lead to its target. */
  double scoreOf(PlacedLink link) {
    AnchorText text = new AnchorText(AnchorText.keyOf(link.text()));
    PageTitle target = new PageTitle(link.target());
    Candidates candidates = data.anchors().lookUp(List.of(text)).get(text);
    if (candidates == null) {
      return 0;
    }
    List<Candidate> scored =
        candidates.all().stream().filter(each -> each.title().equals(target)).toList();
    if (scored.isEmpty()) {
      return 0;
    }
    int columns = data.model().featureCount();
    FeatureMatrix row = new FeatureMatrix(columns, 1);
    new MentionFeatures(tokenizer, columns, title, data.vectors().lookUp(List.of(title, target)))
        .append(text, candidates, scored, row);
    return data.model().score(row)[0];
  }

  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  static boolean isPunctuation(int codePoint) {
    return Pattern.matches("\\p{P}", Character.toString(codePoint));
  }
}
