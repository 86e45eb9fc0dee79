package linkrec.acceptance.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.application.SuggestLinks;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.page.Article;
import linkrec.domain.page.ArticleSource;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.testkit.EditionBuilder;
import org.jspecify.annotations.Nullable;

/** One scenario: its assembly, and the wiki that it describes. Scenarios run one at a time. */
public final class Scene {

  /** The wiki that scenarios speak of when they name none. */
  public static final WikiId WIKI = WikiId.parse("samplewiki");

  private static @Nullable Scene current;

  private final Assembly assembly;
  private final Map<String, String> redirects = new LinkedHashMap<>();
  private final List<String> pages = new ArrayList<>();
  private final List<Lead> leads = new ArrayList<>();
  private final List<Article> kept = new ArrayList<>();

  private record Lead(String phrase, String page, int times) {}

  private Scene(Assembly assembly) {
    this.assembly = assembly;
  }

  /** Begins a scenario. */
  public static void begin(Assembly assembly) {
    current = new Scene(assembly);
  }

  /** Ends the scenario. */
  public static void end() {
    current().assembly.close();
    current = null;
  }

  /** The scenario that runs. */
  public static Scene current() {
    Scene running = current;
    if (running == null) {
      throw new IllegalStateException("no scenario runs: the glue of an assembly is missing");
    }
    return running;
  }

  public Assembly assembly() {
    return assembly;
  }

  public SuggestLinks suggestLinks() {
    return new SuggestLinks(assembly.datasets(), assembly.articles());
  }

  public void addPage(String title) {
    if (!pages.contains(title)) {
      pages.add(title);
    }
  }

  public void addRedirect(String title, String target) {
    redirects.put(title, target);
  }

  /** Lets a phrase lead to a page as often as said: its score, in hundredths. */
  public void addLead(String phrase, String page, int times) {
    leads.removeIf(lead -> lead.phrase().equals(phrase) && lead.page().equals(page));
    leads.add(new Lead(phrase, page, times));
    addPage(page);
  }

  public void forgetLeads() {
    leads.clear();
  }

  public void keep(String title, long revision, String wikitext) {
    addPage(title);
    long pageId = pages.indexOf(title) + 1L;
    kept.add(new Article(new PageTitle(title), pageId, revision, wikitext));
  }

  /** Lets what the scenario has said be served as a new edition. */
  public int serve() {
    return assembly.editions().write(contents(kept()));
  }

  /** The articles that the scenario keeps. */
  public ArticleSource kept() {
    return kept::forEach;
  }

  /** The edition that the scenario has described, with those articles. */
  public EditionContents contents(ArticleSource articles) {
    EditionBuilder edition = EditionBuilder.anEdition().of(WIKI.value()).in("en");
    for (int i = 0; i < pages.size(); i++) {
      edition.page(pages.get(i), i + 1L);
    }
    redirects.forEach(edition::redirect);
    leads.forEach(lead -> edition.anchor(lead.phrase(), lead.page(), lead.times()));
    EditionContents built = edition.model(HundredthsModel.document()).build();
    return new EditionContents(
        built.manifest(),
        built.anchors(),
        built.pageIds(),
        built.redirects(),
        built.vectors(),
        built.counts(),
        built.model(),
        built.ranking(),
        articles);
  }
}
