package linkrec.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.page.WikiId;
import linkrec.testkit.application.InMemoryDatasetStore;
import linkrec.testkit.application.InMemoryPublication;
import linkrec.testkit.application.PublicationContract;
import org.junit.jupiter.api.Test;

class LoadDatasetsTest {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final WikiId OTHER = WikiId.parse("otherwiki");

  private final InMemoryPublication publication =
      new InMemoryPublication().listing("samplewiki\notherwiki\n");
  private final InMemoryDatasetStore store = new InMemoryDatasetStore();
  private final List<LoadOutcome> outcomes = new ArrayList<>();

  private void publish(PublishedFile file, String contents) {
    publication.with(file.wiki(), file.name(), contents);
    publication.with(file.wiki(), file.checksumName(), PublicationContract.sum(contents) + "  x\n");
  }

  private boolean load(WikiId wiki, boolean dryRun) {
    outcomes.clear();
    return new LoadDatasets(publication, store, DatasetProgress.SILENT)
        .load(new LoadDatasetsRequest(wiki, List.of("anchors", "pageids"), dryRun), outcomes::add);
  }

  private void publishSample() {
    publish(InMemoryDatasetStore.sqlite(SAMPLE, "anchors"), "anchors 1");
    publish(InMemoryDatasetStore.dump(SAMPLE, "anchors"), "anchors as a dump");
    publish(InMemoryDatasetStore.dump(SAMPLE, "pageids"), "pageids 1");
  }

  @Test
  void takesTheBestFormThatIsPublished() {
    publishSample();

    assertThat(load(SAMPLE, false)).isTrue();
    assertThat(store.source(SAMPLE, "anchors").file().name())
        .isEqualTo("samplewiki.anchors.sqlite.gz");
    assertThat(store.source(SAMPLE, "pageids").file().name())
        .isEqualTo("lr_samplewiki_pageids.sql.gz");
    assertThat(outcomes)
        .containsExactly(
            new LoadOutcome.Loaded(SAMPLE, List.of("anchors", "pageids"), List.of(), List.of()));
    assertThat(publication.landed(SAMPLE, "samplewiki.anchors.sqlite.gz")).isNull();
  }

  @Test
  void fetchesOnlyWhatChanged() {
    publishSample();
    load(SAMPLE, false);
    publish(InMemoryDatasetStore.dump(SAMPLE, "pageids"), "pageids 2");
    publication.fetches().clear();

    assertThat(load(SAMPLE, false)).isTrue();
    assertThat(publication.fetches()).containsExactly("lr_samplewiki_pageids.sql.gz");
    assertThat(outcomes)
        .containsExactly(
            new LoadOutcome.Loaded(SAMPLE, List.of("pageids"), List.of("anchors"), List.of()));
  }

  @Test
  void tidiesWhereNothingChanged() {
    publishSample();
    load(SAMPLE, false);
    load(SAMPLE, false);

    assertThat(store.tidied()).containsExactly(SAMPLE);
    assertThat(outcomes)
        .containsExactly(
            new LoadOutcome.Loaded(SAMPLE, List.of(), List.of("anchors", "pageids"), List.of()));
  }

  @Test
  void changesNothingUnlessAllIsVerified() {
    publishSample();
    publication.with(SAMPLE, "lr_samplewiki_pageids.sql.gz", "something else");

    assertThat(load(SAMPLE, false)).isFalse();
    assertThat(store.checksums(SAMPLE)).isEmpty();
    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            LoadOutcome.Failed.class,
            failed -> assertThat(failed.message()).contains("lr_samplewiki_pageids.sql.gz"));
  }

  @Test
  void goesOnAfterAWikiThatFails() {
    publishSample();
    publish(InMemoryDatasetStore.sqlite(OTHER, "anchors"), "other anchors");
    publish(InMemoryDatasetStore.sqlite(OTHER, "pageids"), "other pageids");
    store.refusing(OTHER);

    assertThat(load(null, false)).isFalse();
    assertThat(outcomes).extracting(LoadOutcome::wiki).containsExactly(OTHER, SAMPLE);
    assertThat(store.checksums(SAMPLE)).hasSize(2);
  }

  @Test
  void saysWhichFilesAreNotPublished() {
    publish(InMemoryDatasetStore.sqlite(SAMPLE, "anchors"), "anchors 1");

    assertThat(load(SAMPLE, false)).isFalse();
    assertThat(((LoadOutcome.Failed) outcomes.get(0)).message())
        .contains("samplewiki.pageids.sqlite.checksum")
        .contains("lr_samplewiki_pageids.sql.gz.checksum");
  }

  private LoadOutcome.Loaded loadAll(String... datasets) {
    outcomes.clear();
    new LoadDatasets(publication, store, DatasetProgress.SILENT)
        .load(new LoadDatasetsRequest(SAMPLE, List.of(datasets), false), outcomes::add);
    return (LoadOutcome.Loaded) outcomes.get(0);
  }

  @Test
  void takesWhatNotEveryWikiHasWhereItIs() {
    publish(InMemoryDatasetStore.sqlite(SAMPLE, "anchors"), "anchors 1");
    publish(InMemoryDatasetStore.sqlite(SAMPLE, "extra"), "extra 1");
    publish(InMemoryDatasetStore.sqlite(SAMPLE, "extra two"), "extra two 1");

    assertThat(loadAll("anchors", "extra", "extra two", "extra three").loaded())
        .containsExactly("anchors", "extra", "extra two");
  }

  @Test
  void takesAwayWhatIsPublishedNoMore() {
    takesWhatNotEveryWikiHasWhereItIs();
    publication.without(SAMPLE, "samplewiki.extra two.sqlite.checksum");

    assertThat(loadAll("anchors", "extra", "extra two"))
        .isEqualTo(
            new LoadOutcome.Loaded(
                SAMPLE, List.of(), List.of("anchors", "extra"), List.of("extra two")));
    assertThat(store.checksums(SAMPLE)).containsOnlyKeys("anchors", "extra");
  }

  @Test
  void keepsWhatWasPutBesideAPublicationThatDoesNotKnowIt() {
    publish(InMemoryDatasetStore.sqlite(SAMPLE, "anchors"), "anchors 1");
    publish(InMemoryDatasetStore.sqlite(SAMPLE, "extra"), "extra 1");
    publish(InMemoryDatasetStore.sqlite(SAMPLE, "extra by hand"), "by hand");
    publish(InMemoryDatasetStore.sqlite(SAMPLE, "extra two"), "extra two 1");
    loadAll("anchors", "extra", "extra by hand", "extra two");
    publication.without(SAMPLE, "samplewiki.extra.sqlite.checksum");

    assertThat(loadAll("anchors", "extra", "extra by hand", "extra two").removed())
        .containsExactly("extra", "extra two");
    assertThat(store.checksums(SAMPLE)).containsOnlyKeys("anchors", "extra by hand");
  }

  @Test
  void onlySaysWhatItWouldDo() {
    publishSample();

    assertThat(load(SAMPLE, true)).isTrue();
    assertThat(publication.fetches()).isEmpty();
    assertThat(store.checksums(SAMPLE)).isEmpty();
    assertThat(((LoadOutcome.Loaded) outcomes.get(0)).loaded())
        .containsExactly("anchors", "pageids");
  }
}
