package linkrec.testkit.application;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import linkrec.application.PageTypes;
import linkrec.application.WorkDone;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/** Dumps of Wikidata and of page_props that exist by name only. */
public final class InMemoryPageTypes implements PageTypes {

  /**
   * An item.
   *
   * @param titles its pages, by the id of the wiki
   * @param types what it is an instance of
   * @param deprecatedTypes what it is said to be an instance of, wrongly
   */
  public record Item(
      String id, Map<String, String> titles, List<String> types, List<String> deprecatedTypes) {}

  private final Map<Path, List<Item>> dumps = new HashMap<>();
  private final Map<Path, SortedSet<Long>> pageProperties = new HashMap<>();

  /** Adds a dump of those items. */
  public InMemoryPageTypes withDump(Path file, List<Item> items) {
    dumps.put(file, List.copyOf(items));
    return this;
  }

  /** Adds a dump of page_props in which those pages are disambiguation pages. */
  public InMemoryPageTypes withPageProperties(Path file, Set<Long> disambiguationPages) {
    pageProperties.put(file, new TreeSet<>(disambiguationPages));
    return this;
  }

  @Override
  public SortedSet<Long> disambiguationPages(Path pagePropertiesDump) {
    SortedSet<Long> pages = pageProperties.get(pagePropertiesDump);
    if (pages == null) {
      throw new InvalidRequestException(
          "dump", "a file expected, got '" + pagePropertiesDump + "'");
    }
    return pages;
  }

  @Override
  public SortedMap<PageTitle, SortedSet<String>> instanceOf(
      WikiId wiki, Path wikidataDump, Consumer<WorkDone> progress) {
    List<Item> items = dumps.get(wikidataDump);
    if (items == null) {
      throw new InvalidRequestException("dump", "a file expected, got '" + wikidataDump + "'");
    }
    SortedMap<PageTitle, SortedSet<String>> types = new TreeMap<>();
    for (Item item : items) {
      String title = item.titles().get(wiki.value());
      if (title != null && !item.types().isEmpty()) {
        types.computeIfAbsent(new PageTitle(title), key -> new TreeSet<>()).addAll(item.types());
      }
    }
    progress.accept(WorkDone.of("entities", items.size(), items.size()));
    return types;
  }
}
