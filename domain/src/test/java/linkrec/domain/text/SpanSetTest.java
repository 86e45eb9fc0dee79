package linkrec.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanSetTest {
  @Test
  void answersItsTextsAndNoOthers() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      texts.add("t" + Integer.toString(i * 2, 36) + ".");
    }
    SpanSet set = new SpanSet(texts);
    for (int i = 0; i < 10_000; i++) {
      String text = "t" + Integer.toString(i, 36) + ".";
      char[] units = ("<" + text + ">").toCharArray();
      assertThat(set.contains(units, 1, units.length - 1)).isEqualTo(i % 2 == 0);
      assertThat(set.contains(units, 0, units.length - 1)).isFalse();
    }
  }

  @Test
  void tellsTextsOfOneHashApart() {
    SpanSet set = new SpanSet(List.of("Aa", "BBBB"));
    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(set.contains("Aa".toCharArray(), 0, 2)).isTrue();
    assertThat(set.contains("BB".toCharArray(), 0, 2)).isFalse();
    assertThat(set.contains("AaBB".toCharArray(), 0, 4)).isFalse();
    assertThat(set.contains("BBBB".toCharArray(), 0, 4)).isTrue();
  }

  @Test
  void holdsNoEmptyText() {
    assertThat(SpanSet.EMPTY.contains(new char[1], 0, 0)).isFalse();
    assertThat(SpanSet.EMPTY.contains(new char[1], 0, 1)).isFalse();
  }
}
