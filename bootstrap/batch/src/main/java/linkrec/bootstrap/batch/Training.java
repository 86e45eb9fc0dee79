package linkrec.bootstrap.batch;

import java.io.PrintStream;
import java.util.Map;
import linkrec.adapter.spark.SparkEngine;
import linkrec.application.ArticleCorpus;
import linkrec.application.DumpRequest;

/** Wires a training and runs it. */
final class Training {

  private Training() {}

  /** Opens the dump and says what is in it; the exit code. */
  static int run(TrainOptions options, PrintStream out, PrintStream err) {
    Map<String, String> defaults = Map.of("spark.master", "local[" + options.threads() + "]");
    DumpRequest request = new DumpRequest(options.dumps(), options.allowTruncated());
    try (SparkEngine spark = SparkEngine.start("linkrec train " + options.wiki(), defaults);
        ArticleCorpus articles =
            spark.dumpReader().open(request, pages -> err.println(pages + " pages read"))) {
      out.println("wiki\t" + options.wiki());
      out.println("database\t" + articles.siteInfo().databaseName());
      out.println("address\t" + articles.siteInfo().base());
      out.println("language\t" + articles.siteInfo().language());
      out.println("case\t" + articles.siteInfo().caseRule());
      out.println("pages\t" + articles.pageCount());
      out.println("articles\t" + articles.pageIds().size());
      out.println("redirects\t" + articles.redirects().size());
    }
    return 0;
  }
}
