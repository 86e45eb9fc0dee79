package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.training.SentenceFile;
import linkrec.adapter.spark.XgboostModelTrainer;
import linkrec.application.DumpRequest;
import linkrec.application.TrainWiki;
import linkrec.application.TrainWikiRequest;
import linkrec.application.TrainingPorts;
import linkrec.application.TrainingReport;
import linkrec.application.TrainingStep;
import org.jspecify.annotations.Nullable;

/** Wires a training and runs it. */
final class Training {

  private Training() {}

  /** Trains, with progress on {@code err} and a summary on {@code out}; the exit code. */
  static int run(TrainOptions options, PrintStream out, PrintStream err) {
    if (!options.with().isEmpty() || options.ifBetter()) {
      err.println("linkrec: --with and --if-better are not there yet");
      return 2;
    }
    DataFolder data = DataFolder.at(options.data());
    Map<String, String> defaults = Map.of("spark.master", "local[" + options.threads() + "]");
    TrainingConsole console = new TrainingConsole(err);
    console.starting(options);
    try (LazyEngine spark = new LazyEngine("linkrec train " + options.wiki(), defaults)) {
      TrainingPorts ports =
          new TrainingPorts(
              spark.dumpReader(),
              spark.pageTypes(),
              data.trainingFiles(options.wiki()),
              new XgboostModelTrainer(options.threads()),
              data.modelReader(),
              data.editionWriter());
      TrainingReport report = new TrainWiki(ports).train(request(options), console);
      TrainingSummary.print(options, report, out);
    }
    return 0;
  }

  private static TrainWikiRequest request(TrainOptions options) {
    return new TrainWikiRequest(
        options.wiki(),
        options.language(),
        new DumpRequest(options.dumps(), options.allowTruncated()),
        steps(options),
        options.force(),
        options.modelVersion(),
        options.wikidata(),
        options.pageProperties(),
        options.sentences() == null ? null : SentenceFile.read(options.sentences()),
        options.keepArticles());
  }

  private static List<TrainingStep> steps(TrainOptions options) {
    @Nullable TrainingStep only = options.only();
    if (only != null) {
      return List.of(only);
    }
    @Nullable TrainingStep from = options.from();
    return Arrays.stream(TrainingStep.values())
        .filter(step -> from == null || step.compareTo(from) >= 0)
        .toList();
  }
}
