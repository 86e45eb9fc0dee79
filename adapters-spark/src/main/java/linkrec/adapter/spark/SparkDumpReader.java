package linkrec.adapter.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import linkrec.application.ArticleCorpus;
import linkrec.application.DamagedDumpException;
import linkrec.application.DumpReader;
import linkrec.application.DumpRequest;
import linkrec.application.WorkDone;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;

/**
 * Reads MediaWiki's XML exports, a slice of a file a task. Each file is unpacked and parsed once;
 * the articles stay with the executors, packed, in memory or on their disks.
 */
final class SparkDumpReader implements DumpReader {

  private final JavaSparkContext context;
  private final Summing summing;

  SparkDumpReader(JavaSparkContext context, Summing summing) {
    this.context = context;
    this.summing = summing;
  }

  @Override
  public ArticleCorpus open(DumpRequest request, Consumer<WorkDone> progress) {
    List<FileSlice> slices = new ArrayList<>();
    List<DumpHead> heads = new ArrayList<>();
    for (var file : request.files()) {
      List<FileSlice> ofFile = FileSlice.of(file, context.defaultParallelism());
      heads.add(DumpHead.of(ofFile.get(0)));
      slices.addAll(ofFile);
    }
    Namespaces namespaces = heads.get(0).namespaces();
    boolean opened = false;
    try (LiveCount pages = new LiveCount(context);
        LiveCount bytes = new LiveCount(context)) {
      JavaRDD<DumpChunk> chunks =
          context
              .parallelize(slices, slices.size())
              .mapPartitions(slice -> chunksOf(slice, namespaces, pages, bytes))
              .persist(StorageLevel.MEMORY_AND_DISK());
      try {
        DumpSummary summary = read(chunks, slices, new Reading(pages, bytes, progress));
        if (summary.firstDamage() != null && !request.allowTruncated()) {
          throw new DamagedDumpException(summary.firstDamage());
        }
        opened = true;
        return new SparkArticleCorpus(
            context, chunks, heads.get(0).siteInfo(), summary, progress, summing);
      } finally {
        if (!opened) {
          chunks.unpersist();
        }
      }
    }
  }

  /** What is counted while dumps are read, and who wants to know. */
  private record Reading(LiveCount pages, LiveCount bytes, Consumer<WorkDone> progress) {}

  private static Iterator<DumpChunk> chunksOf(
      Iterator<FileSlice> slice, Namespaces namespaces, LiveCount pages, LiveCount bytes) {
    return new DumpChunks(slice.next(), namespaces, pages::add, bytes::add);
  }

  private DumpSummary read(JavaRDD<DumpChunk> chunks, List<FileSlice> slices, Reading reading) {
    JavaRDD<List<ChunkHead>> heads = chunks.map(ChunkHead::of).glom();
    long total = slices.stream().mapToLong(slice -> slice.end() - slice.start()).sum();
    Runnable report =
        () ->
            reading
                .progress()
                .accept(
                    new WorkDone(
                        "pages",
                        reading.pages().value(),
                        Math.min(total - 1, reading.bytes().value()),
                        total));
    List<List<ChunkHead>> read =
        new WatchedJob(context, report).run("reading a dump", heads::collect);
    DumpSummary summary = new DumpSummary();
    for (int at = 0; at < slices.size(); at++) {
      summary.add(new DumpSummary.Slice(slices.get(at), read.get(at)));
    }
    reading.progress().accept(new WorkDone("pages", summary.pages(), total, total));
    return summary;
  }
}
