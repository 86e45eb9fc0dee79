package linkrec.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.page.PageTitle;
import org.junit.jupiter.api.Test;

/** What every {@link PageIds} does. */
public abstract class PageIdsContract {

  private static final PageTitle BERLIN = new PageTitle("Berlin");
  private static final PageTitle PARIS = new PageTitle("Paris");

  /** The port with exactly these entries. */
  protected abstract PageIds of(Map<PageTitle, Long> entries);

  private static Long value(int number) {
    return 5_000_000_000L * (number % 3) + 300L * number + 1;
  }

  @Test
  void answersOnlyKnownTitles() {
    Long known = value(7);

    assertThat(of(Map.of(BERLIN, known)).lookUp(List.of(BERLIN, PARIS)))
        .isEqualTo(Map.of(BERLIN, known));
  }

  @Test
  void answersNothingToNoQuestion() {
    assertThat(of(Map.of(BERLIN, value(7))).lookUp(List.of())).isEmpty();
  }

  @Test
  void tellsCaseAccentsAndSpacesApart() {
    PageIds port = of(Map.of(new PageTitle("Resume"), value(1)));

    assertThat(
            port.lookUp(
                List.of(
                    new PageTitle("resume"),
                    new PageTitle("Résumé"),
                    new PageTitle("Resume "),
                    new PageTitle("Resum"))))
        .isEmpty();
  }

  @Test
  void takesEveryScriptAndSign() {
    Map<PageTitle, Long> entries = new LinkedHashMap<>();
    int number = 0;
    for (String title : List.of("Река", "東京都", "😀", "O'Neil", "\"A\"; b", "en/Manual", "100 %")) {
      entries.put(new PageTitle(title), value(++number));
    }

    assertThat(of(entries).lookUp(entries.keySet())).isEqualTo(entries);
  }

  @Test
  void answersAWholePageAtOnce() {
    Map<PageTitle, Long> entries = new LinkedHashMap<>();
    IntStream.range(0, 1234).forEach(i -> entries.put(new PageTitle("Page " + i), value(i)));
    List<PageTitle> asked = new ArrayList<>(entries.keySet());
    IntStream.range(0, 2345).forEach(i -> asked.add(new PageTitle("Other " + i)));
    asked.addAll(entries.keySet());

    assertThat(of(entries).lookUp(asked)).isEqualTo(entries);
  }

  @Test
  void answersSeveralThreadsAtOnce() {
    Map<PageTitle, Long> entries = new LinkedHashMap<>();
    IntStream.range(0, 300).forEach(i -> entries.put(new PageTitle("Page " + i), value(i)));
    PageIds port = of(entries);

    assertThat(
            IntStream.range(0, 64).parallel().mapToObj(i -> port.lookUp(entries.keySet())).toList())
        .allMatch(entries::equals);
  }
}
