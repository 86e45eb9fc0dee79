package linkrec.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.AnchorDictionary;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.candidate.PageIds;
import linkrec.domain.candidate.Redirects;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.model.LinkModel;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.training.TrainingData;

/**
 * Builds what is known of a wiki: {@code aWiki().anchor("river", "River", 80).data()}. Without more
 * its model gives every candidate the score count / 100.
 */
public final class WikiBuilder {
  /** Where the count of a candidate stands among the features. */
  private static final int COUNT = 1;

  private final Map<String, Candidates> anchors = new HashMap<>();
  private final Map<PageTitle, PageTitle> redirects = new HashMap<>();
  private final Map<PageTitle, Long> pageIds = new HashMap<>();
  private final Map<PageTitle, float[]> vectors = new HashMap<>();
  private LinkModel model = new FixedLinkModel(7, row -> row[COUNT] / 100);

  private WikiBuilder() {}

  public static WikiBuilder aWiki() {
    return new WikiBuilder();
  }

  /** One more candidate of an anchor text, after those it has; its page is there, too. */
  public WikiBuilder anchor(String text, String title, int count) {
    Candidates before = anchors.get(text);
    List<Candidate> candidates = new ArrayList<>(before == null ? List.of() : before.all());
    candidates.add(new Candidate(new PageTitle(title), count));
    anchors.put(text, new Candidates(candidates));
    return page(title);
  }

  public WikiBuilder page(String title) {
    pageIds.putIfAbsent(new PageTitle(title), pageIds.size() + 1L);
    return this;
  }

  public WikiBuilder redirect(String title, String target) {
    redirects.put(new PageTitle(title), new PageTitle(target));
    return this;
  }

  public WikiBuilder vector(String title, float... numbers) {
    vectors.put(new PageTitle(title), numbers);
    return this;
  }

  public WikiBuilder model(LinkModel scoring) {
    model = scoring;
    return this;
  }

  public LinkingData data() {
    return trainingData().with(model);
  }

  /** Everything but the model. */
  public TrainingData trainingData() {
    return new TrainingData(
        AnchorDictionary.of(anchors),
        Redirects.of(redirects),
        PageIds.of(pageIds),
        PageVectors.of(vectors));
  }
}
