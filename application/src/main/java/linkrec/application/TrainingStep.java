package linkrec.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import linkrec.domain.InvalidRequestException;

/**
 * The steps of a training, in their order. Each says in its class's {@code contract} what it reads
 * and leaves.
 */
public enum TrainingStep {
  ANCHORS("links, page ids, redirects and link probabilities from the dump", new AnchorsStep()),
  TYPES("pages that are no good targets", new TypesStep()),
  FILTER("anchors without those pages", new FilterStep()),
  VECTORS("page vectors from the links between pages", new VectorsStep()),
  SENTENCES("sentences with links, half to train, half to test", new SentencesStep()),
  EXAMPLES("training examples with their features", new ExamplesStep()),
  MODEL("the model", new ModelStep()),
  EVALUATE("the backtest", new EvaluateStep()),
  PHRASES("phrases and stems, as links and as text", new PhrasesStep()),
  CONTEXTS("words beside phrases", new ContextsStep()),
  EXAMPLES2("examples of whole articles, for the second generation", new RankingExamplesStep()),
  MODEL2("the second generation's model", new RankingModelStep()),
  DATASETS("the edition that is served", new DatasetsStep());

  private final String description;
  private final TrainWiki.Step work;

  TrainingStep(String description, TrainWiki.Step work) {
    this.description = description;
    this.work = work;
  }

  TrainWiki.Step work() {
    return work;
  }

  /** Whether only the second generation's datasets need it. */
  public boolean isOfSecondGeneration() {
    return compareTo(PHRASES) >= 0 && compareTo(MODEL2) <= 0;
  }

  /** What the step makes, for people. */
  public String description() {
    return description;
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The step of that name.
   *
   * @param field the option that gave the name
   * @throws InvalidRequestException when there is none
   */
  public static TrainingStep named(String field, String name) {
    return Arrays.stream(values())
        .filter(step -> step.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRequestException(
                    field,
                    "one of "
                        + Arrays.stream(values())
                            .map(TrainingStep::toString)
                            .collect(Collectors.joining(", "))
                        + " expected, got '"
                        + name
                        + "'"));
  }
}
