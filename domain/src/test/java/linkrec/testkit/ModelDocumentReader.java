package linkrec.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linkrec.domain.CorruptDatasetException;
import linkrec.domain.model.GradientBoostedTrees;
import linkrec.domain.model.LinkModel;
import linkrec.domain.model.LinkModelReader;

/** Reads the documents that {@link ModelDocuments} writes, and no others. */
public final class ModelDocumentReader implements LinkModelReader {
  private static final Pattern TREE =
      Pattern.compile(
          "\"default_left\": \\[(.*?)].*?\"left_children\": \\[(.*?)].*?\"right_children\": \\[(.*?)]"
              + ".*?\"split_conditions\": \\[(.*?)].*?\"split_indices\": \\[(.*?)]",
          Pattern.DOTALL);
  private static final Pattern BASE_SCORE = Pattern.compile("\"base_score\": \"(.*?)\"");
  private static final Pattern NAMES = Pattern.compile("\"feature_names\": \\[(.*?)]");
  private static final Pattern FEATURES =
      Pattern.compile("\"num_class\": \"0\",\\s*\"num_feature\": \"(.*?)\"");

  @Override
  public LinkModel read(byte[] document, String name) {
    String json = new String(document, StandardCharsets.UTF_8);
    List<GradientBoostedTrees.Tree> trees = new ArrayList<>();
    Matcher tree = TREE.matcher(json);
    while (tree.find()) {
      trees.add(tree(tree));
    }
    return new GradientBoostedTrees(
        Integer.parseInt(first(FEATURES, json, name)),
        Float.parseFloat(first(BASE_SCORE, json, name)),
        trees,
        names(first(NAMES, json, name)));
  }

  private static List<String> names(String list) {
    return list.isEmpty() ? List.of() : Stream.of(cells(list.replace("\"", ""))).toList();
  }

  private static String first(Pattern pattern, String json, String name) {
    Matcher matcher = pattern.matcher(json);
    if (!matcher.find()) {
      throw new CorruptDatasetException(name + ": not a document of the testkit");
    }
    return matcher.group(1);
  }

  private static GradientBoostedTrees.Tree tree(Matcher tree) {
    String[] conditions = cells(tree.group(4));
    float[] values = new float[conditions.length];
    boolean[] missingLeft = new boolean[conditions.length];
    int[] defaults = numbers(tree.group(1));
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.parseFloat(conditions[i]);
      missingLeft[i] = defaults[i] == 1;
    }
    return new GradientBoostedTrees.Tree(
        numbers(tree.group(5)),
        values,
        numbers(tree.group(2)),
        numbers(tree.group(3)),
        missingLeft);
  }

  private static int[] numbers(String list) {
    return Stream.of(cells(list)).mapToInt(Integer::parseInt).toArray();
  }

  private static String[] cells(String list) {
    return list.split(", *", -1);
  }
}
