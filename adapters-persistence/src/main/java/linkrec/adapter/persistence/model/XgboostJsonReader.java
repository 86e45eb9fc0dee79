package linkrec.adapter.persistence.model;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.model.GradientBoostedTrees;
import linkrec.domain.model.LinkModel;
import linkrec.domain.model.LinkModelReader;

/**
 * Reads the JSON documents of XGBoost's {@code save_model}, of its versions 1, 2 and 3: those of
 * the objective {@code binary:logistic} and the booster {@code gbtree}.
 *
 * <pre>
 * learner
 *   feature_names        texts, as many as there are features, or none
 *   learner_model_param  base_score "5E-1" (1, 2) or "[5E-1]" (3), num_feature "6", num_class "0",
 *                        num_target "1" (absent in 1)
 *   objective            name "binary:logistic"
 *   gradient_booster     name "gbtree"
 *     model              gbtree_model_param.num_trees "100", tree_info [0, ...], trees [...]
 * a tree                 arrays of one length, node 0 the root: left_children, right_children
 *                        (-1: a leaf), split_indices (the feature), split_conditions (smaller goes
 *                        left; the value of a leaf), default_left (a missing value goes left; true
 *                        or 1), sum_hessian (weight of the training rows in the node; may be
 *                        absent), split_type (0 everywhere or absent: numbers, no categories);
 *                        tree_param.size_leaf_vector "0" or "1"
 * </pre>
 *
 * Numbers in quotes, as shown; JSON as in XGBoost's schema ({@code doc/model.schema} of its
 * repository), NaN and Infinity allowed where nothing is read. Nodes that pruning cut off may lie
 * in the arrays; nothing leads to them.
 */
public final class XgboostJsonReader implements LinkModelReader {

  // Big decimals keep all digits: a number becomes a float by one rounding, as in XGBoost.
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build()
          .readerFor(JsonNode.class);

  @Override
  public LinkModel read(byte[] document, String name) {
    try {
      return new Document(READER.readTree(document)).model();
    } catch (IOException e) {
      throw new CorruptDatasetException(name + ": a JSON document expected", e);
    } catch (IllegalArgumentException e) {
      throw new CorruptDatasetException(name + ": " + e.getMessage(), e);
    }
  }

  /** The document, and what is expected of it. Complaints are IllegalArgumentExceptions. */
  private record Document(JsonNode root) {

    LinkModel model() {
      JsonNode learner = part(root, "learner");
      JsonNode booster = part(learner, "gradient_booster");
      JsonNode parameters = part(learner, "learner_model_param");
      require(part(learner, "objective"), "name", "binary:logistic");
      require(booster, "name", "gbtree");
      requireAtMostOne(parameters, "num_class");
      requireAtMostOne(parameters, "num_target");
      JsonNode model = part(booster, "model");
      JsonNode trees = array(model, "trees");
      requireOneGroup(model);
      int count = wholeNumber(part(model, "gbtree_model_param"), "num_trees");
      if (trees.size() != count) {
        throw new IllegalArgumentException(count + " trees expected, got " + trees.size());
      }
      List<GradientBoostedTrees.Tree> read = new ArrayList<>(count);
      for (JsonNode tree : trees) {
        read.add(tree(tree));
      }
      return new GradientBoostedTrees(
          wholeNumber(parameters, "num_feature"),
          baseScore(parameters),
          read,
          featureNames(learner));
    }

    private static List<String> featureNames(JsonNode learner) {
      List<String> names = new ArrayList<>();
      for (JsonNode name : learner.path("feature_names")) {
        if (!name.isTextual()) {
          throw new IllegalArgumentException("texts expected in feature_names");
        }
        names.add(name.textValue());
      }
      return names;
    }

    private static void requireOneGroup(JsonNode model) {
      for (JsonNode group : array(model, "tree_info")) {
        if (!group.isInt() || group.intValue() != 0) {
          throw new IllegalArgumentException("trees of one group (tree_info 0) expected");
        }
      }
    }

    private static GradientBoostedTrees.Tree tree(JsonNode tree) {
      JsonNode parameters = part(tree, "tree_param");
      requireAtMostOne(parameters, "size_leaf_vector");
      for (JsonNode type : tree.path("split_type")) {
        if (!type.isInt() || type.intValue() != 0) {
          throw new IllegalArgumentException("splits by numbers (split_type 0) expected");
        }
      }
      return new GradientBoostedTrees.Tree(
          wholeNumbers(tree, "split_indices"),
          floats(tree, "split_conditions"),
          wholeNumbers(tree, "left_children"),
          wholeNumbers(tree, "right_children"),
          flags(tree, "default_left"),
          covers(tree));
    }

    /** Documents that keep none can be served, but not explained. */
    private static float[] covers(JsonNode tree) {
      return tree.has("sum_hessian")
          ? floats(tree, "sum_hessian")
          : new float[array(tree, "split_conditions").size()];
    }

    private static int[] wholeNumbers(JsonNode tree, String name) {
      JsonNode values = array(tree, name);
      int[] numbers = new int[values.size()];
      for (int i = 0; i < numbers.length; i++) {
        if (!values.get(i).isInt()) {
          throw new IllegalArgumentException("whole numbers expected in " + name);
        }
        numbers[i] = values.get(i).intValue();
      }
      return numbers;
    }

    private static float[] floats(JsonNode tree, String name) {
      JsonNode values = array(tree, name);
      float[] numbers = new float[values.size()];
      for (int i = 0; i < numbers.length; i++) {
        float number =
            values.get(i).isNumber() ? values.get(i).decimalValue().floatValue() : Float.NaN;
        if (!Float.isFinite(number)) {
          throw new IllegalArgumentException("finite numbers expected in " + name);
        }
        numbers[i] = number;
      }
      return numbers;
    }

    private static boolean[] flags(JsonNode tree, String name) {
      JsonNode values = array(tree, name);
      boolean[] flags = new boolean[values.size()];
      for (int i = 0; i < flags.length; i++) {
        JsonNode value = values.get(i);
        if (!value.isBoolean() && !value.isInt()) {
          throw new IllegalArgumentException("true, false, 1 or 0 expected in " + name);
        }
        flags[i] = value.asBoolean();
      }
      return flags;
    }

    private static float baseScore(JsonNode parameters) {
      String text = text(parameters, "base_score");
      boolean inBrackets = text.startsWith("[") && text.endsWith("]");
      String number = inBrackets ? text.substring(1, text.length() - 1) : text;
      try {
        return Float.parseFloat(number);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("one number expected as base_score, got " + text, e);
      }
    }

    private static int wholeNumber(JsonNode parent, String name) {
      String text = text(parent, name);
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("a whole number expected as " + name + ", got " + text);
      }
    }

    private static void requireAtMostOne(JsonNode parameters, String name) {
      if (parameters.has(name) && wholeNumber(parameters, name) > 1) {
        throw new IllegalArgumentException(
            name + " of at most 1 expected, got " + text(parameters, name));
      }
    }

    private static void require(JsonNode parent, String name, String expected) {
      if (!text(parent, name).equals(expected)) {
        throw new IllegalArgumentException(
            name + " '" + expected + "' expected, got '" + text(parent, name) + "'");
      }
    }

    private static String text(JsonNode parent, String name) {
      JsonNode value = parent.path(name);
      if (!value.isTextual()) {
        throw new IllegalArgumentException("a text expected as " + name);
      }
      return value.textValue();
    }

    private static JsonNode part(JsonNode parent, String name) {
      JsonNode value = parent.path(name);
      if (!value.isObject()) {
        throw new IllegalArgumentException("an object expected as " + name);
      }
      return value;
    }

    private static JsonNode array(JsonNode parent, String name) {
      JsonNode value = parent.path(name);
      if (!value.isArray()) {
        throw new IllegalArgumentException("an array expected as " + name);
      }
      return value;
    }
  }
}
