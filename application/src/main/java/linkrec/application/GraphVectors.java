package linkrec.application;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import linkrec.domain.dataset.Entries;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.LinkVectors;
import linkrec.domain.training.NumberRoom;
import linkrec.domain.training.VectorRows;

/** The second generation's vectors, of the links of all folds but one; for none, of all. */
final class GraphVectors {

  private final LinkGraph graph;
  private final VectorRows rows;

  GraphVectors(LinkGraph graph, int without, NumberRoom room) {
    this.graph = graph;
    this.rows = rows(graph, without, room);
  }

  private static VectorRows rows(LinkGraph graph, int without, NumberRoom room) {
    IntBuffer from = room.ints(graph.size());
    IntBuffer to = room.ints(graph.size());
    IntBuffer allFrom = graph.from();
    IntBuffer allTo = graph.to();
    int[] articleNumbers = new int[graph.pages()];
    Arrays.fill(articleNumbers, -1);
    int articles = 0;
    int kept = 0;
    for (int link = 0; link < graph.size(); link++) {
      int page = allFrom.get(link);
      if (graph.fold(page) != without) {
        if (articleNumbers[page] < 0) {
          articleNumbers[page] = articles++;
        }
        from.put(kept, articleNumbers[page]);
        to.put(kept++, allTo.get(link));
      }
    }
    return LinkVectors.of(from.limit(kept), to.limit(kept), graph.pages(), articles, room);
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
