package linkrec.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Small models as XGBoost JSON documents. */
public final class ModelDocuments {

  private ModelDocuments() {}

  /** A model that gives every row the score {@code baseScore}. */
  public static byte[] constant(int featureCount, String baseScore) {
    return ofTrees(featureCount, baseScore, leaf(featureCount));
  }

  /** A model of those trees. */
  public static byte[] ofTrees(int featureCount, String baseScore, String... trees) {
    String document =
        """
        {"learner": {
          "attributes": {}, "feature_names": [], "feature_types": [],
          "gradient_booster": {
            "model": {
              "gbtree_model_param": {"num_parallel_tree": "1", "num_trees": "%d"},
              "tree_info": [%s],
              "trees": [%s]},
            "name": "gbtree"},
          "learner_model_param": {
            "base_score": "%s", "boost_from_average": "1", "num_class": "0",
            "num_feature": "%d", "num_target": "1"},
          "objective": {"name": "binary:logistic", "reg_loss_param": {"scale_pos_weight": "1"}}},
         "version": [2, 1, 4]}
        """
            .formatted(
                trees.length,
                String.join(", ", java.util.Collections.nCopies(trees.length, "0")),
                String.join(",\n", trees),
                baseScore,
                featureCount);
    return document.getBytes(StandardCharsets.UTF_8);
  }

  /** A document that names its features. */
  public static byte[] withNames(byte[] document, List<String> names) {
    String quoted =
        names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ", "[", "]"));
    return new String(document, StandardCharsets.UTF_8)
        .replace("\"feature_names\": []", "\"feature_names\": " + quoted)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A tree that adds nothing. */
  public static String leaf(int featureCount) {
    return tree(featureCount, "[-1]", "[-1]", "[0]", "[0.0]", "[0]");
  }

  /** A tree with one question: smaller or missing goes left. */
  public static String step(
      int featureCount, int feature, String threshold, String left, String right) {
    return tree(
        featureCount,
        "[1, -1, -1]",
        "[2, -1, -1]",
        "[" + feature + ", 0, 0]",
        "[" + threshold + ", " + left + ", " + right + "]",
        "[1, 0, 0]");
  }

  /** A tree of those arrays, as they stand in JSON. */
  public static String tree(
      int featureCount,
      String lefts,
      String rights,
      String features,
      String conditions,
      String defaultLeft) {
    return """
        {"categories": [], "default_left": %s, "id": 0, "left_children": %s,
         "right_children": %s, "split_conditions": %s, "split_indices": %s,
         "tree_param": {"num_deleted": "0", "num_feature": "%d", "num_nodes": "1",
                        "size_leaf_vector": "1"}}"""
        .formatted(defaultLeft, lefts, rights, conditions, features, featureCount);
  }
}
