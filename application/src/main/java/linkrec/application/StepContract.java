package linkrec.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what a step leaves, for one request, and what that is. A step runs again when
 * any of it has changed: the version of its code, a parameter, a file it reads, a file it left.
 */
final class StepContract {

  private final int version;
  private final List<Path> sources = new ArrayList<>();
  private final List<TrainingArtifact> inputs = new ArrayList<>();
  private final List<TrainingArtifact> outputs = new ArrayList<>();
  private final SortedMap<String, String> parameters = new TreeMap<>();
  private boolean measured;
  private boolean edition;

  private StepContract(int version) {
    this.version = version;
  }

  /**
   * @param version of the step's code and its files' formats; to be raised whenever equal input
   *     would no longer give equal files
   */
  static StepContract ofVersion(int version) {
    return new StepContract(version);
  }

  /** The step reads the articles of the request's dumps. */
  StepContract readingDump(TrainWikiRequest request) {
    sources.addAll(request.dump().files());
    return inLanguageOf(request).with("allow truncated", request.dump().allowTruncated());
  }

  /** The step works in the language that was asked for; else what it reads tells the language. */
  StepContract inLanguageOf(TrainWikiRequest request) {
    return with("language", request.language() == null ? "" : request.language().value());
  }

  /** The step reads a file from outside; null for none. */
  StepContract readingSource(@Nullable Path source) {
    if (source != null) {
      sources.add(source);
    }
    return this;
  }

  /** The step reads what earlier steps left. */
  StepContract reading(TrainingArtifact... artifacts) {
    inputs.addAll(Arrays.asList(artifacts));
    return this;
  }

  /** The step reads the measures of the steps before it. */
  StepContract readingMeasures() {
    measured = true;
    return this;
  }

  /** The step leaves these. */
  StepContract writing(TrainingArtifact... artifacts) {
    outputs.addAll(Arrays.asList(artifacts));
    return this;
  }

  /** The step leaves the served edition. */
  StepContract writingEdition() {
    edition = true;
    return this;
  }

  /** The step depends on a value. */
  StepContract with(String parameter, Object value) {
    parameters.put(parameter, value.toString());
    return this;
  }

  List<TrainingArtifact> outputs() {
    return List.copyOf(outputs);
  }

  boolean writesEdition() {
    return edition;
  }

  /**
   * What the step would be made from now.
   *
   * @param files tell the state of what it reads
   * @param measures of the steps before it
   */
  SortedMap<String, String> madeFrom(TrainingFiles files, Map<String, String> measures) {
    SortedMap<String, String> facts = new TreeMap<>();
    facts.put("version", version + "");
    parameters.forEach((name, value) -> facts.put("parameter " + name, value));
    for (int i = 0; i < sources.size(); i++) {
      facts.put("source " + (i + 1), files.stamp(sources.get(i)));
    }
    for (TrainingArtifact input : inputs) {
      facts.put("input " + input.path(), files.checksum(input).orElse("absent"));
    }
    if (measured) {
      measures.forEach((name, value) -> facts.put("measure " + name, value));
    }
    return facts;
  }
}
