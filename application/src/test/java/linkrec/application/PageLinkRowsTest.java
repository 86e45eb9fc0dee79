package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.PageLinks;
import org.junit.jupiter.api.Test;

class PageLinkRowsTest {

  private static final PageTitle ASH = new PageTitle("Ash");
  private static final PageTitle BEE = new PageTitle("Bee");

  private final List<List<String>> rows = new ArrayList<>();
  private final PageLinkRows links = new PageLinkRows(rows::add);

  private void add(PageTitle page, String... targets) {
    links.add(
        new PageLinks(page, Stream.of(targets).map(PageTitle::new).toList()),
        Map.of(
            new PageTitle("Bees"),
            BEE,
            BEE,
            BEE,
            ASH,
            ASH,
            new PageTitle("Ox"),
            new PageTitle("Ox")));
  }

  @Test
  void hasEachLinkOnceInTheOrderOfTheTitles() {
    add(ASH, "Ox", "Bees", "Bee", "Nowhere", "Ash");
    add(BEE, "Ash");
    links.end();

    assertThat(rows)
        .containsExactly(List.of("Ash", "Bee"), List.of("Ash", "Ox"), List.of("Bee", "Ash"));
  }

  @Test
  void putsTogetherAnArticleThatComesTwice() {
    add(ASH, "Ox");
    add(ASH, "Bee", "Ox");
    links.end();

    assertThat(rows).containsExactly(List.of("Ash", "Bee"), List.of("Ash", "Ox"));
  }
}
