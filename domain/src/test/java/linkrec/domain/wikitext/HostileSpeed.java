package linkrec.domain.wikitext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Prints the seconds that a million characters of every hostile pattern take, worst first: to read
 * the page, and with its sections, links and plain texts. Arguments: characters, least seconds that
 * are shown, and a part of the names to be measured. Fails when one takes a second or more.
 */
final class HostileSpeed {
  private static final int MEGABYTE = 1_000_000;
  private static final int TRIES = 3;
  private static final double LIMIT = 1;

  private HostileSpeed() {}

  public static void main(String[] arguments) {
    int length = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MEGABYTE;
    double least = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.1;
    String only = arguments.length > 2 ? arguments[2] : "";
    List<Measure> measures = new ArrayList<>();
    for (Map.Entry<String, HostilePatterns.Maker> entry : HostilePatterns.all().entrySet()) {
      if (entry.getKey().contains(only)) {
        measures.add(measure(entry.getKey(), entry.getValue().ofLength(length)));
      }
    }
    measures.sort(Comparator.comparingDouble((Measure measure) -> -measure.all));
    for (Measure measure : measures) {
      if (measure.all >= least) {
        System.out.printf(
            Locale.ROOT,
            "%7.3f s a MB, of it %7.3f s to read   %s%n",
            measure.all,
            measure.read,
            measure.name);
      }
    }
    long slow = measures.stream().filter(measure -> measure.all >= LIMIT).count();
    System.out.printf(Locale.ROOT, "%d patterns, %d slow%n", measures.size(), slow);
    if (slow > 0 || measures.isEmpty()) {
      System.exit(1);
    }
  }

  private static Measure measure(String name, String source) {
    double read = Double.MAX_VALUE;
    double all = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && all > LIMIT / 20; i++) {
      long start = System.nanoTime();
      ParsedWikitext page = WikitextParser.parse(source);
      read = Math.min(read, secondsSince(start));
      HostileInputTest.askAll(page, source);
      all = Math.min(all, secondsSince(start));
    }
    double megabytes = (double) source.length() / MEGABYTE;
    return new Measure(name, read / megabytes, all / megabytes);
  }

  private static double secondsSince(long start) {
    return (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
  }

  private record Measure(String name, double read, double all) {}
}
