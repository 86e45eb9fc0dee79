package linkrec.domain.suggestion;

import static linkrec.testkit.WikiBuilder.aWiki;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import linkrec.domain.page.PageTitle;
import linkrec.domain.suggestion.SuggestablePage.Format;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.ExistingLink;
import linkrec.domain.wikitext.Section;
import linkrec.testkit.WikiBuilder;
import org.junit.jupiter.api.Test;

class SuggestablePageTest {
  private static final WikiBuilder WIKI =
      aWiki()
          .anchor("bridge", "Bridge", 80)
          .anchor("tower", "Tower", 80)
          .anchor("mill", "Mill", 80);

  private static List<String> chosen(String source, Format format) {
    return new LinkSuggester(WIKI.data(), Tokenizer.of("en"))
            .score(
                new PageTitle("Town"),
                SuggestablePage.of(source, format),
                ExcludedSections.NONE,
                Watch.NONE)
            .choose(SuggestionLimits.DEFAULT)
            .links()
            .stream()
            .map(link -> link.text() + "@" + link.span().start() + "#" + link.matchIndex())
            .toList();
  }

  @Test
  void readsTextWithoutMarkup() {
    assertThat(chosen("A [[bridge]] and ''a tower''.", Format.TEXT))
        .containsExactly("bridge@4#0", "tower@21#0");
  }

  @Test
  void readsHtmlAndKeepsPositions() {
    String html = "<p>A bridge &amp; a <em>tower</em></p>\n<ul><li>a mill</li></ul>";

    assertThat(chosen(html, Format.HTML)).containsExactly("bridge@5#0", "tower@24#0", "mill@49#0");
  }

  @Test
  void linksNothingWhereHtmlCarriesNoLinks() {
    assertThat(chosen("<h2>A bridge</h2><b>a tower</b><table><td>a mill</table>", Format.HTML))
        .isEmpty();
    assertThat(chosen("<script>a <b>tower</b></script><!-- a mill --> <a>bridge</a>", Format.HTML))
        .isEmpty();
    assertThat(chosen("<b>a tower", Format.HTML)).isEmpty();
  }

  @Test
  void countsTheLinksOfHtml() {
    String html =
        "<a rel=\"x\" href=\"./Bridge#arch\" title=\"b>c\">one</a>"
            + "<a href='https://en.example.org/wiki/Tower?x=1'>a <i>two</i></a>"
            + "<a href=/wiki/A%26B>three</a><a href=\"#cite\">4</a><a name=x>5</a>";
    List<ExistingLink> links = SuggestablePage.of(html, Format.HTML).links();

    assertThat(links).extracting(ExistingLink::title).containsExactly("Bridge", "Tower", "A%26B");
    assertThat(links).extracting(ExistingLink::text).containsExactly("one", "a two", "three");
    assertThat(chosen(html + " bridge tower mill", Format.HTML)).hasSize(1);
  }

  @Test
  void findsTheSectionsOfHtml() {
    SuggestablePage page =
        SuggestablePage.of("lead<h2 id=x>One <i>day</i></h2>text<h3>Two</h3>", Format.HTML);

    assertThat(page.sections())
        .extracting(Section::heading)
        .containsExactly(null, "One day", "Two");
    assertThat(page.sections()).extracting(Section::level).containsExactly(0, 2, 3);
    assertThat(page.textNodes()).extracting(node -> node.section()).containsExactly(0, 1);
    assertThat(page.prose()).isEqualTo("leadOne daytextTwo");
  }

  @Test
  void readsEveryHtml() {
    String[] pieces = {
      "<",
      ">",
      "</",
      "<a href=\"",
      "\"",
      "'",
      "&",
      "&amp;",
      "<!--",
      "-->",
      "<h2>",
      "</h2>",
      "bridge",
      "<script>",
      "</script>",
      " ",
      "=",
      "/>",
      "<b>",
      "</b>",
      "\uD83C\uDF34",
      "<?",
      "<table"
    };
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      StringBuilder html = new StringBuilder();
      for (int j = random.nextInt(20); j > 0; j--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      SuggestablePage page = SuggestablePage.of(html.toString(), Format.HTML);
      int before = 0;
      for (var node : page.textNodes()) {
        assertThat(node.span().start()).isGreaterThanOrEqualTo(before);
        before = node.span().end();
        assertThat(node.section()).isLessThan(page.sections().size());
      }
      assertThat(before).isLessThanOrEqualTo(html.length());
    }
  }

  @Test
  void readsHostileHtmlInTimeInProportionToItsLength() {
    for (String piece :
        List.of("<", "<a ", "<b>", "&amp", "<!--", "<script>", "<a href=\"", "</b>")) {
      long start = System.nanoTime();
      SuggestablePage.of(piece.repeat(1_000_000 / piece.length()), Format.HTML);
      assertThat(System.nanoTime() - start).as(piece).isLessThan(5_000_000_000L);
    }
  }
}
