package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import linkrec.adapter.spark.SparkEngine;
import linkrec.application.DumpReader;
import linkrec.application.PageTypes;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/** Spark, started when something is to be read: what is up to date costs no start. */
final class LazyEngine implements AutoCloseable {

  private final String applicationName;
  private final Map<String, String> defaults;
  private @Nullable SparkEngine engine;

  /** As for {@link SparkEngine#start}. */
  LazyEngine(String applicationName, Map<String, String> defaults) {
    this.applicationName = applicationName;
    this.defaults = defaults;
  }

  private SparkEngine engine() {
    SparkEngine started = engine;
    if (started == null) {
      started = SparkEngine.start(applicationName, defaults);
      engine = started;
    }
    return started;
  }

  DumpReader dumpReader() {
    return (request, pagesSoFar) -> engine().dumpReader().open(request, pagesSoFar);
  }

  PageTypes pageTypes() {
    return new PageTypes() {
      @Override
      public SortedMap<PageTitle, SortedSet<String>> instanceOf(WikiId wiki, Path wikidataDump) {
        return engine().pageTypes().instanceOf(wiki, wikidataDump);
      }

      @Override
      public SortedSet<Long> disambiguationPages(Path pagePropertiesDump) {
        return engine().pageTypes().disambiguationPages(pagePropertiesDump);
      }
    };
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
