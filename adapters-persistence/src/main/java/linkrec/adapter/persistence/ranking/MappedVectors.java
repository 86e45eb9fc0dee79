package linkrec.adapter.persistence.ranking;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;

/** Vectors in a table, a signed byte a number; all have the length that the table's head tells. */
final class MappedVectors implements PageVectors {

  private final MappedTable table;

  MappedVectors(MappedTable table) {
    this.table = table;
  }

  @Override
  public Map<PageTitle, float[]> lookUp(Collection<PageTitle> titles) {
    Map<PageTitle, float[]> found = new HashMap<>();
    for (PageTitle title : titles) {
      table.find(title.value(), this::decode).ifPresent(vector -> found.put(title, vector));
    }
    return found;
  }

  /** The numbers of a vector. */
  float[] decode(ByteBuffer octets) {
    if (octets.remaining() != table.attribute()) {
      throw new IllegalArgumentException(
          table.attribute() + " numbers expected, got " + octets.remaining());
    }
    float[] vector = new float[octets.remaining()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = octets.get();
    }
    return vector;
  }
}
