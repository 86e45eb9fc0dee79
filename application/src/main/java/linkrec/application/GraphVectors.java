package linkrec.application;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import linkrec.domain.dataset.Entries;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.Folds;
import linkrec.domain.training.LinkVectors;
import linkrec.domain.training.NumberRoom;
import linkrec.domain.training.VectorRows;

/** The second generation's vectors, of the links of all folds but one; for none, of all. */
final class GraphVectors {

  private final LinkGraph graph;
  private final VectorRows rows;

  GraphVectors(LinkGraph graph, int without) {
    this.graph = graph;
    this.rows = rows(graph, without);
  }

  private static VectorRows rows(LinkGraph graph, int without) {
    int kept = 0;
    int[] from = new int[graph.size()];
    int[] to = new int[graph.size()];
    int[] articleNumbers = new int[graph.titles().size()];
    Arrays.fill(articleNumbers, -1);
    int articles = 0;
    for (int link = 0; link < graph.size(); link++) {
      int page = graph.from(link);
      if (Folds.of(graph.titles().get(page)) == without) {
        continue;
      }
      if (articleNumbers[page] < 0) {
        articleNumbers[page] = articles++;
      }
      from[kept] = articleNumbers[page];
      to[kept++] = graph.to(link);
    }
    return LinkVectors.of(
        IntBuffer.wrap(from).limit(kept),
        IntBuffer.wrap(to).limit(kept),
        graph.titles().size(),
        articles,
        NumberRoom.onHeap());
  }

  /** The vectors that are not nothing, at 8 bits. */
  Entries<PageTitle, byte[]> entries() {
    return sink ->
        graph.forEachTitle(
            (title, page) -> {
              byte[] vector = LinkVectors.inBytes(rows, page);
              if (vector.length > 0) {
                sink.accept(title, vector);
              }
            });
  }

  /** The same for look-ups. */
  PageVectors vectors() {
    return titles -> {
      Map<PageTitle, float[]> found = new HashMap<>();
      for (PageTitle title : titles) {
        int page = graph.numberOf(title);
        byte[] vector = page < 0 ? new byte[0] : LinkVectors.inBytes(rows, page);
        if (vector.length > 0) {
          float[] wide = new float[vector.length];
          for (int i = 0; i < vector.length; i++) {
            wide[i] = vector[i];
          }
          found.put(title, wide);
        }
      }
      return found;
    };
  }
}
