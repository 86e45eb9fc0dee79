package linkrec.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationsTest {
  @Test
  void listsAreSortedAndHoldEachTextOnce() throws Exception {
    List<Path> lists;
    try (Stream<Path> files = Files.list(folder())) {
      lists = files.toList();
    }
    assertThat(lists).hasSizeGreaterThan(250);
    for (Path list : lists) {
      List<String> lines = Files.readAllLines(list);
      assertThat(lines).as(list.toString()).isNotEmpty().allMatch(AbbreviationsTest::isPlain);
      assertThat(lines).containsExactlyElementsOf(new TreeSet<>(lines));
    }
  }

  @ParameterizedTest
  @CsvSource({"en, Dr., true", "en, dr, false", "de, z.B., true", "zh_classical, pp., true"})
  void answersTheTextsOfTheLanguage(String language, String text, boolean listed) {
    SpanSet list = Abbreviations.of(language);
    assertThat(list.contains(text.toCharArray(), 0, text.length())).isEqualTo(listed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zz", "../text/abbreviations/en", "EN", "en.txt", "."})
  void languagesWithoutAListHaveNone(String language) {
    assertThat(Abbreviations.of(language)).isSameAs(SpanSet.EMPTY);
  }

  private static boolean isPlain(String line) {
    return line.length() > 1 && line.codePoints().noneMatch(WhiteSpace::isWhiteSpace);
  }

  private static Path folder() throws Exception {
    return Path.of(
            Objects.requireNonNull(AbbreviationsTest.class.getResource("abbreviations/en.txt"))
                .toURI())
        .resolveSibling("");
  }
}
