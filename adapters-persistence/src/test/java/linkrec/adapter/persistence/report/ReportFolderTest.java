package linkrec.adapter.persistence.report;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import linkrec.application.HonestEvaluation;
import linkrec.domain.evaluation.HeldOutSplit;
import linkrec.domain.evaluation.PageVerdict;
import linkrec.domain.evaluation.ScoredLink;
import linkrec.domain.evaluation.SentenceFigures;
import linkrec.domain.evaluation.SentenceJudge;
import linkrec.domain.evaluation.SystemVerdicts;
import linkrec.domain.evaluation.Verdict;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.training.LinkedSentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

  @TempDir private Path folder;

  private static SystemVerdicts system(String name, float score) {
    PageVerdict page =
        PageVerdict.of(
            Set.of("a", "b"),
            threshold ->
                score < (float) threshold ? List.of() : List.of(new ScoredLink<>("a", score)));
    return new SystemVerdicts(name, List.of(page, page));
  }

  private static HonestEvaluation evaluation() {
    return new HonestEvaluation(
        WikiId.parse("samplewiki"),
        new HeldOutSplit("a,b"),
        1234,
        370,
        Verdict.of(List.of(system("generation 1", 0.625f), system("second", 0.875f))));
  }

  @Test
  void writesFactsAndTablesAsJson() throws IOException {
    Path reports = folder.resolve("made/here");
    new ReportFolder(reports).write(evaluation());

    JsonNode json = new JsonMapper().readTree(reports.resolve("samplewiki.honest.json").toFile());
    assertThat(json.at("/facts/split").textValue()).isEqualTo("a,b");
    assertThat(json.at("/facts/links").intValue()).isEqualTo(4);
    assertThat(json.at("/tables/thresholds_generation_1")).hasSize(20);
    assertThat(json.at("/tables/thresholds_generation_1/10/threshold").doubleValue())
        .isEqualTo(0.5);
    assertThat(json.at("/tables/thresholds_generation_1/10/recall/low").doubleValue())
        .isEqualTo(0.5);
    assertThat(json.at("/tables/thresholds_generation_1/19/precision/value").isNull()).isTrue();
    assertThat(json.at("/tables/comparison/0/threshold").doubleValue()).isEqualTo(0.875);
  }

  @Test
  void writesOneFigureALineAsCsv() throws IOException {
    new ReportFolder(folder).write(evaluation());

    assertThat(Files.readAllLines(folder.resolve("samplewiki.honest.csv")))
        .startsWith("table,row,column,value,low,high")
        .contains(
            "thresholds_generation_1,0.5,links,2,,",
            "thresholds_generation_1,0.5,recall,0.5,0.5,0.5",
            "thresholds_generation_1,0.95,precision,,,",
            "summary,second,average_precision,0.5,0.5,0.5");
  }

  @Test
  void leavesNothingUnfinished() throws IOException {
    new ReportFolder(folder).write(evaluation());
    new ReportFolder(folder).write(evaluation());

    try (var files = Files.list(folder)) {
      assertThat(files).allMatch(file -> file.getFileName().toString().startsWith("samplewiki."));
    }
  }

  @Test
  void namesTheFileThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("occupied"), "");

    assertThatThrownBy(() -> new ReportFolder(file).write(evaluation()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("occupied");
  }

  @Test
  void writesAPageThatNeedsNothingElse() throws IOException {
    new ReportFolder(folder).write(evaluation());

    String html = Files.readString(folder.resolve("samplewiki.honest.html"));
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("<h1>samplewiki on held-out articles</h1>", "<dd>1,234</dd>", "second beside")
        .doesNotContain("http", "<script", "src=", "NaN");
    assertThat(html.split("<svg ", -1)).hasSize(5);
  }

  @Test
  void writesTheFiguresOfSentences() throws IOException {
    LinkingData data = aWiki().anchor("bridge", "Bridge", 65).anchor("mill", "Mill", 25).data();
    SentenceFigures figures =
        new SentenceJudge(data, Tokenizer.of("en"))
            .judge(
                "<model>",
                List.of(
                    new LinkedSentence(new PageTitle("Town"), "A [[bridge]] and a mill."),
                    new LinkedSentence(new PageTitle("Port"), "A [[mill]].")));
    new ReportFolder(folder).write(WikiId.parse("samplewiki"), figures);

    JsonNode json =
        new JsonMapper().readTree(folder.resolve("samplewiki.evaluation.json").toFile());
    assertThat(json.at("/facts/sentences").intValue()).isEqualTo(2);
    assertThat(json.at("/tables/roc/0/area/value").doubleValue()).isEqualTo(0.75);
    assertThat(json.at("/tables/calibration__model_")).hasSize(10);
    assertThat(json.at("/tables/by_script/0/script").textValue()).isEqualTo("Latin");
    assertThat(json.at("/tables/by_length/0/recall/value").doubleValue()).isEqualTo(0.5);
    assertThat(Files.readString(folder.resolve("samplewiki.evaluation.html")))
        .contains("&lt;model&gt;", "class=\"diagonal\"")
        .doesNotContain("<model>", "NaN");
  }
}
