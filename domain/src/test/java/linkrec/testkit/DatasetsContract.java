package linkrec.testkit;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.AnchorText;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.dataset.EditionContents;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.Test;

/** What all {@link Datasets} do with editions that were written. */
public abstract class DatasetsContract {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final AnchorText RIVER = new AnchorText("river");

  /** The datasets under test, the same ones all the time. */
  protected abstract Datasets datasets();

  /** Writes what they read. */
  protected abstract EditionWriter writer();

  /** Lets so much time pass that a new edition must have been noticed. */
  protected abstract void letTimePass();

  private static EditionContents rivers(int count) {
    return anEdition()
        .anchor("river", "River", count)
        .page("River", 12)
        .redirect("Stream", "River")
        .vector("River", count, 2)
        .in("fr")
        .build();
  }

  private static int countIn(Edition edition) {
    return edition.data().anchors().lookUp(List.of(RIVER)).get(RIVER).all().get(0).count();
  }

  @Test
  void knowsNoWikiThatIsNotHere() {
    assertThat(datasets().current(WikiId.parse("otherwiki"))).isEmpty();
    assertThat(datasets().wikis()).isEmpty();
  }

  @Test
  void readsWhatWasWritten() {
    writer().write(rivers(3));
    PageTitle river = new PageTitle("River");
    PageTitle stream = new PageTitle("Stream");

    try (Edition edition = datasets().current(SAMPLE).orElseThrow()) {
      assertThat(edition.wiki()).isEqualTo(SAMPLE);
      assertThat(edition.language().value()).isEqualTo("fr");
      assertThat(edition.data().anchors().lookUp(List.of(RIVER)).get(RIVER).all())
          .containsExactly(new Candidate(river, 3));
      assertThat(edition.data().pageIds().lookUp(List.of(river, stream)))
          .isEqualTo(Map.of(river, 12L));
      assertThat(edition.data().redirects().lookUp(List.of(river, stream)))
          .isEqualTo(Map.of(stream, river));
      assertThat(edition.data().vectors().lookUp(List.of(river)).get(river)).containsExactly(3, 2);
      assertThat(edition.data().model().featureCount()).isEqualTo(7);
    }
  }

  @Test
  void listsWikisInOrder() {
    writer().write(anEdition().of("zuwiki").build());
    writer().write(anEdition().of("frwiktionary").build());
    writer().write(anEdition().of("bat_smgwiki").build());

    assertThat(datasets().wikis())
        .extracting(WikiId::value)
        .containsExactly("bat_smgwiki", "frwiktionary", "zuwiki");
  }

  @Test
  void servesTheNewerEditionInTime() {
    writer().write(rivers(1));
    datasets().current(SAMPLE).orElseThrow().close();
    writer().write(rivers(2));
    letTimePass();

    try (Edition edition = datasets().current(SAMPLE).orElseThrow()) {
      assertThat(countIn(edition)).isEqualTo(2);
    }
  }

  @Test
  protected void answersUnderWayKeepTheirEdition() throws Exception {
    writer().write(rivers(1));
    try (Edition early = datasets().current(SAMPLE).orElseThrow()) {
      for (int count = 2; count < 6; count++) {
        writer().write(rivers(count));
        letTimePass();
        datasets().current(SAMPLE).orElseThrow().close();
      }

      assertThat(countIn(early)).isEqualTo(1);
    }
  }

  @Test
  protected void mayBeGivenBackTwice() {
    writer().write(rivers(1));
    Edition twice = datasets().current(SAMPLE).orElseThrow();
    try (Edition other = datasets().current(SAMPLE).orElseThrow()) {
      twice.close();
      twice.close();
      twice.close();
      writer().write(rivers(2));
      letTimePass();
      datasets().current(SAMPLE).orElseThrow().close();

      assertThat(countIn(other)).isEqualTo(1);
    }
  }

  @Test
  void reportsAChecksumOfEachDataset() {
    writer().write(rivers(1));
    Map<String, String> before = checksums();
    writer().write(rivers(2));
    letTimePass();
    Map<String, String> after = checksums();

    assertThat(before.keySet()).containsExactlyInAnyOrderElementsOf(EditionContents.DATASET_NAMES);
    assertThat(before.values()).allMatch(sum -> sum.matches("[0-9a-f]{64}"));
    assertThat(after.get("anchors")).isNotEqualTo(before.get("anchors"));
    assertThat(after.get("pageids")).isEqualTo(before.get("pageids"));
    assertThat(after.get("model")).isEqualTo(before.get("model"));
  }

  private Map<String, String> checksums() {
    try (Edition edition = datasets().current(SAMPLE).orElseThrow()) {
      return edition.checksums();
    }
  }
}
