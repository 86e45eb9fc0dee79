package linkrec.bootstrap.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.adapter.persistence.report.ReportFolder;
import linkrec.adapter.spark.SparkEngine;
import linkrec.adapter.spark.XgboostModelTrainer;
import linkrec.application.DumpRequest;
import linkrec.application.EvaluateHonestly;
import linkrec.application.HonestEvaluation;
import linkrec.application.HonestEvaluationRequest;
import linkrec.application.TrainWikiRequest;
import linkrec.application.TrainingPorts;

/** Wires an evaluation on held-out articles and runs it. */
final class Evaluation {

  private Evaluation() {}

  /** Evaluates, with progress on {@code err} and the figures on {@code out}; the exit code. */
  static int run(EvaluateOptions options, PrintStream out, PrintStream err) {
    Path scratch = scratch();
    try {
      HonestEvaluation evaluation = evaluate(options, DataFolder.at(scratch), err);
      EvaluationSummary.print(evaluation, out);
      Path reports = options.out();
      if (reports != null) {
        new ReportFolder(reports).write(evaluation);
      }
    } finally {
      delete(scratch);
    }
    return 0;
  }

  private static HonestEvaluation evaluate(
      EvaluateOptions options, DataFolder data, PrintStream err) {
    Map<String, String> defaults = Map.of("spark.master", "local[" + options.threads() + "]");
    try (SparkEngine spark = SparkEngine.start("linkrec evaluate " + options.wiki(), defaults);
        EditionFolders datasets = data.datasets(options.language())) {
      TrainingPorts ports =
          new TrainingPorts(
              spark.dumpReader(),
              spark.pageTypes(),
              data.trainingFiles(options.wiki()),
              new XgboostModelTrainer(options.threads()),
              data.modelReader(),
              data.editionWriter());
      return new EvaluateHonestly(ports, datasets)
          .evaluate(request(options, data), TrainingConsole.of(err));
    }
  }

  private static HonestEvaluationRequest request(EvaluateOptions options, DataFolder data) {
    TrainWikiRequest training =
        new TrainWikiRequest(
            options.wiki(),
            options.language(),
            new DumpRequest(options.dumps(), options.allowTruncated()),
            List.of(),
            true,
            options.modelVersion(),
            options.wikidata(),
            options.pageProperties(),
            data.unwantedTypes(options.wiki()),
            null,
            false,
            false,
            Lenders.of(options.data(), options.with()),
            false,
            options.threads());
    return new HonestEvaluationRequest(training, options.split(), options.threads());
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("linkrec-evaluate");
    } catch (IOException e) {
      throw new UncheckedIOException("a folder for the training cannot be made", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be deleted", e);
    }
  }
}
