package linkrec.adapter.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import linkrec.application.DamagedDumpException;
import linkrec.application.PageTypes;
import linkrec.application.WorkDone;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Reads Wikidata's JSON dumps, a slice of the file a task, and a wiki's own page properties. */
final class WikidataPageTypes implements PageTypes {

  private static final byte[] LINE_END = {'\n'};

  private final JavaSparkContext context;

  WikidataPageTypes(JavaSparkContext context) {
    this.context = context;
  }

  @Override
  public SortedMap<PageTitle, SortedSet<String>> instanceOf(
      WikiId wiki, Path wikidataDump, Consumer<WorkDone> progress) {
    // Wikidata writes zh_min_nanwiki where hosts and requests write zh-min-nan.
    String siteId = wiki.value().replace('-', '_');
    List<FileSlice> slices = FileSlice.of(wikidataDump, context.defaultParallelism());
    List<PageFacts> found = read(slices, siteId, progress);
    SortedMap<PageTitle, SortedSet<String>> types = new TreeMap<>();
    for (PageFacts facts : found) {
      if (facts.problem() != null) {
        throw new DamagedDumpException(facts.problem());
      }
      types
          .computeIfAbsent(new PageTitle(facts.title()), title -> new TreeSet<>())
          .addAll(facts.types());
    }
    return types;
  }

  private List<PageFacts> read(List<FileSlice> slices, String siteId, Consumer<WorkDone> progress) {
    long total = slices.stream().mapToLong(slice -> slice.end() - slice.start()).sum();
    try (LiveCount entities = new LiveCount(context);
        LiveCount bytes = new LiveCount(context)) {
      JavaRDD<PageFacts> facts =
          context
              .parallelize(slices, slices.size())
              .mapPartitions(slice -> factsOf(slice.next(), siteId, entities, bytes));
      Runnable report =
          () -> progress.accept(new WorkDone("entities", entities.value(), bytes.value(), total));
      List<PageFacts> found =
          new WatchedJob(context, report).run("reading Wikidata", facts::collect);
      progress.accept(new WorkDone("entities", entities.value(), total, total));
      return found;
    }
  }

  @Override
  public SortedSet<Long> disambiguationPages(Path pagePropertiesDump) {
    return PagePropertiesDump.disambiguationPages(pagePropertiesDump);
  }

  private static Iterator<PageFacts> factsOf(
      FileSlice slice, String siteId, LiveCount entities, LiveCount bytes) {
    SliceProgress progress = new SliceProgress(slice, entities, bytes);
    List<PageFacts> found = factsOf(slice, siteId, progress);
    progress.finish();
    return found.iterator();
  }

  private static List<PageFacts> factsOf(FileSlice slice, String siteId, SliceProgress progress) {
    List<PageFacts> found = new ArrayList<>();
    byte[] needle = ("\"" + siteId + "\"").getBytes(StandardCharsets.US_ASCII);
    EntityReader reader = new EntityReader(siteId);
    String lastId = "";
    long offset = slice.start();
    try (DelimitedRecords lines = new DelimitedRecords(slice, LINE_END)) {
      while (lines.next()) {
        offset = lines.offsetOf(lines.start());
        progress.record(offset);
        if (holds(lines, needle)) {
          reader.read(lines.buffer(), lines.start(), lines.end()).ifPresent(found::add);
          lastId = reader.id();
        }
      }
    } catch (CorruptFileException e) {
      found.add(PageFacts.problem(problem(slice, e.offset(), e, lastId)));
    } catch (EntityReader.MalformedEntityException e) {
      found.add(PageFacts.problem(problem(slice, offset, e, lastId)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + slice.path(), e);
    }
    return found;
  }

  private static String problem(FileSlice slice, long offset, Exception cause, String lastId) {
    String last = lastId.isEmpty() ? "" : ", behind " + lastId;
    return slice.fileName() + ": " + cause.getMessage() + last + ", at byte " + offset;
  }

  /** Most entities have no page in the wiki; finding that out needs no JSON reading. */
  private static boolean holds(DelimitedRecords lines, byte[] needle) {
    byte[] bytes = lines.buffer();
    int last = lines.end() - needle.length;
    for (int at = lines.start(); at <= last; at++) {
      int matched = 0;
      while (matched < needle.length && bytes[at + matched] == needle[matched]) {
        matched++;
      }
      if (matched == needle.length) {
        return true;
      }
    }
    return false;
  }
}
