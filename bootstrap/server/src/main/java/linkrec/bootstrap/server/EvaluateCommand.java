package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.report.ReportFolder;
import linkrec.adapter.persistence.training.SentenceFile;
import linkrec.application.EvaluateModel;
import linkrec.application.Generation;
import linkrec.application.TrainingFiles;
import linkrec.application.TrainingTable;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.LinkedSentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The backtest of a wiki's served edition, on its own test sentences or on given ones. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Takes the links out of sentences and asks for them again.",
    footer = {
      "With --honest, on articles that the training has not seen: see evaluate --honest --help.",
      "Example: ./linkrec evaluate --wiki samplewiki"
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = {"--wiki", "--wiki-id", "-id"},
      paramLabel = "W",
      required = true,
      description = "the wiki's id, as enwiki")
  private String wiki = "";

  @Option(
      names = "--sentences",
      paramLabel = "FILE",
      description = "sentences, a line each: title, tab, wikitext (else those kept by train)")
  private @Nullable Path sentences;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "write the report there, as W.evaluation.json, .csv and .html (else in the wiki's folder"
              + " testing)")
  private @Nullable Path out;

  EvaluateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    requireFirstGeneration();
    DataFolder folder = DataFolder.at(data.folder(surroundings));
    WikiId id = WikiId.parse(wiki);
    TrainingFiles files = folder.trainingFiles(id);
    try (ServerWiring wiring =
        ServerWiring.offline(data.folder(surroundings), data.language(), surroundings.settings())) {
      EvaluateModel evaluation = new EvaluateModel(wiring.datasets());
      Path given = sentences;
      Optional<SentenceFigures> figures =
          evaluation.evaluate(id, given == null ? kept(files) : SentenceFile.read(given));
      if (figures.isEmpty()) {
        throw new CommandFailedException(
            "the wiki " + id + " is not in " + data.folder(surroundings));
      }
      Path reports = out;
      if (reports == null) {
        evaluation.write(files, figures.get());
      } else {
        new ReportFolder(reports).write(id, figures.get());
      }
      FiguresText.print(figures.get(), surroundings.output());
      return ExitCodes.DONE;
    }
  }

  private static List<LinkedSentence> kept(TrainingFiles files) {
    List<LinkedSentence> kept = new ArrayList<>();
    files.read(
        TrainingTable.SENTENCES_TEST,
        row -> kept.add(new LinkedSentence(new PageTitle(row.get(0)), row.get(1))));
    return kept;
  }

  /** The backtest is the original's, of its own kind of datasets. */
  private void requireFirstGeneration() {
    if (data.generation() == Generation.SECOND) {
      throw new InvalidRequestException(
          "--generation", "1 expected; evaluate --honest judges both generations");
    }
  }
}
