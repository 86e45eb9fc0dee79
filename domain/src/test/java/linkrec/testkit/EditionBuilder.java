package linkrec.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
import linkrec.domain.page.ArticleSource;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * Builds the contents of editions: {@code anEdition().anchor("river", "River", 3).build()}. Without
 * more it is one of samplewiki, in English, with a model of seven features and nothing else.
 */
public final class EditionBuilder {

  private WikiId wiki = WikiId.parse("samplewiki");
  private String language = "en";
  private final SortedMap<String, Candidates> anchors = new TreeMap<>();
  private final SortedMap<PageTitle, Long> pageIds = new TreeMap<>();
  private final SortedMap<PageTitle, PageTitle> redirects = new TreeMap<>();
  private final SortedMap<PageTitle, float[]> vectors = new TreeMap<>();
  private final SortedMap<String, String> parameters = new TreeMap<>();
  private byte[] model = ModelDocuments.constant(7, "5E-1");
  private @Nullable ArticleSource keptArticles;
  private final SortedMap<String, Phrase> phrases = new TreeMap<>();
  private String rankingScore = "6E-1";

  private EditionBuilder() {}

  public static EditionBuilder anEdition() {
    return new EditionBuilder();
  }

  public EditionBuilder of(String wikiId) {
    wiki = WikiId.parse(wikiId);
    return this;
  }

  public EditionBuilder in(String languageCode) {
    language = languageCode;
    return this;
  }

  /** One more candidate of an anchor text, after those it has. */
  public EditionBuilder anchor(String text, String title, int count) {
    Candidates before = anchors.get(text);
    List<Candidate> candidates = new ArrayList<>(before == null ? List.of() : before.all());
    candidates.add(new Candidate(new PageTitle(title), count));
    anchors.put(text, new Candidates(candidates));
    return this;
  }

  public EditionBuilder page(String title, long pageId) {
    pageIds.put(new PageTitle(title), pageId);
    return this;
  }

  public EditionBuilder redirect(String title, String target) {
    redirects.put(new PageTitle(title), new PageTitle(target));
    return this;
  }

  public EditionBuilder vector(String title, float... numbers) {
    vectors.put(new PageTitle(title), numbers);
    return this;
  }

  public EditionBuilder parameter(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  public EditionBuilder model(byte[] document) {
    model = document;
    return this;
  }

  public EditionBuilder keeping(Iterable<Article> articles) {
    keptArticles = articles::forEach;
    return this;
  }

  /**
   * One more phrase of the second generation, which is a link wherever it stands; with the first
   * one the edition has that generation.
   */
  public EditionBuilder phrase(String text, String title, int count) {
    PhraseCounts counts = new PhraseCounts(count, 0, count, count, 0, 0);
    PhraseCandidate candidate = new PhraseCandidate(new PageTitle(title), count, false);
    phrases.put(text, new Phrase(counts, List.of(candidate)));
    return this;
  }

  /** What the second generation's model says of every candidate. */
  public EditionBuilder rankingScore(String score) {
    rankingScore = score;
    return this;
  }

  private @Nullable RankingContents ranking() {
    if (phrases.isEmpty()) {
      return null;
    }
    SortedMap<PageTitle, byte[]> linkVectors = new TreeMap<>();
    phrases
        .values()
        .forEach(phrase -> linkVectors.put(phrase.candidates().get(0).title(), new byte[] {1, 2}));
    return new RankingContents(
        Entries.of(phrases),
        null,
        null,
        new NeighbourWords(Map.of("the", 0.5f), Map.of("is", -0.25f)),
        Entries.of(linkVectors),
        2,
        100,
        ModelDocuments.withNames(
            ModelDocuments.constant(Evidence.FEATURES.size(), rankingScore), Evidence.FEATURES));
  }

  public EditionContents build() {
    return new EditionContents(
        new DatasetManifest(
            wiki,
            new LanguageCode(language),
            "first-letter",
            "https://sample.example/w/",
            parameters,
            new TreeMap<>()),
        Entries.of(anchors),
        Entries.of(pageIds),
        Entries.of(redirects),
        Entries.of(vectors),
        new EditionContents.Counts(
            anchors.size(), pageIds.size(), redirects.size(), vectors.size()),
        model,
        ranking(),
        keptArticles);
  }
}
