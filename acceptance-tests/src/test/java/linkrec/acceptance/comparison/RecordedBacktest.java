package linkrec.acceptance.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import linkrec.domain.evaluation.PageVerdict;
import linkrec.domain.evaluation.ScoredLink;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.LinkedSentence;
import linkrec.domain.training.PlainSentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recorded backtest of the original: its test sentences, and what it linked in them at the
 * threshold 0.5.
 *
 * <p>{@code predictions.csv.gz}: n, page, sentence, gold, predicted, note; gold and predicted are
 * JSON lists of pairs of phrase and target. A note says why a sentence was left out.
 */
final class RecordedBacktest {

  private static final double THRESHOLD = 0.5;
  private static final int PAGE = 1;
  private static final int GOLD = 3;
  private static final int PREDICTED = 4;
  private static final int NOTE = 5;

  private final Path folder;

  RecordedBacktest(Path recordings, String wiki) {
    this.folder = recordings.resolve("backtest").resolve(wiki);
  }

  /** The sentences that the original was tested with. */
  List<LinkedSentence> testSentences() throws IOException {
    List<LinkedSentence> sentences = new ArrayList<>();
    for (String line : text("sentences_test.csv.gz").split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        sentences.add(
            new LinkedSentence(new PageTitle(line.substring(0, tab)), line.substring(tab + 1)));
      }
    }
    return sentences;
  }

  /** What the original linked on each page; above its threshold nothing is known of it. */
  Map<PageTitle, PageVerdict> verdicts() throws IOException {
    Map<PageTitle, PageVerdict> verdicts = new LinkedHashMap<>();
    List<List<String>> rows = rows(text("predictions.csv.gz"));
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.get(NOTE).isEmpty()) {
        List<ScoredLink<PlainSentence.Link>> predicted =
            links(row.get(PREDICTED)).stream()
                .map(link -> new ScoredLink<>(link, (float) THRESHOLD))
                .toList();
        verdicts.put(
            new PageTitle(row.get(PAGE)),
            PageVerdict.of(
                links(row.get(GOLD)), threshold -> threshold <= THRESHOLD ? predicted : List.of()));
      }
    }
    return verdicts;
  }

  private static Set<PlainSentence.Link> links(String json) {
    Set<PlainSentence.Link> links = new LinkedHashSet<>();
    for (JsonNode pair : new JsonMapper().readTree(json)) {
      links.add(
          new PlainSentence.Link(
              pair.get(0).stringValue(), new PageTitle(pair.get(1).stringValue())));
    }
    return links;
  }

  private String text(String file) throws IOException {
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(folder.resolve(file)))) {
      return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Comma-separated values by RFC 4180; cells may hold line breaks. */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted && c == '"' && text.startsWith("\"", at + 1)) {
        cell.append('"');
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }
}
