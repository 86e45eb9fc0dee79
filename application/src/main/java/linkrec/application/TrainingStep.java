package linkrec.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import linkrec.domain.InvalidRequestException;

/** The steps of a training, in their order. */
public enum TrainingStep {
  ANCHORS("links, page ids, redirects and link probabilities from the dump"),
  TYPES("pages that are no good targets"),
  FILTER("anchors without those pages"),
  VECTORS("page vectors from the links between pages"),
  SENTENCES("sentences with links, half to train, half to test"),
  EXAMPLES("training examples with their features"),
  MODEL("the model"),
  EVALUATE("the backtest"),
  DATASETS("the edition that is served");

  private final String description;

  TrainingStep(String description) {
    this.description = description;
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
