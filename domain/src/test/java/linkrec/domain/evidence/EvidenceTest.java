package linkrec.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.candidate.Phrase;
import linkrec.domain.candidate.PhraseCandidate;
import linkrec.domain.candidate.PhraseCounts;
import linkrec.domain.candidate.PhraseDictionary;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.feature.PageVectors;
import linkrec.domain.page.PageTitle;
import linkrec.domain.text.Tokenizer;
import linkrec.domain.wikitext.WikitextParser;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final PageTitle TOWN = new PageTitle("Old town");
  private static final int ARTICLES = 100;

  private final Map<String, Phrase> phrases = new HashMap<>();
  private final Map<String, Phrase> stems = new HashMap<>();
  private final Map<PageTitle, float[]> vectors = new HashMap<>();
  private NeighbourWords neighbours = NeighbourWords.NONE;

  private static PhraseCandidate candidate(String title, int count) {
    return new PhraseCandidate(new PageTitle(title), count, false);
  }

  /** Links in half of the places and articles. */
  private void phrase(String key, int links, PhraseCandidate... candidates) {
    phrases.put(
        key,
        new Phrase(
            new PhraseCounts(links, links, 2 * links, links, links / 2, 0), List.of(candidates)));
  }

  private Evidence evidence(String wikitext, PageTitle... linked) {
    var page = WikitextParser.parse(wikitext);
    boolean stemmed = !stems.isEmpty();
    return Evidence.of(
        TOWN,
        wikitext,
        page.textNodes(),
        List.of(linked),
        new Evidence.Source(
            new WikiStatistics(
                PhraseDictionary.of(phrases),
                stemmed ? PhraseDictionary.of(stems) : null,
                stemmed ? new StemRule(3) : null,
                neighbours,
                PageVectors.of(vectors),
                ARTICLES),
            Tokenizer.of("en")));
  }

  private static float feature(Evidence evidence, String title, String name) {
    for (int row = 0; row < evidence.rows().size(); row++) {
      if (evidence.rows().get(row).candidate().title().value().equals(title)) {
        return evidence.features().at(row, Evidence.FEATURES.indexOf(name));
      }
    }
    throw new AssertionError("no candidate " + title);
  }

  @Test
  void hasAColumnForEachFeatureAndNamesEachOnce() {
    assertThat(Evidence.FEATURES).hasSize(39).doesNotHaveDuplicates();
  }

  @Test
  void tellsHowOftenAPhraseIsALink() {
    phrase("tower", 8, candidate("Tower", 6), candidate("Lighthouse", 2));

    Evidence evidence = evidence("A tower stands there.");

    assertThat(feature(evidence, "Tower", "lp")).isEqualTo(0.5f);
    assertThat(feature(evidence, "Tower", "lpdoc")).isEqualTo(0.5f);
    assertThat(feature(evidence, "Tower", "lAL")).isCloseTo((float) Math.log(9), within(1e-6f));
    assertThat(feature(evidence, "Tower", "lDA"))
        .isCloseTo((float) (Math.log(17) - Math.log(100)), within(1e-6f));
    assertThat(feature(evidence, "Tower", "caplp")).isCloseTo(4 / 12f, within(1e-6f));
    assertThat(feature(evidence("Tower. It stands."), "Tower", "caplp")).isEqualTo(1);
  }

  @Test
  void comparesTheCandidatesOfAPhrase() {
    phrase("tower", 8, candidate("Tower", 6), candidate("Lighthouse", 2), candidate("Towers", 0));

    Evidence evidence = evidence("A tower stands there.");

    assertThat(feature(evidence, "Tower", "comm")).isEqualTo(0.75f);
    assertThat(feature(evidence, "Tower", "margin")).isEqualTo(0.5f);
    assertThat(feature(evidence, "Lighthouse", "margin")).isEqualTo(-0.5f);
    assertThat(feature(evidence, "Lighthouse", "rank")).isEqualTo(1);
    assertThat(feature(evidence, "Tower", "ambig")).isEqualTo(2);
    assertThat(feature(evidence, "Towers", "src0")).isEqualTo(1);
    assertThat(feature(evidence, "Tower", "src0")).isZero();
  }

  @Test
  void comparesAPhraseWithTheTitle() {
    phrase("tower", 4, candidate("Tower", 2), candidate("Tower (film)", 1), candidate("Keep", 1));

    Evidence evidence = evidence("A tower stands there.");

    assertThat(feature(evidence, "Tower", "exact")).isEqualTo(1);
    assertThat(feature(evidence, "Tower", "caseeq")).isEqualTo(2);
    assertThat(feature(evidence, "Tower (film)", "exact")).isZero();
    assertThat(feature(evidence, "Tower (film)", "parmatch")).isEqualTo(1);
    assertThat(feature(evidence, "Keep", "jaro")).isLessThan(0.6f);
    assertThat(feature(evidence, "Tower", "jaro")).isEqualTo(1);
  }

  @Test
  void takesThePlaceThatNoLongerPhraseHolds() {
    phrase("bridge", 4, candidate("Bridge", 4));
    phrase("stone bridge", 4, candidate("Stone bridge", 4));
    String wikitext = "The stone bridge is old. A bridge of wood is not.";

    Evidence evidence = evidence(wikitext);

    assertThat(evidence.rows()).hasSize(2);
    assertThat(feature(evidence, "Bridge", "cover")).isZero();
    assertThat(feature(evidence, "Bridge", "occ")).isCloseTo((float) Math.log(3), within(1e-6f));
    assertThat(
            evidence.rows().stream()
                .filter(row -> row.candidate().title().value().equals("Bridge"))
                .map(row -> row.place().start()))
        .containsExactly(wikitext.indexOf("bridge of"));
    assertThat(feature(evidence("The stone bridge."), "Bridge", "cover")).isEqualTo(0.5f);
  }

  @Test
  void seesPhrasesThatCross() {
    phrase("stone bridge", 4, candidate("Stone bridge", 4));
    phrase("bridge house", 2, candidate("Bridge house", 2));

    assertThat(feature(evidence("The stone bridge house."), "Bridge house", "coverany"))
        .isEqualTo(0.5f);
  }

  @Test
  void tellsWhereAPhraseStands() {
    phrase("tower", 4, candidate("Tower", 4));
    String list = "== Sights ==\n* a tower\n";
    String behind = "'''Here''' a tower stands.";

    assertThat(feature(evidence("A tower."), "Tower", "kind")).isZero();
    assertThat(feature(evidence(list), "Tower", "kind")).isEqualTo(1);
    assertThat(feature(evidence(list), "Tower", "sec")).isEqualTo(1);
    assertThat(feature(evidence(behind), "Tower", "kind")).isEqualTo(2);
    assertThat(feature(evidence("Tower and wall."), "Tower", "senstart")).isEqualTo(1);
    assertThat(feature(evidence("It is old: tower."), "Tower", "senstart")).isEqualTo(1);
    assertThat(feature(evidence("One two tower."), "Tower", "toksleft"))
        .isCloseTo((float) Math.log(3), within(1e-6f));
    assertThat(feature(evidence("One two tower."), "Tower", "pos")).isEqualTo(0.5f);
  }

  @Test
  void asksTheNeighbours() {
    phrase("tower", 4, candidate("Tower", 4));
    neighbours = new NeighbourWords(Map.of("a", 0.5f), Map.of(NeighbourWords.EDGE, -1f));

    Evidence evidence = evidence("There is a tower\nand a wall");

    assertThat(feature(evidence, "Tower", "prevp")).isEqualTo(0.5f);
    assertThat(feature(evidence, "Tower", "nextp")).isEqualTo(-1f);
  }

  @Test
  void countsPhrasesThatAgree() {
    phrase("tower", 4, candidate("Tower", 4));
    phrase("keep", 4, candidate("Tower", 3), candidate("Keep", 1));

    Evidence evidence = evidence("A tower, or keep.");

    assertThat(feature(evidence, "Tower", "agree")).isEqualTo(0.375f);
    assertThat(feature(evidence, "Tower", "agreen")).isEqualTo(1);
    assertThat(feature(evidence, "Keep", "agreen")).isZero();
  }

  @Test
  void knowsWhatIsLinkedAlready() {
    phrase("tower", 4, candidate("Tower", 3), candidate("Keep", 1));
    phrase("old town", 4, candidate("Old town", 4));

    Evidence evidence = evidence("A tower of the old town.", new PageTitle("Keep"));

    assertThat(feature(evidence, "Tower", "blkshare")).isEqualTo(0.25f);
    assertThat(feature(evidence, "Tower", "intitle")).isZero();
    assertThat(feature(evidence, "Old town", "intitle")).isEqualTo(2);
    assertThat(evidence.rows().stream().filter(Evidence.Row::taken))
        .extracting(row -> row.candidate().title().value())
        .containsExactlyInAnyOrder("Keep", "Old town");
  }

  @Test
  void measuresHowCloseACandidateIsToThePagesLinks() {
    phrase("tower", 4, candidate("Tower", 4));
    vectors.put(new PageTitle("Tower"), new float[] {1, 0});
    vectors.put(new PageTitle("Wall"), new float[] {2, 0});
    vectors.put(new PageTitle("Fish"), new float[] {0, 3});

    Evidence evidence = evidence("A tower.", new PageTitle("Wall"), new PageTitle("Fish"));

    assertThat(feature(evidence, "Tower", "vmax")).isEqualTo(1);
    assertThat(feature(evidence, "Tower", "vmean"))
        .isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
    assertThat(feature(evidence, "Tower", "nC")).isEqualTo(3);
  }

  @Test
  void takesNoPageWithoutAVectorForContext() {
    phrase("tower", 4, candidate("Tower", 4));
    vectors.put(new PageTitle("Wall"), new float[] {2, 0});
    PageTitle[] links = new PageTitle[41];
    Arrays.setAll(links, i -> new PageTitle(i < 40 ? "Unknown " + i : "Wall"));

    Evidence evidence = evidence("A tower.", links);

    assertThat(feature(evidence, "Tower", "nC")).isEqualTo(1);
    assertThat(feature(evidence, "Tower", "pdens")).isGreaterThan(10);
  }

  @Test
  void findsInflectedFormsByTheirStems() {
    phrase("tower", 4, candidate("Tower", 4));
    stems.put(
        "ligh", new Phrase(new PhraseCounts(4, 4, 8, 4, 0, 0), List.of(candidate("Lighting", 4))));

    Evidence evidence = evidence("The lights of a tower.");

    assertThat(feature(evidence, "Lighting", "isstem")).isEqualTo(1);
    assertThat(feature(evidence, "Tower", "isstem")).isZero();
  }

  @Test
  void findsNothingWhereNothingIsKnown() {
    assertThat(evidence("").rows()).isEmpty();
    assertThat(evidence("Nothing is known here.").rows()).isEmpty();
  }
}
