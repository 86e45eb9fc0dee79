package linkrec.acceptance.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All recorded models: both evaluations agree to the last bit. */
class RecordedModelsIT {

  @TestFactory
  Stream<DynamicTest> scoresAreEqualBitForBit() throws IOException {
    List<Path> models;
    try (Stream<Path> files = Files.walk(Recordings.folder().resolve("datasets"))) {
      models = files.filter(file -> file.toString().endsWith(".linkmodel.json")).sorted().toList();
    }
    assertThat(models).as("recorded models").isNotEmpty();
    return models.stream()
        .map(model -> dynamicTest(model.getFileName().toString(), () -> compare(model)));
  }

  private static void compare(Path file) throws Exception {
    byte[] document = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    int columns = new XgboostJsonReader().read(document, name).featureCount();
    Random random = new Random(name.length());
    BothEvaluations.areEqual(
        document, name, BothEvaluations.rows(BothEvaluations.ROWS, columns, random, 0.05));
  }
}
