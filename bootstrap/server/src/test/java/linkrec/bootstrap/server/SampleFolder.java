package linkrec.bootstrap.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linkrec.adapter.persistence.DataFolder;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.candidate.PhraseCounts;
import linkrec.domain.dataset.DatasetManifest;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.dataset.Entries;
import linkrec.domain.dataset.RankingContents;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.evidence.NeighbourWords;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/** A data folder with one wiki: "palm tree" leads to Arecaceae, with a score of about 0.88. */
final class SampleFolder {

  static final WikiId WIKI = WikiId.of("wikipedia", "sample");

  /** One tree of one leaf with the value 2. */
  private static final String MODEL =
      """
      {"learner": {
        "attributes": {}, "feature_names": [], "feature_types": [],
        "gradient_booster": {"name": "gbtree", "model": {
          "gbtree_model_param": {"num_parallel_tree": "1", "num_trees": "1"},
          "tree_info": [0],
          "trees": [{
            "base_weights": [2.0], "categories": [], "categories_nodes": [],
            "categories_segments": [], "categories_sizes": [], "default_left": [0], "id": 0,
            "left_children": [-1], "loss_changes": [0.0], "parents": [2147483647],
            "right_children": [-1], "split_conditions": [2.0], "split_indices": [0],
            "split_type": [0], "sum_hessian": [1.0],
            "tree_param": {"num_deleted": "0", "num_feature": "6", "num_nodes": "1",
              "size_leaf_vector": "1"}}]}},
        "learner_model_param": {"base_score": "5E-1", "boost_from_average": "1",
          "num_class": "0", "num_feature": "6", "num_target": "1"},
        "objective": {"name": "binary:logistic", "reg_loss_param": {"scale_pos_weight": "1"}}},
       "version": [2, 1, 4]}""";

  private SampleFolder() {}

  static void writeInto(Path folder) {
    write(folder, null);
  }

  /** The same with the second generation. */
  static void writeSecondGenerationInto(Path folder) {
    PageTitle palm = new PageTitle("Arecaceae");
    Phrase phrase =
        new Phrase(
            new PhraseCounts(9, 1, 9, 9, 0, 0), List.of(new PhraseCandidate(palm, 9, false)));
    byte[] model =
        MODEL
            .replace("\"feature_names\": []", "\"feature_names\": [" + names() + "]")
            .replace("\"6\"", "\"" + Evidence.FEATURES.size() + "\"")
            .getBytes(StandardCharsets.UTF_8);
    write(
        folder,
        new RankingContents(
            Entries.of(new TreeMap<>(Map.of("palm tree", phrase))),
            null,
            null,
            new NeighbourWords(Map.of("the", 0.5f), Map.of()),
            Entries.of(new TreeMap<>(Map.of(palm, new byte[] {1, 2}))),
            2,
            12,
            model));
  }

  private static String names() {
    return String.join(", ", Evidence.FEATURES.stream().map(name -> '"' + name + '"').toList());
  }

  private static void write(Path folder, RankingContents ranking) {
    PageTitle palm = new PageTitle("Arecaceae");
    PageTitle island = new PageTitle("Palm Island");
    DataFolder.at(folder)
        .editionWriter()
        .write(
            new EditionContents(
                new DatasetManifest(
                    WIKI,
                    new LanguageCode("en"),
                    "first-letter",
                    "",
                    new TreeMap<>(),
                    new TreeMap<>()),
                Entries.of(
                    new TreeMap<>(
                        Map.of("palm tree", new Candidates(List.of(new Candidate(palm, 3)))))),
                Entries.of(new TreeMap<>(Map.of(palm, 1L, island, 2L))),
                sink -> {},
                Entries.of(
                    new TreeMap<>(Map.of(palm, new float[] {1, 0}, island, new float[] {0, 1}))),
                new EditionContents.Counts(1, 2, 0, 2),
                MODEL.getBytes(StandardCharsets.UTF_8),
                ranking,
                sink -> sink.accept(new Article(island, 2L, 20L, "A palm tree grows there."))));
  }
}
