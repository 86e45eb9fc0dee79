package linkrec.application;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseDictionary;
import linkrec.domain.evidence.NeighbourWords;
import linkrec.domain.evidence.WikiStatistics;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.Folds;
import linkrec.domain.training.LinkVectors;
import linkrec.domain.training.NeighbourTable;
import linkrec.domain.training.PhraseTable;

/** What the second generation counts, of all articles or of all folds but one. */
final class RankingStatistics {

  private final PhraseTable phrases;
  private final PhraseTable stems;
  private final NeighbourTable neighbours;
  private final LinkGraph graph;

  RankingStatistics(Training training) {
    this.phrases = PhraseUses.wantedTable(training, null);
    this.stems = PhraseUses.wantedTable(training, PhrasesStep.STEMS);
    this.neighbours = PhraseUses.neighbours(training);
    this.graph = LinkGraph.read(training.ports().files());
  }

  /** All that an edition keeps. */
  record Content(
      SortedMap<String, Phrase> phrases,
      SortedMap<String, Phrase> stems,
      NeighbourWords neighbours,
      SortedMap<PageTitle, byte[]> vectors,
      int articles) {

    WikiStatistics statistics() {
      Map<PageTitle, float[]> known = new HashMap<>();
      vectors.forEach(
          (title, bytes) -> {
            float[] vector = new float[bytes.length];
            for (int i = 0; i < vector.length; i++) {
              vector[i] = bytes[i];
            }
            known.put(title, vector);
          });
      return new WikiStatistics(
          PhraseDictionary.of(phrases),
          PhraseDictionary.of(stems),
          PhrasesStep.STEMS,
          neighbours,
          PageVectors.of(known),
          articles);
    }
  }

  /** The statistics of the articles of all folds but one; of all for {@link Folds#NONE}. */
  Content without(int fold) {
    return new Content(
        phrases.phrases(fold),
        stems.phrases(fold),
        neighbours.words(fold),
        vectors(fold),
        phrases.articles(fold));
  }

  private SortedMap<PageTitle, byte[]> vectors(int fold) {
    int kept = 0;
    int[] from = new int[graph.size()];
    int[] to = new int[graph.size()];
    int[] articleNumbers = new int[graph.titles().size()];
    Arrays.fill(articleNumbers, -1);
    int articles = 0;
    for (int link = 0; link < graph.size(); link++) {
      int page = graph.from(link);
      if (Folds.of(graph.titles().get(page)) == fold) {
        continue;
      }
      if (articleNumbers[page] < 0) {
        articleNumbers[page] = articles++;
      }
      from[kept] = articleNumbers[page];
      to[kept++] = graph.to(link);
    }
    float[] vectors =
        LinkVectors.of(
            Arrays.copyOf(from, kept), Arrays.copyOf(to, kept), graph.titles().size(), articles);
    SortedMap<PageTitle, byte[]> byTitle = new TreeMap<>();
    for (int page = 0; page < graph.titles().size(); page++) {
      byte[] vector = LinkVectors.inBytes(vectors, page);
      if (vector.length > 0) {
        byTitle.put(graph.titles().get(page), vector);
      }
    }
    return byTitle;
  }
}
