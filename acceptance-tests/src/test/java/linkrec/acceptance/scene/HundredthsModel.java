package linkrec.acceptance.scene;

import java.util.stream.IntStream;
import linkrec.testkit.ModelDocuments;

/**
 * A model whose score is the candidate's count in hundredths, at most 0.99: so scenarios can say
 * how good a link is.
 */
public final class HundredthsModel {

  private static final int FEATURES = 7;
  private static final int COUNT = 1;
  private static final int MOST = 99;

  private HundredthsModel() {}

  /** The model as trees: each hundredth is a step. */
  public static byte[] document() {
    String[] steps =
        IntStream.rangeClosed(2, MOST)
            .mapToObj(
                count ->
                    ModelDocuments.step(
                        FEATURES,
                        COUNT,
                        (count - 0.5) + "",
                        "0",
                        (margin(count) - margin(count - 1)) + ""))
            .toArray(String[]::new);
    return ModelDocuments.ofTrees(FEATURES, "1E-2", steps);
  }

  private static double margin(int hundredths) {
    return Math.log(hundredths / (100.0 - hundredths));
  }
}
