package linkrec.domain.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Span;
import linkrec.domain.wikitext.TextNode;

/**
 * The candidates of all known phrases of a page with their features.
 *
 * @param rows one a candidate; those of a phrase follow each other, phrases in the order of their
 *     first places
 * @param features a row for each of {@code rows}, with a column for each of {@link #FEATURES}
 */
public record Evidence(List<Row> rows, FeatureMatrix features) {

  /** The names of the features, in the order of their columns. */
  public static final List<String> FEATURES = names();

  /**
   * One candidate of one phrase.
   *
   * @param phrase the phrase's number on the page
   * @param key its dictionary form
   * @param place where it would be linked
   * @param textNode the text node around that place
   * @param taken whether the page links the candidate already, or is it
   */
  public record Row(
      int phrase, AnchorText key, Span place, Span textNode, PageTitle candidate, boolean taken) {}

  public Evidence {
    rows = List.copyOf(rows);
  }

  /**
   * Finds and describes the candidates of a page.
   *
   * @param nodes those of its text nodes that may have links
   * @param linked where its existing links lead
   */
  public static Evidence of(
      PageTitle title,
      ParsedWikitext page,
      List<TextNode> nodes,
      List<PageTitle> linked,
      Source source) {
    PageEvidence evidence =
        new PageEvidence(
            title,
            page,
            source.statistics(),
            TokenizedNode.of(page.source(), nodes, source.tokenizer()),
            distinctBut(title, linked),
            linked.size());
    List<FeatureGroup> groups = groups(title);
    FeatureMatrix features = new FeatureMatrix(FEATURES.size(), evidence.phrases().size());
    List<Row> rows = new ArrayList<>();
    for (int number = 0; number < evidence.phrases().size(); number++) {
      PhraseOnPage phrase = evidence.phrases().get(number);
      List<PhraseCandidate> candidates = phrase.phrase().candidates();
      for (int candidate = 0; candidate < candidates.size(); candidate++) {
        features.addRow(row(groups, evidence, phrase, candidate));
        PageTitle target = candidates.get(candidate).title();
        Occurrence used = phrase.usedOccurrence();
        rows.add(
            new Row(
                number,
                phrase.key(),
                used.span(),
                used.text().node().span(),
                target,
                evidence.isTaken(target)));
      }
    }
    return new Evidence(rows, features);
  }

  /**
   * What pages are described with.
   *
   * @param tokenizer of the page's language
   */
  public record Source(WikiStatistics statistics, Tokenizer tokenizer) {}

  private static Set<PageTitle> distinctBut(PageTitle title, List<PageTitle> linked) {
    Set<PageTitle> distinct = new LinkedHashSet<>(linked);
    distinct.remove(title);
    return distinct;
  }

  private static float[] row(
      List<FeatureGroup> groups, PageEvidence page, PhraseOnPage phrase, int candidate) {
    float[] row = new float[FEATURES.size()];
    int at = 0;
    for (FeatureGroup group : groups) {
      group.fill(page, phrase, candidate, row, at);
      at += group.names().size();
    }
    return row;
  }

  private static List<FeatureGroup> groups(PageTitle title) {
    return List.of(
        new LinkProbability(),
        new Commonness(),
        new TitleMatch(),
        new Place(),
        new Neighbours(),
        new Agreement(),
        new Cover(),
        new Words(title),
        new Linkedness(),
        new Relatedness());
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    groups(new PageTitle("-")).forEach(group -> names.addAll(group.names()));
    return List.copyOf(names);
  }
}
