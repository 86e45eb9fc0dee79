package linkrec.adapter.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarkupTest {

  private static final Namespaces NAMESPACES = new Namespaces(Map.of("Talk", 1, "Help talk", 13));

  private static PageMarkup read(String xml) throws MalformedMarkupException {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    PageMarkup page = new PageMarkup(NAMESPACES);
    page.read(bytes, 0, bytes.length, false);
    return page;
  }

  private static PageMarkup readText(String xmlText) throws MalformedMarkupException {
    return read(
        "<page><title>Lake</title><ns>0</ns><revision><text>"
            + xmlText
            + "</text></revision></page>");
  }

  @Test
  void theLastRevisionCounts() throws MalformedMarkupException {
    PageMarkup page =
        read(
            """
            <page><title>Lake</title><ns>0</ns><id>7</id>
              <revision><id>70</id><parentid>1</parentid><text>old</text></revision>
              <revision><id>71</id><contributor><username>U</username><id>9</id></contributor>
                <model>wikitext</model><text bytes="3">new</text></revision>
              <upload><text>no</text><id>99</id></upload></page>""");

    assertThat(page.pageId()).isEqualTo(7);
    assertThat(page.revisionId()).isEqualTo(71);
    assertThat(page.text().text()).isEqualTo("new");
  }

  @Test
  void slotsBesideTheTextAreLeftOut() throws MalformedMarkupException {
    PageMarkup page =
        read(
            """
            <page><title>Lake</title><ns>0</ns><id>7</id><revision><id>70</id>
              <model>wikitext</model><text>main</text>
              <content><role>data</role><model>json</model><text>{}</text></content>
              </revision></page>""");

    assertThat(page.text().text()).isEqualTo("main");
    assertThat(page.isWikitext()).isTrue();
  }

  @Test
  void readsExportsOfOldWikis() throws MalformedMarkupException {
    PageMarkup page =
        read(
            "<page>\n<title>Help talk:Lake</title><id>1</id>\n<sha1>x</sha1>\n<redirect/>"
                + "<revision><id>2</id><text xml:space='preserve' bytes='0' /></revision></page>");

    assertThat(page.namespace()).isEqualTo(13);
    assertThat(page.isRedirect()).isTrue();
    assertThat(page.redirectTitle()).isEmpty();
    assertThat(page.text().length()).isZero();
  }

  @Test
  void anUnknownPrefixIsPartOfTheTitle() throws MalformedMarkupException {
    assertThat(read("<page><title>Lakes: a list</title></page>").namespace()).isZero();
  }

  @Test
  void replacesReferences() throws MalformedMarkupException {
    assertThat(readText("&lt;&gt;&amp;&quot;&apos;&#x1F600;&#233;&amp;lt;").text().text())
        .isEqualTo("<>&\"'😀é&lt;");
  }

  @Test
  void makesLineEndsAlike() throws MalformedMarkupException {
    assertThat(readText("a\r\nb\rc\n&#13;").text().text()).isEqualTo("a\nb\nc\n\r");
  }

  @Test
  void passesCommentsAndReadsLiteralText() throws MalformedMarkupException {
    assertThat(readText("a<!-- <b> -->c<![CDATA[<d>&amp;]]>e").text().text())
        .isEqualTo("ac<d>&amp;e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&nbsp;",
        "&amp",
        "&#0;",
        "&#xD800;",
        "&#99999999999;",
        "<b>",
        "</b>",
        "<b></i>",
        "<!DOCTYPE x>",
        "a\u0001b",
        "<b c>",
        "<"
      })
  void refusesWhatIsNoXml(String xmlText) {
    assertThatExceptionOfType(MalformedMarkupException.class)
        .isThrownBy(() -> readText("x" + xmlText + "y").text());
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] bytes =
        "<page><title>Lake</title><ns>0</ns><revision><text>é</text></revision></page>"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(MalformedMarkupException.class)
        .isThrownBy(() -> new PageMarkup(NAMESPACES).read(bytes, 0, bytes.length, false))
        .withMessageContaining("UTF-8");
  }

  @Test
  void aReplacementCharacterIsUtf8() throws MalformedMarkupException {
    assertThat(readText("\uFFFD").text().text()).isEqualTo("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "<page><title>Lake", "</mediawiki><page>", "</mediawiki>x", "</page>"})
  void refusesAnExportWithoutItsEnd(String rest) {
    byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(MalformedMarkupException.class)
        .isThrownBy(() -> new PageMarkup(NAMESPACES).readEnd(bytes, 0, bytes.length, false));
  }

  @Test
  void takesAnExportsEnd() throws MalformedMarkupException {
    byte[] bytes =
        "\n <logitem><id>3</id></logitem></mediawiki>\n".getBytes(StandardCharsets.UTF_8);

    new PageMarkup(NAMESPACES).readEnd(bytes, 0, bytes.length, false);
  }
}
