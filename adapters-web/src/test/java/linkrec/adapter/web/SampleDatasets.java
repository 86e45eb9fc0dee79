package linkrec.adapter.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.feature.FeatureMatrix;
import linkrec.domain.model.LinkModel;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkingData;

/** A wiki that knows the phrases "palm tree" and "harbour", each with one page; scores are 0.8. */
final class SampleDatasets implements Datasets {

  static final WikiId WIKI = WikiId.of("wikipedia", "sample");

  private static final Map<AnchorText, Candidates> ANCHORS =
      Map.of(
          new AnchorText("palm tree"), candidate("Arecaceae"),
          new AnchorText("harbour"), candidate("Harbour"));

  /** Stands in the way of every edition; throws to show what a failure does. */
  volatile Supplier<Optional<Edition>> current = () -> Optional.of(new SampleEdition());

  @Override
  public Optional<Edition> current(WikiId wiki) {
    return wiki.equals(WIKI) ? current.get() : Optional.empty();
  }

  @Override
  public List<WikiId> wikis() {
    return List.of(WIKI);
  }

  private static Candidates candidate(String title) {
    return new Candidates(List.of(new Candidate(new PageTitle(title), 3)));
  }

  private static <K, V> Map<K, V> among(Map<K, V> all, Collection<K> keys) {
    return all.entrySet().stream()
        .filter(entry -> keys.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static final class SampleEdition implements Edition {

    @Override
    public WikiId wiki() {
      return WIKI;
    }

    @Override
    public LanguageCode language() {
      return new LanguageCode("en");
    }

    @Override
    public LinkingData data() {
      return new LinkingData(
          texts -> among(ANCHORS, List.copyOf(texts)),
          titles -> Map.of(),
          titles -> Map.of(),
          titles -> Map.of(),
          new ConstantModel());
    }

    @Override
    public Map<String, String> checksums() {
      return Map.of("model", "cc".repeat(32), "anchors", "aa".repeat(32));
    }

    @Override
    public void close() {}
  }

  private static final class ConstantModel implements LinkModel {

    @Override
    public int featureCount() {
      return 6;
    }

    @Override
    public float[] score(FeatureMatrix rows) {
      float[] scores = new float[rows.rows()];
      java.util.Arrays.fill(scores, 0.8f);
      return scores;
    }
  }
}
