package linkrec.acceptance.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.domain.dataset.Edition;
import linkrec.domain.evaluation.Comparison;
import linkrec.domain.evaluation.Estimate;
import linkrec.domain.evaluation.PageVerdict;
import linkrec.domain.evaluation.SentenceJudge;
import linkrec.domain.evaluation.SystemFigures;
import linkrec.domain.evaluation.SystemVerdicts;
import linkrec.domain.evaluation.Verdict;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets wikis that were trained on recorded sentences beside the original's recorded backtests, and
 * their evaluations on held-out articles beside that, as two tables in Markdown.
 */
final class BacktestComparison {

  private BacktestComparison() {}

  /**
   * Arguments: the recordings, the data folder (with {@code W.honest.json} of wikis that were
   * evaluated on held-out articles), the wikis.
   */
  public static void main(String[] arguments) throws IOException {
    Path recordings = Path.of(arguments[0]);
    Path data = Path.of(arguments[1]);
    List<String> wikis = List.of(arguments).subList(2, arguments.length);
    System.out.println("Backtest on the original's sentences, at the threshold 0.5");
    System.out.println(
        "| wiki | pages, links | original p / r | here p / r | p less the original's"
            + " | r at the original's p | r less the original's | no worse |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (String wiki : wikis) {
      if (Files.exists(recordings.resolve("backtest/" + wiki + "/predictions.csv.gz"))
          && Files.exists(data.resolve(wiki))) {
        System.out.println(row(wiki, compared(new RecordedBacktest(recordings, wiki), wiki, data)));
      }
    }
    System.out.println("\nOn held-out articles");
    System.out.println(
        "| wiki | pages, links | system | p at 0.5 | r at 0.5 | average precision | r at p 0.75 |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (String wiki : wikis) {
      Path report = data.resolve(wiki + ".honest.json");
      if (Files.exists(report)) {
        honestRows(wiki, new JsonMapper().readTree(Files.readString(report)));
      }
    }
  }

  private static Verdict compared(RecordedBacktest recorded, String wiki, Path data)
      throws IOException {
    Map<PageTitle, PageVerdict> original = recorded.verdicts();
    try (EditionFolders editions = DataFolder.at(data).datasets(null);
        Edition edition = editions.current(WikiId.parse(wiki)).orElseThrow()) {
      Map<PageTitle, PageVerdict> own =
          new SentenceJudge(edition.data(), edition.tokenizer(edition.language()))
              .verdicts(recorded.testSentences());
      Set<PageTitle> both = new HashSet<>(original.keySet());
      both.retainAll(own.keySet());
      if (both.size() < Math.max(original.size(), own.size())) {
        System.out.printf(
            Locale.ROOT,
            "(%s: %d pages evaluated by the original, %d here)%n",
            wiki,
            original.size(),
            own.size());
      }
      List<PageVerdict> originals = new ArrayList<>();
      List<PageVerdict> owns = new ArrayList<>();
      PageVerdict none = PageVerdict.of(Set.of(), threshold -> List.of());
      Set<PageTitle> pages = new LinkedHashSet<>(original.keySet());
      pages.addAll(own.keySet());
      for (PageTitle page : pages) {
        originals.add(original.getOrDefault(page, none));
        owns.add(own.getOrDefault(page, none));
      }
      return Verdict.of(
          List.of(new SystemVerdicts("original", originals), new SystemVerdicts("here", owns)));
    }
  }

  private static String row(String wiki, Verdict verdict) {
    SystemFigures.Row original = verdict.systems().get(0).at(Comparison.THRESHOLD);
    SystemFigures.Row own = verdict.systems().get(1).at(Comparison.THRESHOLD);
    Comparison comparison = verdict.comparisons().get(0);
    boolean noWorse = comparison.precisionGain().high() >= 0 && comparison.recallGain().high() >= 0;
    return String.format(
        Locale.ROOT,
        "| %s | %d, %d | %.3f / %.3f | %.3f / %.3f | %s | %.3f | %s | %s |",
        wiki,
        verdict.pages(),
        verdict.gold(),
        original.precision().value(),
        original.recall().value(),
        own.precision().value(),
        own.recall().value(),
        difference(comparison.precisionGain()),
        comparison.recall().value(),
        difference(comparison.recallGain()),
        noWorse ? "yes" : "NO");
  }

  private static String difference(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%+.3f [%+.3f, %+.3f]", estimate.value(), estimate.low(), estimate.high());
  }

  private static void honestRows(String wiki, JsonNode report) {
    for (JsonNode system : report.at("/tables/summary")) {
      String name = system.get("system").stringValue();
      JsonNode half = report.at("/tables/thresholds_" + name.replace(' ', '_')).get(10);
      System.out.printf(
          Locale.ROOT,
          "| %s | %d, %d | %s | %s | %s | %s | %s |%n",
          wiki,
          report.at("/facts/pages").intValue(),
          report.at("/facts/links").intValue(),
          name,
          estimate(half.get("precision")),
          estimate(half.get("recall")),
          estimate(system.get("average_precision")),
          estimate(system.get("recall_at_precision_0.75")));
    }
  }

  private static String estimate(JsonNode node) {
    return String.format(
        Locale.ROOT,
        "%.3f [%.3f, %.3f]",
        node.get("value").doubleValue(),
        node.get("low").doubleValue(),
        node.get("high").doubleValue());
  }
}
