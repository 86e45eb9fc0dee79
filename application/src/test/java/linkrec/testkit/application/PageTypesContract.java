package linkrec.testkit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import linkrec.application.PageTypes;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.testkit.application.InMemoryPageTypes.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link PageTypes} does. */
public abstract class PageTypesContract {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");

  @TempDir protected Path folder;

  /** Page types for which {@code file} is a dump of those items. */
  protected abstract PageTypes typesOf(Path file, List<Item> items);

  private SortedMap<PageTitle, SortedSet<String>> read(Item... items) {
    Path file = folder.resolve("entities.json");
    return typesOf(file, List.of(items)).instanceOf(SAMPLE, file, done -> {});
  }

  @Test
  void knowsThePagesOfTheWiki() {
    Item lake =
        new Item(
            "Q11",
            Map.of("samplewiki", "Lake \"Ünder\"", "otherwiki", "See"),
            List.of("Q23397"),
            List.of());
    Item other = new Item("Q12", Map.of("otherwiki", "Berg"), List.of("Q8502"), List.of());
    Item everywhere = new Item("Q13", Map.of(), List.of("Q5"), List.of());

    assertThat(read(lake, other, everywhere))
        .hasSize(1)
        .hasEntrySatisfying(
            new PageTitle("Lake \"Ünder\""), types -> assertThat(types).containsExactly("Q23397"));
  }

  @Test
  void takesAllTypesButDeprecatedOnes() {
    Item item =
        new Item("Q14", Map.of("samplewiki", "Ann"), List.of("Q5", "Q101352"), List.of("Q4167410"));
    Item wrong = new Item("Q15", Map.of("samplewiki", "Bea"), List.of(), List.of("Q4167410"));

    assertThat(read(item, wrong))
        .hasSize(1)
        .hasEntrySatisfying(
            new PageTitle("Ann"), types -> assertThat(types).containsExactly("Q101352", "Q5"));
  }

  @Test
  void readsADumpWithoutItems() {
    assertThat(read()).isEmpty();
  }

  @Test
  void namesAFileThatIsNotThere() {
    PageTypes types = typesOf(folder.resolve("entities.json"), List.of());

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> types.instanceOf(SAMPLE, folder.resolve("absent.json"), done -> {}))
        .withMessageContaining("absent.json");
  }
}
