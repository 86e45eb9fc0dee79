package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.training.SentenceFile;
import linkrec.adapter.persistence.training.TrainingLock;
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
    TrainingConsole console = TrainingConsole.of(err);
    try (LazyEngine spark = LazyEngine.of(options.data(), options.threads())) {
      TrainingReport report = train(options, spark, console);
      TrainingSummary.print(options, report, out);
    }
    return 0;
  }

  /** Trains one wiki, alone among all programs, after it has said what that will take. */
  static TrainingReport train(TrainOptions options, LazyEngine spark, TrainingConsole console) {
    console.say("Training %s from %s", options.wiki(), options.dumps());
    TrainingEstimate estimate =
        TrainingEstimate.of(options.dumps(), options.threads(), options.data());
    console.say("%s", estimate.text());
    if (!estimate.fitsOnDisk()) {
      console.warning(
          String.format("%,.0f MB are free in %s", estimate.freeMegabytes(), options.data()));
    }
    try (TrainingLock lock = TrainingLock.take(options.data(), options.wiki())) {
      return new TrainWiki(ports(options, spark)).train(request(options), console);
    }
  }

  private static TrainingPorts ports(TrainOptions options, LazyEngine spark) {
    DataFolder data = DataFolder.at(options.data());
    return new TrainingPorts(
        spark.dumpReader(),
        spark.pageTypes(),
        data.trainingFiles(options.wiki()),
        new XgboostModelTrainer(options.threads()),
        data.modelReader(),
        data.editionWriter());
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
        DataFolder.at(options.data()).unwantedTypes(options.wiki()),
        options.sentences() == null ? null : SentenceFile.read(options.sentences()),
        options.keepArticles(),
        options.firstGenerationOnly(),
        Lenders.of(options.data(), options.with()),
        options.ifBetter(),
        options.threads());
  }

  private static List<TrainingStep> steps(TrainOptions options) {
    @Nullable TrainingStep only = options.only();
    if (only != null) {
      return List.of(only);
    }
    @Nullable TrainingStep from = options.from();
    return Arrays.stream(TrainingStep.values())
        .filter(step -> from == null || step.compareTo(from) >= 0)
        .filter(step -> !options.firstGenerationOnly() || !step.isOfSecondGeneration())
        .toList();
  }
}
