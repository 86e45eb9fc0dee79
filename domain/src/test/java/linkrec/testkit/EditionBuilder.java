package linkrec.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.candidate.Candidates;
import linkrec.domain.dataset.DatasetManifest;
import linkrec.domain.dataset.EditionContents;
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

  public EditionContents build() {
    return new EditionContents(
        new DatasetManifest(
            wiki,
            new LanguageCode(language),
            "first-letter",
            "https://sample.example/w/",
            parameters,
            new TreeMap<>()),
        anchors,
        pageIds,
        redirects,
        vectors,
        model,
        null,
        keptArticles);
  }
}
