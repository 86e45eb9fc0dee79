package linkrec.bootstrap.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import linkrec.domain.model.ModelVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingOfAllIT {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int train() {
    TrainAllOptions options =
        new TrainAllOptions(
            folder, null, false, 1, false, false, ModelVersion.V2, folder.resolve("data"));
    return TrainingOfAll.run(
        options,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String dump() {
    StringBuilder xml = new StringBuilder("<mediawiki><siteinfo></siteinfo>");
    page("Harbour", 1, "Where ships rest.", xml);
    page("Tide", 2, "It comes and goes.", xml);
    for (int i = 0; i < 30; i++) {
      page("Boat " + i, 10 + i, "Boat " + i + " left the [[Harbour|harbour]] with the tide.", xml);
      page("Moon " + i, 50 + i, "Moon " + i + " moves the [[Tide|tide]] of a harbour.", xml);
    }
    return xml.append("</mediawiki>").toString();
  }

  private static void page(String title, int id, String text, StringBuilder xml) {
    xml.append("<page><title>").append(title).append("</title><ns>0</ns><id>").append(id);
    xml.append("</id><revision><id>").append(id).append("</id><text>").append(text);
    xml.append("</text></revision></page>");
  }

  @Test
  void putsBadWikisIntoTheTableAndGoesOn() throws IOException {
    Files.writeString(folder.resolve("badwiki.xml"), "<mediawiki><siteinfo>");
    Files.writeString(folder.resolve("goodwiki.xml"), dump());
    Files.writeString(folder.resolve("worsewiki.xml"), "no XML");

    assertThat(train()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("badwiki .*failed: badwiki.xml: .*byte")
        .containsPattern("goodwiki +62 .*fit to publish")
        .containsPattern("worsewiki .*failed: worsewiki.xml: .*byte");
    assertThat(folder.resolve("data/goodwiki/current")).exists();
    assertThat(folder.resolve("data/badwiki/current")).doesNotExist();
  }

  @Test
  void refusesWikisWithoutLinksOrWithOneArticle() throws IOException {
    Files.writeString(
        folder.resolve("onewiki.xml"),
        "<mediawiki><siteinfo></siteinfo><page><title>Alone</title><id>1</id>"
            + "<revision><text>Nothing.</text></revision></page></mediawiki>");

    assertThat(train()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("onewiki .*failed: .*too few sentences with links");
  }
}
