package linkrec.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import linkrec.acceptance.architecture.HouseRule.Classes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class HouseRulesTest {

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyRuleHolds() {
    JavaClasses main = House.main();
    JavaClasses mainAndTests = House.mainAndTests();
    assertThat(main).as("classes of all modules").hasSizeGreaterThan(100);
    return HouseRules.all().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.name(),
                    () -> rule.rule().check(rule.about() == Classes.MAIN ? main : mainAndTests)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleReportsThePlantedViolation() {
    return HouseRules.all().stream()
        .map(rule -> dynamicTest(rule.name(), () -> reportsThePlanted(rule)));
  }

  private void reportsThePlanted(HouseRule rule) throws IOException {
    Path own = Files.createTempDirectory(folder, "planted");
    JavaClasses planted = PlantedCode.compiled(rule.planted(), own);
    EvaluationResult result = rule.rule().evaluate(planted);
    List<String> reports = result.getFailureReport().getDetails();
    assertThat(reports)
        .as("what the rule reports of " + rule.planted())
        .anyMatch(report -> report.contains(PlantedCode.nameOf(rule.planted().get(0))));
  }
}
