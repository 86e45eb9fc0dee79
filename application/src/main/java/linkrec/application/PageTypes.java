package linkrec.application;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/** What pages are about, as Wikidata knows it. */
public interface PageTypes {

  /**
   * The values of the property "instance of" (P31), for example {@code Q4167410}, of every item
   * that has both such a value and a page in {@code wiki}.
   *
   * @param wikidataDump a JSON dump of entities, one a line, plain or packed by bzip2 or gzip
   * @param progress told several times a second how many entities have been read, on the thread
   *     that called
   */
  SortedMap<PageTitle, SortedSet<String>> instanceOf(
      WikiId wiki, Path wikidataDump, Consumer<WorkDone> progress);

  /**
   * The page ids of all pages that carry the property "disambiguation".
   *
   * @param pagePropertiesDump a dump of the table page_props as SQL, plain or packed by gzip
   */
  SortedSet<Long> disambiguationPages(Path pagePropertiesDump);
}
