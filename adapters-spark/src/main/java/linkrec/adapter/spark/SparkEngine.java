package linkrec.adapter.spark;

import java.util.Collections;
import java.util.Map;
import linkrec.application.DumpReader;
import linkrec.application.PageTypes;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A running Spark. What it hands out works until it is closed.
 *
 * <p>Settings come from the system properties {@code spark.*} (which {@code spark-submit} sets),
 * else from the caller, else from here. None of them names a master here.
 */
public final class SparkEngine implements AutoCloseable {

  /** No web page, no table of events, no clean-up service: a job of minutes does not need them. */
  private static final Map<String, String> QUIET =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.eventLog.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          "spark.driver.maxResultSize", "0",
          "spark.metrics.staticSources.enabled", "false",
          "spark.executor.processTreeMetrics.enabled", "false",
          "spark.shuffle.compress", "false",
          "spark.broadcast.compress", "false");

  private final JavaSparkContext context;

  private SparkEngine(JavaSparkContext context) {
    this.context = context;
  }

  /**
   * Starts Spark.
   *
   * @param defaults settings for what the system properties leave open, for example {@code
   *     spark.master}
   */
  public static SparkEngine start(String applicationName, Map<String, String> defaults) {
    SparkConf settings = new SparkConf().setAppName(applicationName);
    defaults.forEach(settings::setIfMissing);
    QUIET.forEach(settings::setIfMissing);
    return new SparkEngine(new JavaSparkContext(settings));
  }

  /** Reads dumps with this Spark. */
  public DumpReader dumpReader() {
    return dumpReader(Summing.USUAL);
  }

  DumpReader dumpReader(Summing summing) {
    return new SparkDumpReader(context, summing);
  }

  /** Reads Wikidata with this Spark. */
  public PageTypes pageTypes() {
    return new WikidataPageTypes(context);
  }

  /** Runs a job that does nothing: what any training costs before it has read a byte. */
  public void runNothing() {
    int threads = context.defaultParallelism();
    context.parallelize(Collections.nCopies(threads, 0), threads).map(each -> each).collect();
  }

  @Override
  public void close() {
    context.close();
  }
}
