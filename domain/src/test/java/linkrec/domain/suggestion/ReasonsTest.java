package linkrec.domain.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.evidence.Evidence;
import linkrec.domain.feature.MentionFeatures;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  private static Map<String, Float> all(List<String> names, float value) {
    Map<String, Float> features = new HashMap<>();
    names.forEach(name -> features.put(name, value));
    return features;
  }

  private static Map<String, Float> of(Map<String, Float> some) {
    Map<String, Float> features = all(Evidence.FEATURES, 0);
    features.putAll(some);
    return features;
  }

  @Test
  void saysTheWeightiestFirst() {
    Map<String, Float> features =
        of(Map.of("lpdoc", 0.64f, "lAL", 3f, "comm", 0.825f, "exact", 1f, "vmax", 0.8f, "nC", 7f));

    assertThat(Reasons.of(features, Map.of("lp", 0.5f, "lpdoc", 0.9f, "comm", -2f, "vmax", 0.1f)))
        .containsExactly(
            "83 % of its links lead to this page",
            "linked in 64 % of the articles that mention it",
            "close to what the article is about",
            "the title of the page");
  }

  @Test
  void saysWhatSpeaksAgainstToo() {
    assertThat(Reasons.of(of(Map.of("nC", 3f, "vmax", 0.1f, "cover", 0.071f)), Map.of()))
        .containsExactly(
            "nowhere a link so far",
            "far from what the article is about",
            "part of a longer phrase that is linked in 7.1 % of the articles that mention it");
  }

  @Test
  void saysOnlyWhatIsSo() {
    assertThat(Reasons.of(of(Map.of("isstem", 1f, "agreen", 1f, "redir", 1f)), Map.of()))
        .containsExactly(
            "nowhere a link so far",
            "redirects to the page",
            "another phrase of the article means this page, too",
            "known in another form of the word");
    assertThat(Reasons.of(of(Map.of("prevp", 0.4f, "nextp", 0.3f, "blkshare", 0.5f)), Map.of()))
        .containsExactly(
            "nowhere a link so far",
            "50 % of its links lead to pages that are linked already",
            "links often stand beside the same words");
  }

  @Test
  void speaksOfTheFirstGenerationsFeatures() {
    Map<String, Float> features = all(MentionFeatures.names(7), 1);

    assertThat(Reasons.of(features, Map.of()))
        .containsExactly(
            "linked so 1 time in the wiki",
            "always to this page",
            "close to what the article is about",
            "much like the title of the page");
    features.put("ambig", 3f);
    features.put("w2v", Float.NaN);
    assertThat(Reasons.of(features, Map.of("ambig", 1f)))
        .containsExactly(
            "one of 3 pages it stands for",
            "linked so 1 time in the wiki",
            "much like the title of the page");
  }

  @Test
  void saysNothingOfUnknownFeatures() {
    assertThat(Reasons.of(Map.of("f0", 1f), Map.of("f0", 1f))).isEmpty();
  }
}
