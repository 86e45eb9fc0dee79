package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.util.Locale;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.suggestions.FolderSuggestionFiles;
import linkrec.adapter.web.json.ApplicationVersion;
import linkrec.application.DumpRequest;
import linkrec.application.SuggestForAll;
import linkrec.application.SuggestionFiles;
import linkrec.application.SuggestionTotals;

/** Wires suggestions for a whole wiki and makes them. */
final class RecommendAll {

  private RecommendAll() {}

  /** Suggests, with progress on {@code err} and totals on {@code out}; the exit code. */
  static int run(RecommendAllOptions options, PrintStream out, PrintStream err) {
    TrainingConsole console = TrainingConsole.of(err);
    ArticleAnswers answers = ArticleAnswers.of(options);
    console.say("Suggesting links for all articles of %s", options.wiki());
    DataFolder data = DataFolder.at(options.data());
    try (LazyEngine spark = LazyEngine.of(options.data(), options.threads());
        SuggestionFiles files = data.suggestionFiles(options.wiki(), options.out())) {
      SuggestionTotals totals =
          new SuggestForAll(spark.dumpReader(), files, data.trainingFiles(options.wiki())::stamp)
              .suggest(
                  new DumpRequest(options.dumps(), options.allowTruncated()),
                  answers,
                  answers.answeredWith(ApplicationVersion.current()),
                  console::work);
      print(options, totals, out);
    }
    return 0;
  }

  private static void print(RecommendAllOptions options, SuggestionTotals totals, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%s: %,d links on %,d of %,d articles, to %,d pages%n",
        options.wiki(),
        totals.links(),
        totals.pagesWithLinks(),
        totals.pages(),
        totals.targets());
    out.println("answers: " + options.out());
    out.println("what needs links most: " + FolderSuggestionFiles.rankingOf(options.out()));
  }
}
