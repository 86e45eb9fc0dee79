package linkrec.application;

import java.util.List;
import linkrec.domain.evidence.NeighbourWords;
import linkrec.domain.training.NeighbourUse;

/** Uses of words beside phrases as rows of {@link TrainingTable#NEIGHBOUR_USES}. */
final class NeighbourRows {

  private static final String YES = "1";
  private static final String NO = "0";

  private NeighbourRows() {}

  static List<String> row(NeighbourUse use, long times) {
    return List.of(
        use.word().equals(NeighbourWords.EDGE) ? "" : use.word(),
        flag(use.before()),
        use.fold() + "",
        flag(use.link()),
        flag(use.firstOfWord()),
        times + "");
  }

  static NeighbourUse use(List<String> row) {
    return new NeighbourUse(
        row.get(0).isEmpty() ? NeighbourWords.EDGE : row.get(0),
        row.get(1).equals(YES),
        Integer.parseInt(row.get(2)),
        row.get(3).equals(YES),
        row.get(4).equals(YES));
  }

  static int times(List<String> row) {
    return Integer.parseInt(row.get(row.size() - 1));
  }

  private static String flag(boolean set) {
    return set ? YES : NO;
  }
}
