package linkrec.domain.wikitext;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import linkrec.testkit.ReadingLaws;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of reading on the sources of all case files; with {@code JAZZER_FUZZ=1} on what a
 * coverage-guided search makes of them.
 */
class ReadingFuzzTest {
  private static final List<String> LANGUAGES = List.of("en", "fr", "ja", "th", "bo", "hy", "my");

  static Stream<String> sources() throws IOException {
    return CaseFilesTest.cases().stream().map(CaseFilesTest.Example::source);
  }

  @MethodSource("sources")
  @FuzzTest
  void lawsHoldForEverySource(@NotNull String source) {
    ReadingLaws.check(source, LANGUAGES.get(source.length() % LANGUAGES.size()));
  }
}
