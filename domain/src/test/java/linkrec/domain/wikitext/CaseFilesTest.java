package linkrec.domain.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the case files, one a construct; their heads say how a case is written. */
class CaseFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/wikitext");
  private static final int LEAST_CASES = 400;

  @TestFactory
  Stream<DynamicTest> readsEveryCaseAsExpected() throws IOException {
    return cases().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.name(),
                    () ->
                        assertThat(TreeNotation.of(WikitextParser.parse(example.source())))
                            .as(example.place())
                            .isEqualTo(example.tree())));
  }

  @Test
  void hasEnoughCases() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(LEAST_CASES);
  }

  static List<Example> cases() throws IOException {
    List<Example> cases = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.cases")) {
      for (Path file : files) {
        read(file, cases);
      }
    }
    return cases;
  }

  private static void read(Path file, List<Example> cases) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String name = "";
    String source = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("case ")) {
        name = line.substring(5);
      } else if (line.startsWith("< ")) {
        source = TreeNotation.unescape(line.substring(2));
      } else if (line.startsWith("> ")) {
        cases.add(new Example(name, source, line.substring(2), file + ":" + (i + 1)));
      }
    }
  }

  record Example(String name, String source, String tree, String place) {}
}
