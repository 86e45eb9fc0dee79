package linkrec.application;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import linkrec.domain.candidate.HashSetPhraseFilter;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseDictionary;
import linkrec.domain.candidate.PhraseHashes;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.page.Article;
import linkrec.domain.training.KnownPages;
import linkrec.domain.training.NeighbourTable;
import linkrec.domain.training.NumberRoom;
import linkrec.domain.training.PhraseTally;

/**
 * What the second generation counts of all folds but one, as far as it matters to some articles.
 */
final class RankingStatistics {

  /** To find out what articles mention takes longer than to hold so many phrases. */
  private static final int FEW = 100_000;

  private final Part phrases;
  private final Part stems;
  private final NeighbourTable neighbours;
  private final LinkGraph graph;
  private final NumberRoom room;

  /**
   * Phrases, or stems, with what is known of the articles they lead to.
   *
   * @param tallies of the phrases that the articles contain
   */
  private record Part(KnownPages pages, SortedMap<String, PhraseTally> tallies) {

    PhraseDictionary without(int fold) {
      SortedMap<String, Phrase> known = new TreeMap<>();
      tallies.forEach(
          (key, tally) -> tally.phrase(fold, pages).ifPresent(phrase -> known.put(key, phrase)));
      return PhraseDictionary.of(known);
    }
  }

  /** What matters to those articles. */
  static RankingStatistics of(Training training, List<Article> articles) {
    return new RankingStatistics(training, articles, FEW);
  }

  /**
   * @param few of so many phrases or stems all are held
   */
  RankingStatistics(Training training, List<Article> articles, int few) {
    TrainingFiles files = training.ports().files();
    PhraseTallies allPhrases = new PhraseTallies(files, PhraseUses.Tables.PHRASES);
    PhraseTallies allStems = new PhraseTallies(files, PhraseUses.Tables.STEMS);
    KnownPages pages = WikiTables.pages(training);
    KnownPages stemPages = WikiTables.pages(training);
    PhraseHashes phraseHashes = allPhrases.readHashes(pages);
    PhraseHashes stemHashes = allStems.readHashes(stemPages);
    HashSetPhraseFilter knownPhrases = phraseHashes.filter();
    HashSetPhraseFilter knownStems = stemHashes.filter();
    Predicate<String> wantedPhrases = phrase -> true;
    Predicate<String> wantedStems = stem -> true;
    if (Math.max(knownPhrases.size(), knownStems.size()) > few) {
      MentionedPhrases mentioned =
          MentionedPhrases.of(articles, knownPhrases, knownStems, training);
      wantedPhrases = mentioned.phrases()::contains;
      wantedStems = mentioned.stems()::contains;
    }
    this.phrases = new Part(pages, tallies(allPhrases, wantedPhrases));
    this.stems = new Part(stemPages, tallies(allStems, wantedStems));
    this.neighbours = WikiTables.neighbours(files);
    this.graph = LinkGraph.read(training);
    this.room = files.room();
  }

  private static SortedMap<String, PhraseTally> tallies(
      PhraseTallies all, Predicate<String> wanted) {
    SortedMap<String, PhraseTally> tallies = new TreeMap<>();
    all.forEach(wanted, tallies::put);
    return tallies;
  }

  /** The statistics of the articles of all folds but one. */
  WikiStatistics without(int fold) {
    return new WikiStatistics(
        phrases.without(fold),
        stems.without(fold),
        PhrasesStep.STEMS,
        neighbours.words(fold),
        new GraphVectors(graph, fold, room).vectors(),
        phrases.pages().articles(fold));
  }
}
