package linkrec.bootstrap.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFilesTest {

  @TempDir private Path folder;

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  private List<String> namesOf(DumpFiles.OfWiki wiki) {
    return wiki.pages().stream().map(file -> file.getFileName().toString()).toList();
  }

  @Test
  void findsWikisByTheNamesOfFiles() throws IOException {
    files("ltgwiki.xml.bz2", "sub/bat_smgwiki-20260101-pages-articles.xml.gz", "frwiktionary.xml");

    assertThat(DumpFiles.in(folder))
        .extracting(wiki -> wiki.wiki().value())
        .containsExactly("bat_smgwiki", "frwiktionary", "ltgwiki");
  }

  @Test
  void leavesAsideWhatIsNoDump() throws IOException {
    files(
        "notes.txt",
        "sample.xml",
        "ltgwiki-20260101-pages-articles-multistream-index.txt.bz2",
        "ltgwiki-20260101-stub-articles.xml.gz",
        "wikidata.json.bz2");

    assertThat(DumpFiles.in(folder)).isEmpty();
  }

  @Test
  void putsPartsInTheOrderOfTheirNumbers() throws IOException {
    files(
        "dewiki-20260101-pages-articles10.xml-p900p999.bz2",
        "dewiki-20260101-pages-articles2.xml-p20p29.bz2",
        "dewiki-20260101-pages-articles2.xml-p3p19.bz2",
        "dewiki-20260101-pages-articles1.xml-p1p2.bz2");

    assertThat(namesOf(DumpFiles.in(folder).get(0)))
        .containsExactly(
            "dewiki-20260101-pages-articles1.xml-p1p2.bz2",
            "dewiki-20260101-pages-articles2.xml-p3p19.bz2",
            "dewiki-20260101-pages-articles2.xml-p20p29.bz2",
            "dewiki-20260101-pages-articles10.xml-p900p999.bz2");
  }

  @Test
  void takesOneBuildOfMany() throws IOException {
    files(
        "dewiki-20260101-pages-articles.xml.bz2",
        "dewiki-20260201-pages-articles.xml.bz2",
        "dewiki-20260201-pages-meta-current.xml.bz2",
        "dewiki-20260201-pages-articles1.xml-p1p2.bz2",
        "dewiki-20260101-page_props.sql.gz",
        "dewiki-20260201-page_props.sql.gz");

    List<DumpFiles.OfWiki> wikis = DumpFiles.in(folder);

    assertThat(wikis).hasSize(1);
    assertThat(wikis.get(0).wiki()).isEqualTo(WikiId.parse("dewiki"));
    assertThat(namesOf(wikis.get(0))).containsExactly("dewiki-20260201-pages-articles.xml.bz2");
    assertThat(wikis.get(0).properties())
        .isEqualTo(folder.resolve("dewiki-20260201-page_props.sql.gz"));
  }
}
