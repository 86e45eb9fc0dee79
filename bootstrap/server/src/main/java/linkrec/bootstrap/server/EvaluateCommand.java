package linkrec.bootstrap.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.training.SentenceFile;
import linkrec.application.EvaluateModel;
import linkrec.application.TrainingFiles;
import linkrec.application.TrainingTable;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.training.Backtest;
import linkrec.domain.training.LinkedSentence;
import linkrec.domain.training.PublicationRule;
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

  EvaluateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    data.requireKnownGeneration();
    DataFolder folder = DataFolder.at(data.folder(surroundings));
    WikiId id = WikiId.parse(wiki);
    TrainingFiles files = folder.trainingFiles(id);
    try (ServerWiring wiring =
        ServerWiring.offline(data.folder(surroundings), data.language(), surroundings.settings())) {
      EvaluateModel evaluation = new EvaluateModel(wiring.datasets());
      Path given = sentences;
      Optional<EvaluateModel.Evaluation> found =
          evaluation.evaluate(id, given == null ? kept(files) : SentenceFile.read(given));
      if (found.isEmpty()) {
        throw new CommandFailedException(
            "the wiki " + id + " is not in " + data.folder(surroundings));
      }
      evaluation.write(files, found.get());
      print(found.get().rows());
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

  private void print(List<Backtest.Row> rows) {
    surroundings
        .output()
        .printf(
            Locale.ROOT,
            "%,d sentences%n  threshold  precision  recall%n",
            rows.get(0).sentences());
    for (Backtest.Row row : rows) {
      surroundings
          .output()
          .printf(
              Locale.ROOT,
              "  %9.1f  %9.3f  %6.3f%n",
              row.threshold(),
              row.precision(),
              row.recall());
    }
    surroundings
        .output()
        .println(PublicationRule.isMet(rows) ? "Fit to publish" : "NOT fit to publish");
  }
}
