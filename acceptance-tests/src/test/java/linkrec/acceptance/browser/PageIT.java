package linkrec.acceptance.browser;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import linkrec.acceptance.scene.HundredthsModel;
import linkrec.adapter.persistence.model.XgboostJsonReader;
import linkrec.adapter.web.HttpService;
import linkrec.adapter.web.HttpServiceParts;
import linkrec.adapter.web.HttpServiceSettings;
import linkrec.adapter.web.ServiceLimits;
import linkrec.application.IncomingLinks;
import linkrec.application.SuggestLinks;
import linkrec.application.WikiReports;
import linkrec.application.WikiReports.WikiReport;
import linkrec.domain.page.Article;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.RuleBook;
import linkrec.domain.training.Backtest;
import linkrec.testkit.InMemoryArticles;
import linkrec.testkit.InMemoryDatasets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** What a person does with the page. */
class PageIT {

  private static final WikiId ENGLISH = WikiId.parse("samplewiki");
  private static final WikiId ARABIC = WikiId.parse("arwiki");
  private static final String COAST = "🌊 The '''coast''' has a harbour, a sea wall and [[sand]].";

  private static final List<String> REJECTED = new CopyOnWriteArrayList<>();
  private static HttpService service;
  private static Browser browser;

  @BeforeAll
  static void start() {
    InMemoryDatasets datasets = new InMemoryDatasets(new XgboostJsonReader());
    datasets.write(
        anEdition()
            .of("samplewiki")
            .in("en")
            .anchor("harbour", "Harbour", 80)
            .anchor("sea wall", "Coastal defence", 60)
            .page("Harbour", 1)
            .page("Coastal defence", 2)
            .model(HundredthsModel.document())
            .build());
    datasets.write(
        anEdition()
            .of("arwiki")
            .in("ar")
            .anchor("البحر", "بحر", 90)
            .page("بحر", 1)
            .model(HundredthsModel.document())
            .build());
    InMemoryArticles articles =
        new InMemoryArticles()
            .with(ENGLISH, new Article(new PageTitle("Coast"), 7L, 41L, COAST))
            .with(ARABIC, new Article(new PageTitle("ساحل"), 8L, 42L, "يمتد الساحل على البحر."));
    service =
        HttpService.start(
            new HttpServiceSettings("127.0.0.1", 0, ServiceLimits.DEFAULT, "", List.of(), true),
            new HttpServiceParts(
                new SuggestLinks(datasets, articles),
                datasets,
                reports(),
                RuleBook.EMPTY,
                (wiki, page, target) -> REJECTED.add(wiki + ": " + page + " -> " + target),
                IncomingLinks.NONE));
    browser = new Browser("http://127.0.0.1:" + service.port());
  }

  private static WikiReports reports() {
    return wiki ->
        Optional.of(
            new WikiReport(
                wiki,
                new LanguageCode(wiki.equals(ARABIC) ? "ar" : "en"),
                "3",
                1_700_000_000,
                new TreeMap<>(Map.of("anchors", 2)),
                new TreeMap<>(),
                new TreeMap<>(Map.of("model", "cc")),
                new TreeMap<>(),
                List.of(new Backtest.Row(0.0, 10, 0.5, 0.9), new Backtest.Row(0.5, 10, 0.75, 0.5)),
                List.of(new Backtest.ScoreClass(0.7, 4, 0.75, 3)),
                List.of(),
                List.of()));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    service.close();
  }

  @BeforeEach
  void openThePage() {
    browser.resize(1280, 900);
    browser.open("");
    new Select(browser.find("#wiki")).selectByValue("samplewiki");
  }

  @AfterEach
  void nothingWentWrongInIt() {
    assertThat(browser.complaints())
        .filteredOn(complaint -> !complaint.contains("v1/feedback") && !complaint.contains("404"))
        .isEmpty();
  }

  private static void ask(String title) {
    browser.find("#title").clear();
    browser.find("#title").sendKeys(title, Keys.ENTER);
    browser.await(() -> browser.find("#article-view").isDisplayed());
  }

  private static List<String> marks() {
    return browser.texts("#text mark");
  }

  @Test
  void showsSuggestionsWhereTheyWouldGo() {
    ask("Coast");

    assertThat(marks()).containsExactly("harbour", "sea wall");
    assertThat(browser.find("#text").getText()).isEqualTo(COAST);
    assertThat(browser.texts("#suggestions .score")).containsExactly("0.80", "0.60");
    assertThat(browser.texts("#suggestions .reason").get(0)).contains("linked so 80 times");
    assertThat(browser.find("#counts").getText()).startsWith("2 suggestions");
  }

  @Test
  void followsTheThresholdAtOnce() {
    ask("Coast");
    browser.script(
        "const slider = document.getElementById('threshold');"
            + "slider.value = 0.7; slider.dispatchEvent(new Event('input'));");

    assertThat(marks()).containsExactly("harbour");
    assertThat(browser.find("#threshold-value").getText()).isEqualTo("0.70");
    browser.await(() -> browser.find("#passed-over-title").getText().contains("(1)"));
    browser.find("#threshold").sendKeys(Keys.HOME);
    browser.await(() -> marks().size() == 2);
  }

  @Test
  void takesVerdictsByKeysAndGivesTheWikitext() {
    ask("Coast");
    browser.find("#text").click();
    browser.press("n");
    browser.press("a");
    browser.press("n");
    browser.press("r");

    assertThat(browser.find("#counts").getText()).contains("1 accepted, 1 rejected");
    assertThat(browser.texts("mark.accepted")).containsExactly("harbour");
    assertThat(browser.texts("mark.rejected")).containsExactly("sea wall");
    browser.find("#copy-wikitext").click();
    browser.await(() -> browser.find("#counts").getText().contains("copied"));
    assertThat(browser.script("return document.body.dataset.copied"))
        .isEqualTo("🌊 The '''coast''' has a [[harbour]], a sea wall and [[sand]].");
    browser.find("#copy-verdicts").click();
    browser.await(
        () ->
            String.valueOf(browser.script("return document.body.dataset.copied"))
                .contains("\"verdict\": \"rejected\""));
  }

  @Test
  void writesALinkToAnotherTitleWithAPipe() {
    ask("Coast");
    browser.findAll("#suggestions button.accepted").get(1).click();
    browser.find("#copy-wikitext").click();

    browser.await(
        () ->
            String.valueOf(browser.script("return document.body.dataset.copied"))
                .contains("a harbour, a [[Coastal defence|sea wall]] and"));
  }

  @Test
  void sendsRejectionsWhereThePersonWantsIt() {
    ask("Coast");
    browser.find("#send").click();
    browser.findAll("#suggestions button.rejected").get(0).click();

    browser.await(() -> REJECTED.contains("samplewiki: Coast -> Harbour"));
  }

  @Test
  void suggestsLinksForPastedWikitext() {
    browser.find("#own summary").click();
    browser.find("#wikitext").sendKeys("A harbour <b>& more</b>.");
    browser.find("#suggest").click();
    browser.await(() -> browser.find("#article-view").isDisplayed());

    assertThat(marks()).containsExactly("harbour");
    assertThat(browser.find("#text").getText()).isEqualTo("A harbour <b>& more</b>.");
  }

  @Test
  void saysWhatIsWrong() {
    browser.find("#title").sendKeys("Nowhere", Keys.ENTER);

    browser.await(() -> browser.find("#message").getText().contains("Page not found: Nowhere"));
  }

  @Test
  void showsArabicFromRightToLeft() {
    new Select(browser.find("#wiki")).selectByValue("arwiki");
    ask("ساحل");

    assertThat(marks()).containsExactly("البحر");
    assertThat(browser.find("#text").getAttribute("dir")).isEqualTo("rtl");
    assertThat(browser.find("#text").getAttribute("lang")).isEqualTo("ar");
  }

  @Test
  void showsHowGoodTheWikisModelIs() {
    browser.find("#show-backtest").click();

    assertThat(browser.findAll("#backtest-view svg.chart")).hasSize(3);
    assertThat(browser.texts("#backtest-table td")).contains("0.750", "0.500");
    assertThat(browser.find("#data").getText()).contains("Entries of anchors");
    browser.find("#show-article").click();
    assertThat(browser.find("#backtest-view").isDisplayed()).isFalse();
  }

  @Test
  void fitsAPhone() {
    browser.resize(390, 844);
    ask("Coast");

    assertThat(browser.script("return document.documentElement.scrollWidth")).isEqualTo(390L);
    assertThat(browser.find("#suggestions li").isDisplayed()).isTrue();
  }

  @Test
  void isDarkForThoseWhoLikeThat() {
    String ground = "return getComputedStyle(document.body).backgroundColor";
    browser.prefer("dark");
    assertThat(browser.script(ground)).isEqualTo("rgb(18, 22, 28)");
    browser.prefer("light");
    assertThat(browser.script(ground)).isEqualTo("rgb(245, 246, 248)");
  }

  @Test
  void opensAnArticleByItsAddress() {
    browser.open("#wiki=samplewiki&title=Coast");

    assertThat(marks()).containsExactly("harbour", "sea wall");
  }
}
