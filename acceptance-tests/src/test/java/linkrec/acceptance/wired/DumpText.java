package linkrec.acceptance.wired;

import java.util.List;
import linkrec.acceptance.scene.Trainer.DumpPage;

/** Writes pages as a MediaWiki XML export. */
final class DumpText {

  private DumpText() {}

  /**
   * The export.
   *
   * @param cut whether it ends in the middle of its last page
   */
  static String of(List<DumpPage> pages, boolean cut) {
    StringBuilder xml = new StringBuilder();
    xml.append(
        """
        <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
          <siteinfo>
            <sitename>Sample</sitename>
            <dbname>samplewiki</dbname>
            <base>https://sample.example/wiki/Main_Page</base>
            <case>first-letter</case>
            <namespaces><namespace key="0" case="first-letter" /></namespaces>
          </siteinfo>
        """);
    for (int i = 0; i < pages.size(); i++) {
      append(xml, pages.get(i), i + 1);
    }
    if (cut) {
      xml.setLength(xml.lastIndexOf("</text>") - 3);
      return xml.toString();
    }
    return xml.append("</mediawiki>\n").toString();
  }

  private static void append(StringBuilder xml, DumpPage page, int id) {
    String redirect =
        page.redirect().isEmpty() ? "" : "<redirect title=\"" + escaped(page.redirect()) + "\" />";
    xml.append(
        """
          <page>
            <title>%s</title>
            <ns>0</ns>
            <id>%d</id>
            %s
            <revision>
              <id>%d</id>
              <timestamp>2026-01-01T00:00:00Z</timestamp>
              <contributor><username>Sample</username><id>1</id></contributor>
              <model>wikitext</model>
              <format>text/x-wiki</format>
              <text xml:space="preserve">%s</text>
            </revision>
          </page>
        """
            .formatted(escaped(page.title()), id, redirect, id + 1000, escaped(page.wikitext())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
