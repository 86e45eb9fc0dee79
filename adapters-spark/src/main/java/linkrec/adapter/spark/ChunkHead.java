package linkrec.adapter.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A {@link DumpChunk} without its pages.
 *
 * @param articles how many it has; the rest as there
 */
record ChunkHead(long pages, int articles, String lastTitle, @Nullable DumpDamage damage)
    implements Serializable {

  static ChunkHead of(DumpChunk chunk) {
    return new ChunkHead(chunk.pages(), chunk.countArticles(), chunk.lastTitle(), chunk.damage());
  }
}
