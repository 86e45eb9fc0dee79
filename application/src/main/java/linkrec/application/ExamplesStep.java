package linkrec.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.ExampleMaking;
import linkrec.domain.training.LinkedSentence;
import linkrec.domain.training.TrainingData;
import linkrec.domain.training.TrainingExample;

/** Every candidate of every known mention in the training sentences, with its features. */
final class ExamplesStep implements TrainWiki.Step {

  /** Title, mention and candidate stand before the features in a row of the table. */
  static final int FIRST_FEATURE = 3;

  static final String RIGHT = "True";
  private static final String WRONG = "False";

  @Override
  public StepContract contract(TrainWikiRequest request) {
    return StepContract.ofVersion(3)
        .reading(TrainingTable.SITE, TrainingTable.PAGE_IDS, TrainingTable.REDIRECTS)
        .reading(TrainingTable.FILTERED_ANCHORS)
        .reading(TrainingTable.PAGE_LINKS, TrainingTable.SENTENCES_TRAIN)
        .inLanguageOf(request)
        .with("model version", request.modelVersion().name())
        .writing(TrainingTable.EXAMPLES);
  }

  @Override
  public void run(Training training) {
    List<LinkedSentence> sentences = training.sentences(TrainingTable.SENTENCES_TRAIN);
    ExampleMaking making = making(training, withoutAskedLinks(training, sentences));
    int[] counts = new int[2];
    training
        .ports()
        .files()
        .write(
            TrainingTable.EXAMPLES,
            sink -> {
              for (LinkedSentence sentence : sentences) {
                for (TrainingExample example : making.examples(sentence)) {
                  counts[example.right() ? 1 : 0]++;
                  sink.accept(row(example));
                }
              }
            });
    training.measure("examples", counts[0] + counts[1]);
    training.measure("right examples", counts[1]);
  }

  private static ExampleMaking making(Training training, TrainingData data) {
    return new ExampleMaking(data, training.tokenizer(), training.request().modelVersion());
  }

  /**
   * What is known, with vectors that have not seen the page of an example link its candidate: who
   * asks for links asks for links that are not there. No others than those of the examples' pages
   * are kept.
   */
  private static TrainingData withoutAskedLinks(Training training, List<LinkedSentence> sentences) {
    TrainingData data = training.dataWith(PageVectors.of(Map.of()));
    Map<PageTitle, Set<PageTitle>> asked = new HashMap<>();
    Set<PageTitle> pages = new HashSet<>();
    ExampleMaking making = making(training, data);
    for (LinkedSentence sentence : sentences) {
      for (TrainingExample example : making.examples(sentence)) {
        asked.computeIfAbsent(example.page(), page -> new HashSet<>()).add(example.candidate());
        pages.add(example.page());
        pages.add(example.candidate());
      }
    }
    LinkGraph graph =
        LinkGraph.read(
            training, (page, linked) -> !asked.getOrDefault(page, Set.of()).contains(linked));
    Map<PageTitle, float[]> vectors = new HashMap<>();
    VectorsStep.vectors(graph, training)
        .forEach(
            (title, vector) -> {
              if (pages.contains(title)) {
                vectors.put(title, vector);
              }
            });
    return new TrainingData(
        data.anchors(), data.redirects(), data.pageIds(), PageVectors.of(vectors));
  }

  private static List<String> row(TrainingExample example) {
    List<String> row = new ArrayList<>();
    row.add(example.page().value());
    row.add(example.mention().value());
    row.add(example.candidate().value());
    for (float feature : example.features()) {
      row.add(Float.isNaN(feature) ? "" : Float.toString(feature));
    }
    row.add(example.right() ? RIGHT : WRONG);
    return row;
  }
}
