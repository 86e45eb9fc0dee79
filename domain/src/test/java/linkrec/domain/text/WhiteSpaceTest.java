package linkrec.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhiteSpaceTest {
  @Test
  void countsTheTwentyNineCharactersOfPython() {
    List<Integer> found = new ArrayList<>();
    for (int c = -1; c <= Character.MAX_CODE_POINT + 1; c++) {
      if (WhiteSpace.isWhiteSpace(c)) {
        found.add(c);
      }
    }
    assertThat(found)
        .containsExactly(
            0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x1F, 0x20, 0x85, 0xA0, 0x1680, 0x2000,
            0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028,
            0x2029, 0x202F, 0x205F, 0x3000);
  }

  @Test
  void stripsBothEndsOnly() {
    assertThat(WhiteSpace.strip("\u00A0\u2007 one  two\u202F\u0085\u001C")).isEqualTo("one  two");
    assertThat(WhiteSpace.strip(" \n\u3000")).isEmpty();
    assertThat(WhiteSpace.strip("")).isEmpty();
    assertThat(WhiteSpace.strip("\u200Bkept\u200B")).isEqualTo("\u200Bkept\u200B");
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "' ', 0", "one, 1", "' one\u00A0two  three ', 3", "a-b c, 2"})
  void countsWords(String text, int words) {
    assertThat(WhiteSpace.wordCount(text)).isEqualTo(words);
  }

  @Property
  void strippedTextHasNoWhiteSpaceAtItsEnds(@ForAll String text) {
    String stripped = WhiteSpace.strip(text);
    assertThat(text).contains(stripped);
    assertThat(WhiteSpace.strip(stripped)).isEqualTo(stripped);
    assertThat(WhiteSpace.wordCount(stripped)).isEqualTo(WhiteSpace.wordCount(text));
    assertThat(WhiteSpace.wordCount(text) == 0).isEqualTo(stripped.isEmpty());
  }
}
