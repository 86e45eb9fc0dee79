package linkrec.domain.wikitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is read quickly and without much stack, however it was made up. */
class HostileInputTest {
  private static final int MEGABYTE = 1_000_000;
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[",
        "{{",
        "{|",
        "'''",
        "''",
        "'''''",
        "''''",
        "<ref>",
        "<b>",
        "&",
        "__",
        "[http://",
        "-{",
        "{{{",
        "==",
        "=",
        "<!--",
        ";:",
        "\n*",
        "\n;",
        "\n{|",
        "\n{|\n|",
        "\n{|\n|-\n",
        "\n|",
        "<",
        "</",
        "</b>",
        "<b ",
        "<b a=\"",
        "<b a='",
        "<nowiki>",
        "<gallery>",
        "<pre>",
        "[[a|",
        "{{a|",
        "{{a|b=",
        "{{{a|",
        "[http://a ",
        "[//a b",
        "http://",
        "http://a ",
        "mailto:a",
        "]]",
        "}}",
        "}}}",
        "\n==a",
        "\n==a==b{{",
        "\n== a {{b|",
        "<li>",
        "<td>''",
        "<tr><td>",
        "<a><b><c>",
        "&#1",
        "&amp;",
        "&#x10FFFF;",
        "\n----",
        " \n",
        "\n\n",
        "|",
        "||",
        "!!",
        "\n!",
        "''a'''",
        "'''a''",
        "'''''a''",
        "''<b>",
        "''<li>",
        "<b>''",
        "[[a|''",
        "{{''",
        "{{{{''}}",
        "<br>",
        "<br a={{",
        "<b a=[[b|",
        "\n{| a={{b|",
        "\n{|\n|a=[[b|",
        "[[a|http://b ",
        "{{http://",
        "<x1><x2><x3></x1>",
        "<b><i></b></i>",
        "[[a|[[b]]",
        "{{a|[[b|{{c|",
        "''[[a|'''{{b|",
        "<ref>[[a|''{{b|",
        "[[a]",
        "[[a|b]",
        "\n:",
        "\n*#:;",
        "\n;a:b:c",
        "a:",
        "\0",
        "\uD800",
        "\n=a\n",
        "\n=[[a|\n",
        "=''",
        "\n=''\n",
        "{{{ {{",
        "{{t|{{",
        "[[<!--",
        "[[#|",
        "[[a|[",
        "[[a|]",
        "http://{{a|",
        "[http://{{a|",
        "[http://a<td>",
        "<td><i>",
        "<li>\n=<i>",
        "{{a}",
        "<!-->",
        "<!-- -->",
        "<nowiki/>",
        "<ref name=a/>",
        "<ref name=\"a\" \"",
        "<<b",
        "<b<",
        "<a <b <c ",
        "<b a=\"{{",
        "'''<td>",
        "{|<li>",
        "\n|}<td>\n{|"
      })
  void readsAMegabyteOfOnePattern(String pattern) {
    assertReadsQuickly(pattern.repeat(MEGABYTE / pattern.length()));
    assertReadsQuickly("\n" + pattern.repeat(MEGABYTE / pattern.length()) + "]]}}''</b>\n|}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void readsAMegabyteOfMixtures(int seed) {
    String[] fragments = {
      "[[", "]]", "{{", "}}", "{|\n", "\n|}", "'''", "''", "<ref>", "</ref>", "<b>", "</b>", "&",
      "__", "[http://a ", "]", "-{", "}-", "{{{", "}}}", "\n==", "==\n", "<!--", "-->", "\n;", ":",
      "|", "a", "\n", "<td>", "<b a=\"", "\">", "http://a", "<nowiki>", "\n|-\n", "\n!", "||", "="
    };
    Random random = new Random(seed);
    int used = 3 + random.nextInt(fragments.length - 3);
    int first = random.nextInt(fragments.length);
    StringBuilder text = new StringBuilder();
    while (text.length() < MEGABYTE) {
      text.append(fragments[(first + random.nextInt(used)) % fragments.length]);
    }
    assertReadsQuickly(text.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{a|~}}",
        "{{~}}",
        "{{a|b=~}}",
        "{{{a|~}}}",
        "[[a|~]]",
        "<b>~</b>",
        "''<b>~</b>''",
        "'''''<i>~</i>'''''",
        "\n{|\n|\n~\n|}",
        "[http://a <b>~</b>]",
        "<b a={{c|~}}></b>",
        "<li>~</li>",
        "\n== {{a|~}} ==",
        "{{{{~}}|a}}",
        "{~}",
        "[~]",
        "<!--~-->",
        "<td>~",
        "[[a|''~]]''",
        "{{a|''~}}''",
        "<ref>{{c|~</ref>}}",
        "''<b>~''</b>",
        "{{a~|b}}",
        "[[a|~",
        "~]]",
        "~}}",
        "''~",
        "'''~''",
        "[[a|[~]]]"
      })
  void readsAHundredThousandLevels(String pattern) {
    int hole = pattern.indexOf('~');
    String deep =
        pattern.substring(0, hole).repeat(100_000)
            + "x"
            + pattern.substring(hole + 1).repeat(100_000);
    assertReadsQuickly(deep);
  }

  @Test
  void needsLittleStack() throws InterruptedException {
    Throwable[] thrown = new Throwable[1];
    Runnable read = () -> readAll("{{a|[[b|<b>''".repeat(50_000) + "''</b>]]}}".repeat(50_000));
    Thread thread = new Thread(null, read, "little stack", 256 * 1024);
    thread.setUncaughtExceptionHandler((where, what) -> thrown[0] = what);
    thread.start();
    thread.join();
    assertThat(thrown[0]).isNull();
  }

  @Test
  void readsTheSameInEveryDefaultLanguage() {
    String source = "<GALLERY>[[a]]</GALLERY><DIV>b</DIV>HTTP://I.org <NOWIKI>''c''</NOWIKI>";
    String expected = TreeNotation.of(WikitextParser.parse(source));
    Locale before = Locale.getDefault();
    try {
      for (String language : new String[] {"tr", "az", "lt"}) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(TreeNotation.of(WikitextParser.parse(source))).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void assertReadsQuickly(String source) {
    assertTimeoutPreemptively(LIMIT, () -> readAll(source));
  }

  private static void readAll(String source) {
    ParsedWikitext page = WikitextParser.parse(source);
    assertThat(page.render().equals(source)).as("rendered as it was").isTrue();
    assertThat(page.sections()).isNotEmpty();
    page.textNodes();
    page.links();
    page.plainText();
    page.proseText();
  }
}
