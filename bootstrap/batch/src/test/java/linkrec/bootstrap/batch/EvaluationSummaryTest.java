package linkrec.bootstrap.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import linkrec.application.HonestEvaluation;
import linkrec.domain.evaluation.HeldOutSplit;
import linkrec.domain.evaluation.PageVerdict;
import linkrec.domain.evaluation.ScoredLink;
import linkrec.domain.evaluation.SystemVerdicts;
import linkrec.domain.evaluation.Verdict;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.Test;

class EvaluationSummaryTest {

  private static SystemVerdicts system(String name, float score) {
    PageVerdict page =
        PageVerdict.of(
            Set.of("a", "b"),
            threshold ->
                score < (float) threshold ? List.of() : List.of(new ScoredLink<>("a", score)));
    return new SystemVerdicts(name, List.of(page, page));
  }

  @Test
  void printsEverySystemAndHowItCompares() {
    Verdict verdict = Verdict.of(List.of(system("first", 0.62f), system("second", 0.82f)));
    ByteArrayOutputStream text = new ByteArrayOutputStream();

    EvaluationSummary.print(
        new HonestEvaluation(WikiId.parse("samplewiki"), new HeldOutSplit("7"), 1234, 370, verdict),
        new PrintStream(text, true, StandardCharsets.UTF_8));

    assertThat(text.toString(StandardCharsets.UTF_8).lines())
        .contains(
            "samplewiki: 1,234 articles, 370 held out by the split 7; 2 of them have 4 links to"
                + " ask for",
            "        0.6         2  1.000 [1.000, 1.000]  0.500 [0.500, 0.500]",
            "        0.7         0  -                     0.000 [0.000, 0.000]",
            "                0.75      0.620   0.500",
            "          0.6        2       0.620  1.000 [1.000, 1.000]",
            "second beside first",
            "  recall at its precision of 1.000  0.500 [0.500, 0.500] (threshold 0.820)",
            "  gain in recall  0.000 [0.000, 0.000]");
  }
}
