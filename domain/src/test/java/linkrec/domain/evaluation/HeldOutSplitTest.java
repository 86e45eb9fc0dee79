package linkrec.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldOutSplitTest {

  private final HeldOutSplit standard = new HeldOutSplit(HeldOutSplit.STANDARD);

  @ParameterizedTest
  @CsvSource({
    "Old Bridge, true, true",
    "Tide, true, false",
    "Übergang, false, true",
    "橋, false, false"
  })
  void goesByTheTitlesHash(String title, boolean byTitle, boolean bySeven) {
    assertThat(standard.holdsOut(new PageTitle(title))).isEqualTo(byTitle);
    assertThat(new HeldOutSplit("7").holdsOut(new PageTitle(title))).isEqualTo(bySeven);
  }

  @Test
  void holdsOutAboutThreeOfTen() {
    assertThat(heldOut(standard)).isBetween(2900L, 3100L);
    assertThat(heldOut(new HeldOutSplit("another"))).isBetween(2900L, 3100L);
  }

  private static long heldOut(HeldOutSplit split) {
    return IntStream.range(0, 10_000)
        .filter(number -> split.holdsOut(new PageTitle("Village " + number)))
        .count();
  }
}
