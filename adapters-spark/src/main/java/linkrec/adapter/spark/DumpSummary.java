package linkrec.adapter.spark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the driver knows of dumps that have been read: how many pages, and where. Filled slice by
 * slice in the order of the dumps.
 */
final class DumpSummary {

  /** One slice's share. */
  record Slice(FileSlice slice, List<ChunkHead> chunks) {}

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
    for (ChunkHead chunk : read.chunks()) {
      counts.add(chunk.articles());
      pages += chunk.pages();
      lastTitle = chunk.lastTitle().isEmpty() ? lastTitle : chunk.lastTitle();
      if (chunk.damage() != null) {
        brokenOff.add(path);
        noteDamage(chunk.damage());
      }
    }
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
