package linkrec.adapter.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import linkrec.application.ArticleCorpus;
import linkrec.application.DamagedDumpException;
import linkrec.application.DumpReader;
import linkrec.application.DumpRequest;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;

/**
 * Reads MediaWiki's XML exports, a slice of a file a task. Each file is unpacked and parsed once;
 * the articles stay with the executors, packed, in memory or on their disks.
 */
final class SparkDumpReader implements DumpReader {

  private final JavaSparkContext context;

  SparkDumpReader(JavaSparkContext context) {
    this.context = context;
  }

  @Override
  public ArticleCorpus open(DumpRequest request, LongConsumer pagesSoFar) {
    List<FileSlice> slices = new ArrayList<>();
    List<DumpHead> heads = new ArrayList<>();
    for (var file : request.files()) {
      List<FileSlice> ofFile = FileSlice.of(file, context.defaultParallelism());
      heads.add(DumpHead.of(ofFile.get(0)));
      slices.addAll(ofFile);
    }
    Namespaces namespaces = heads.get(0).namespaces();
    LongAccumulator pages = context.sc().longAccumulator();
    JavaRDD<DumpChunk> chunks =
        context
            .parallelize(slices, slices.size())
            .mapPartitions(slice -> chunksOf(slice, namespaces, pages))
            .persist(StorageLevel.MEMORY_AND_DISK());
    boolean opened = false;
    try {
      DumpSummary summary = read(chunks, slices, pages, pagesSoFar);
      if (summary.firstDamage() != null && !request.allowTruncated()) {
        throw new DamagedDumpException(summary.firstDamage());
      }
      opened = true;
      return new SparkArticleCorpus(context, chunks, heads.get(0).siteInfo(), summary);
    } finally {
      if (!opened) {
        chunks.unpersist();
      }
    }
  }

  private static Iterator<DumpChunk> chunksOf(
      Iterator<FileSlice> slice, Namespaces namespaces, LongAccumulator pages) {
    return new DumpChunks(slice.next(), namespaces, pages::add);
  }

  private DumpSummary read(
      JavaRDD<DumpChunk> chunks,
      List<FileSlice> slices,
      LongAccumulator pages,
      LongConsumer pagesSoFar) {
    JavaRDD<List<DumpChunk>> heads = chunks.map(SparkDumpReader::withoutTexts).glom();
    List<List<DumpChunk>> read =
        new WatchedJob(context, pages).run("reading a dump", heads::collect, pagesSoFar);
    DumpSummary summary = new DumpSummary();
    for (int at = 0; at < slices.size(); at++) {
      summary.add(new DumpSummary.Slice(slices.get(at), read.get(at)));
    }
    pagesSoFar.accept(summary.pages());
    return summary;
  }

  /** The chunk with titles and page ids for its articles. */
  private static DumpChunk withoutTexts(DumpChunk chunk) {
    ByteBuilder titles = new ByteBuilder(1 << 12);
    DumpChunk.Unpacking articles = new DumpChunk.Unpacking(chunk.articles());
    while (articles.hasMore()) {
      DumpChunk.append(articles.text(), titles);
      titles.appendLong(articles.longNumber());
      articles.longNumber();
      articles.skipText();
    }
    return new DumpChunk(
        chunk.pages(), titles.toBytes(), chunk.redirects(), chunk.lastTitle(), chunk.damage());
  }
}
