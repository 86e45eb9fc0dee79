package linkrec.acceptance.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts the architecture rules and the scenarios that ran well, and leaves the counts in the file
 * that the system property {@code linkrec.checks} names. {@link ExpectedChecks} reads it.
 */
public final class CheckCounter implements TestExecutionListener {

  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  /** What each kind of check has in the id that the test runner gives it. */
  private static final Map<String, String> KINDS =
      Map.of(
          "architecture.rules", "[test-factory:everyRuleHolds()]",
          "planted.violations", "[test-factory:everyRuleReportsThePlantedViolation()]",
          "scenarios", "[engine:cucumber]");

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!test.isTest() || result.getStatus() != Status.SUCCESSFUL) {
      return;
    }
    synchronized (COUNTS) {
      KINDS.forEach(
          (kind, mark) -> {
            if (test.getUniqueId().contains(mark)) {
              COUNTS.merge(kind, 1, Integer::sum);
            }
          });
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    String file = System.getProperty("linkrec.checks");
    if (file == null) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    synchronized (COUNTS) {
      COUNTS.forEach((kind, count) -> lines.append(kind).append('=').append(count).append('\n'));
    }
    try {
      Path path = Path.of(file);
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
