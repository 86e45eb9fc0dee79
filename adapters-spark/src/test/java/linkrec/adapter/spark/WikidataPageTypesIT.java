package linkrec.adapter.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linkrec.application.DamagedDumpException;
import linkrec.application.PageTypes;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.testkit.application.InMemoryPageTypes.Item;
import linkrec.testkit.application.PageTypesContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WikidataPageTypesIT extends PageTypesContract {

  private static SparkEngine spark;

  @BeforeAll
  static void start() {
    spark = SparkEngine.start("test", Map.of("spark.master", "local[2]"));
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  @Override
  protected PageTypes typesOf(Path file, List<Item> items) {
    List<String> lines = items.stream().map(WikidataPageTypesIT::json).toList();
    Exports.write(file, Exports.bzip2("[\n" + String.join(",\n", lines) + "\n]\n"));
    return spark.pageTypes();
  }

  private static String json(Item item) {
    List<String> links = new ArrayList<>();
    item.titles()
        .forEach(
            (wiki, title) ->
                links.add(
                    "\"%s\":{\"site\":\"%s\",\"title\":\"%s\",\"badges\":[]}"
                        .formatted(wiki, wiki, title.replace("\"", "\\\""))));
    List<String> claims = new ArrayList<>();
    item.types().forEach(type -> claims.add(claim(type, "normal")));
    item.deprecatedTypes().forEach(type -> claims.add(claim(type, "deprecated")));
    String sitelinks = links.isEmpty() ? "[]" : "{" + String.join(",", links) + "}";
    return "{\"type\":\"item\",\"id\":\"%s\",\"labels\":{\"en\":{\"value\":\"x\"}},\"claims\":%s,\"sitelinks\":%s}"
        .formatted(
            item.id(),
            claims.isEmpty() ? "[]" : "{\"P31\":[" + String.join(",", claims) + "]}",
            sitelinks);
  }

  private static String claim(String type, String rank) {
    return "{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"P31\",\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"numeric-id\":%s,\"id\":\"%s\"},\"type\":\"wikibase-entityid\"}},\"type\":\"statement\",\"rank\":\"%s\"}"
        .formatted(type.substring(1), type, rank);
  }

  @Test
  void readsTheIdsOfOldDumps() {
    String entity =
        "{\"id\":\"Q1\",\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"numeric-id\":5}}}},{\"mainsnak\":{\"snaktype\":\"somevalue\"}}]},\"sitelinks\":{\"samplewiki\":{\"title\":\"Ann\"}}}";
    Path file = Exports.write(folder.resolve("old.json"), "[\n" + entity + "\n]\n");

    assertThat(spark.pageTypes().instanceOf(WikiId.parse("samplewiki"), file, done -> {}))
        .hasEntrySatisfying(new PageTitle("Ann"), types -> assertThat(types).containsExactly("Q5"));
  }

  @Test
  void namesTheLineThatIsNoJson() {
    Path file =
        Exports.write(
            folder.resolve("cut.json"), "[\n{\"id\":\"Q7\",\"sitelinks\":{\"samplewiki\":{\"tit");

    assertThatExceptionOfType(DamagedDumpException.class)
        .isThrownBy(
            () -> spark.pageTypes().instanceOf(WikiId.parse("samplewiki"), file, done -> {}))
        .withMessageContaining("cut.json")
        .withMessageContaining("byte 2");
  }

  @Test
  void knowsWikisByTheirUnderscores() {
    Item item = new Item("Q9", Map.of("zh_min_nanwiki", "Chúi"), List.of("Q11"), List.of());
    Path file = folder.resolve("entities.json");

    assertThat(
            typesOf(file, List.of(item))
                .instanceOf(WikiId.of("wikipedia", "zh-min-nan"), file, done -> {}))
        .containsOnlyKeys(new PageTitle("Chúi"));
  }
}
