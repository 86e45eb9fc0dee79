package linkrec.domain.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text. */
class ReadingLawsTest {
  @Provide
  Arbitrary<String> wikitexts() {
    Arbitrary<String> fragments =
        Arbitraries.of(
            "[[",
            "]]",
            "{{",
            "}}",
            "{{{",
            "}}}",
            "|",
            "=",
            "''",
            "'''",
            "'''''",
            "<b>",
            "</b>",
            "<ref>",
            "</ref>",
            "<ref name=x/>",
            "<br>",
            "<li>",
            "<nowiki>",
            "</nowiki>",
            "<!--",
            "-->",
            "\n",
            "\n== ",
            " ==",
            "\n* ",
            "\n; ",
            ":",
            "\n{|\n",
            "\n|}",
            "\n|-\n",
            "\n|",
            "||",
            "\n!",
            "http://x.org",
            "[http://x.org ",
            "]",
            "[",
            "&amp;",
            "&",
            "<span a=\"",
            "\">",
            ">",
            "<",
            "a",
            " ",
            "\uD83D\uDE00",
            "\uD800",
            "\0",
            "\r\n",
            "日本");
    return fragments.list().ofMaxSize(40).map(parts -> String.join("", parts));
  }

  @Property
  void renderingGivesTheSource(@ForAll("wikitexts") String source) {
    assertThat(WikitextParser.parse(source).render()).isEqualTo(source);
  }

  @Property
  void everyStringCanBeRead(@ForAll String source) {
    assertThat(WikitextParser.parse(source).render()).isEqualTo(source);
  }

  @Property
  void topLevelNodesTileTheSource(@ForAll("wikitexts") String source) {
    int end = 0;
    for (Node node : WikitextParser.parse(source).nodes()) {
      assertThat(node.span().start()).isEqualTo(end);
      assertThat(node.span().length()).isPositive();
      end = node.span().end();
    }
    assertThat(end).isEqualTo(source.length());
  }

  @Property
  void childrenStandInOrderWithinTheirParents(@ForAll("wikitexts") String source) {
    WikitextParser.parse(source).nodes().forEach(ReadingLawsTest::checkChildren);
  }

  private static void checkChildren(Node node) {
    int end = node.span().start();
    for (Node child : node.children()) {
      assertThat(node.span().contains(child.span())).isTrue();
      assertThat(child.span().start()).isGreaterThanOrEqualTo(end);
      end = child.span().end();
      checkChildren(child);
    }
  }

  @Property
  void sectionsTileTheSource(@ForAll("wikitexts") String source) {
    int end = 0;
    for (Section section : WikitextParser.parse(source).sections()) {
      assertThat(section.span().start()).isEqualTo(end);
      end = section.span().end();
    }
    assertThat(end).isEqualTo(source.length());
  }

  @Property
  void textNodesLieInOrderInTheirSections(@ForAll("wikitexts") String source) {
    ParsedWikitext page = WikitextParser.parse(source);
    List<Section> sections = page.sections();
    int end = 0;
    for (TextNode node : page.textNodes()) {
      assertThat(node.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(sections.get(node.section()).span().contains(node.span())).isTrue();
      end = node.span().end();
    }
  }

  @Property
  void linksAreOrderedAndDoNotCross(@ForAll("wikitexts") String source) {
    ParsedWikitext page = WikitextParser.parse(source);
    Span before = new Span(0, 0);
    for (ExistingLink link : page.links()) {
      assertThat(link.span().start()).isGreaterThanOrEqualTo(before.start());
      assertThat(before.contains(link.span()) || !before.overlaps(link.span())).isTrue();
      assertThat(link.span().textOf(source)).startsWith("[[").endsWith("]]");
      before = link.span();
    }
  }

  @Property
  void plainAndProseTextCanBeMade(@ForAll("wikitexts") String source) {
    ParsedWikitext page = WikitextParser.parse(source);
    assertThat(page.plainText()).doesNotContain("\n\n\n");
    assertThat(page.proseText()).doesNotContain("\n\n\n");
  }
}
