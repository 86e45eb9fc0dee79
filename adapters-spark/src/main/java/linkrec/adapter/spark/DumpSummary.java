package linkrec.adapter.spark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.page.PageTitle;
import org.jspecify.annotations.Nullable;

/**
 * What the driver knows of dumps that have been read, all but the texts. Filled slice by slice in
 * the order of the dumps.
 */
final class DumpSummary {

  /** One slice's share. {@code chunks} counts its chunks; the rest as in {@link DumpChunk}. */
  record Slice(FileSlice slice, List<DumpChunk> chunks) {}

  private final SortedMap<PageTitle, Long> pageIds = new TreeMap<>();
  private final SortedMap<PageTitle, PageTitle> redirects = new TreeMap<>();
  private final List<Integer> keptSlices = new ArrayList<>();
  private final List<Integer> chunkCounts = new ArrayList<>();
  private final List<List<Integer>> articleCounts = new ArrayList<>();
  private final Set<String> brokenOff = new HashSet<>();
  private String lastTitle = "";
  private String lastPath = "";
  private long pages;
  private @Nullable String firstDamage;

  /** Takes a slice's chunks; what stands behind a dump's damage counts for nothing. */
  void add(Slice read) {
    String path = read.slice().path();
    if (!path.equals(lastPath)) {
      lastPath = path;
      lastTitle = "";
    }
    chunkCounts.add(read.chunks().size());
    List<Integer> counts = new ArrayList<>();
    articleCounts.add(counts);
    if (brokenOff.contains(path)) {
      return;
    }
    keptSlices.add(chunkCounts.size() - 1);
    for (DumpChunk chunk : read.chunks()) {
      counts.add(add(chunk));
      if (chunk.damage() != null) {
        brokenOff.add(path);
        noteDamage(chunk.damage());
      }
    }
  }

  /** How many articles the chunk has. */
  private int add(DumpChunk chunk) {
    int count = 0;
    pages += chunk.pages();
    lastTitle = chunk.lastTitle().isEmpty() ? lastTitle : chunk.lastTitle();
    DumpChunk.Unpacking articles = new DumpChunk.Unpacking(chunk.articles());
    while (articles.hasMore()) {
      PageTitle title = new PageTitle(articles.text());
      pageIds.put(title, articles.longNumber());
      count++;
    }
    DumpChunk.Unpacking pairs = new DumpChunk.Unpacking(chunk.redirects());
    while (pairs.hasMore()) {
      PageTitle title = new PageTitle(pairs.text());
      redirects.put(title, new PageTitle(pairs.text()));
    }
    return count;
  }

  private void noteDamage(DumpDamage damage) {
    if (firstDamage == null) {
      String last =
          lastTitle.isEmpty() ? "no whole page before" : "last whole page '" + lastTitle + "'";
      firstDamage =
          damage.fileName() + ": " + damage.reason() + ", " + last + ", at byte " + damage.offset();
    }
  }

  /** What is wrong with the first dump that is damaged; null if none is. */
  @Nullable String firstDamage() {
    return firstDamage;
  }

  long pages() {
    return pages;
  }

  SortedMap<PageTitle, Long> pageIds() {
    return pageIds;
  }

  SortedMap<PageTitle, PageTitle> redirects() {
    return redirects;
  }

  /** The slices that count, by their place among all. */
  List<Integer> keptSlices() {
    return keptSlices;
  }

  /** How many chunks each of all slices has. */
  List<Integer> chunkCounts() {
    return chunkCounts;
  }

  /** How many articles the chunks of a slice have together, from one chunk to before another. */
  long articlesOf(int slice, int fromChunk, int toChunk) {
    return articleCounts.get(slice).subList(fromChunk, toChunk).stream()
        .mapToLong(Integer::longValue)
        .sum();
  }
}
