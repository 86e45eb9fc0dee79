package linkrec.acceptance.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linkrec.acceptance.browser.Browser;
import linkrec.acceptance.scene.HundredthsModel;
import linkrec.adapter.persistence.DataFolder;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.testkit.EditionBuilder;

/**
 * Takes the README's pictures of the page of a running service, after adding a small Arabic wiki to
 * its data folder: wide, phone, dark, Arabic.
 */
public final class Screenshots {

  private static final String HARBOUR_TOWN =
      """
      '''المنارة القديمة''' برج يقف عند مدخل [[مرفأ|المرفأ]] في جزيرة ميرو. بناها أهل الجزيرة من الحجر الأبيض
      بعد العاصفة الكبرى، وكانت السفن تهتدي بضوئها في الليل.

      == التاريخ ==
      كان حارس المنارة يوقد المصباح كل مساء، ويدوّن في دفتره أحوال البحر والريح. وفي موسم الصيد يجتمع الصيادون
      عند الرصيف، وتقام سوق السمك كل صباح.

      == الزيارة ==
      يصل الزوار بالعبّارة من المدينة، ويصعدون الدرج إلى أعلى البرج ليروا البحر كله.
      """;

  private Screenshots() {}

  /**
   * @param arguments the service's address, its data folder, the folder of the pictures
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("Usage: screenshots ADDRESS DATA FOLDER");
      System.exit(2);
    }
    writeArabicWiki(Path.of(arguments[1]));
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    try (Browser browser = new Browser(arguments[0])) {
      browser.prefer("light");
      take(browser, 1200, 800, "#wiki=samplewiki&title=Lamp%20Night", folder.resolve("wide.png"));
      browser.script("window.scrollTo(0, 0)");
      take(browser, 390, 844, "#wiki=samplewiki&title=Lamp%20Night", folder.resolve("phone.png"));
      take(
          browser,
          1200,
          800,
          "#wiki=arwiki&title=%D9%85%D9%86%D8%A7%D8%B1%D8%A9",
          folder.resolve("arabic.png"));
      browser.prefer("dark");
      take(browser, 1200, 800, "#wiki=samplewiki&view=backtest", folder.resolve("dark.png"));
    }
  }

  private static void take(Browser browser, int width, int height, String place, Path file) {
    browser.resize(width, height);
    browser.open(place);
    browser.await(() -> !browser.findAll("#text mark, #backtest-table td").isEmpty());
    if (!browser.findAll("#text mark").isEmpty()) {
      browser.find("#suggestions button.accepted").click();
      browser.script("document.activeElement.blur(); window.scrollTo(0, 0)");
    }
    browser.keepPicture(file);
    System.out.println(file);
  }

  private static void writeArabicWiki(Path data) {
    EditionBuilder edition = EditionBuilder.anEdition().of("arwiki").in("ar");
    String[][] leads = {
      {"البحر", "بحر", "93"},
      {"السفن", "سفينة", "88"},
      {"حارس المنارة", "حارس المنارة", "81"},
      {"الصيادون", "صيد السمك", "64"},
      {"سوق السمك", "سوق السمك", "77"},
      {"بالعبارة", "عبارة", "70"},
      {"العاصفة الكبرى", "العاصفة الكبرى", "58"},
      {"مرفأ", "مرفأ", "90"}
    };
    long number = 1;
    for (String[] lead : leads) {
      edition.anchor(lead[0], lead[1], Integer.parseInt(lead[2]));
      edition.page(lead[1], number++);
    }
    Article article = new Article(new PageTitle("منارة"), 100L, 1000L, HARBOUR_TOWN);
    edition.page("منارة", 100);
    edition.model(HundredthsModel.document());
    edition.keeping(List.of(article));
    DataFolder.at(data).editionWriter().write(edition.build());
  }
}
