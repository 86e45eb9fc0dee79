package linkrec.domain.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import linkrec.domain.candidate.Candidate;
import linkrec.domain.page.PageTitle;
import linkrec.testkit.TableResource;
import org.junit.jupiter.api.Test;

class CountKurtosisTest {
  /** Counts parted by spaces; {@code 3*2} is a 3 twice. */
  private static List<Candidate> candidates(String counts) {
    List<Candidate> candidates = new ArrayList<>();
    for (String run : counts.split(" ", -1)) {
      String[] parts = run.split("\\*", -1);
      int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
      for (int i = 0; i < times; i++) {
        PageTitle title = new PageTitle("Page " + candidates.size());
        candidates.add(new Candidate(title, Integer.parseInt(parts[0])));
      }
    }
    return candidates;
  }

  @Test
  void equalsTheOriginalsLibrary() {
    List<List<String>> rows = TableResource.rows(CountKurtosis.class, "count-kurtosis.tsv");

    assertThat(rows).hasSizeGreaterThan(50);
    assertThat(rows)
        .allSatisfy(
            row -> {
              float expected = Float.parseFloat(row.get(1));
              float found = CountKurtosis.of(candidates(row.get(0)));
              if (Float.isNaN(expected)) {
                assertThat(found).isNaN();
              } else {
                assertThat(found).isCloseTo(expected, within(2 * Math.ulp(expected)));
              }
            });
  }

  @Test
  void isMissingWhenAllCountsAreOne() {
    assertThat(CountKurtosis.of(candidates("1"))).isNaN();
    assertThat(CountKurtosis.of(candidates("1*1000"))).isNaN();
    assertThat(CountKurtosis.of(candidates("1*1001"))).isNaN();
  }

  @Test
  void fillsUpWithOnesAndSeesNoOrder() {
    assertThat(CountKurtosis.of(candidates("4 1 1 2")))
        .isEqualTo(CountKurtosis.of(candidates("2 4")));
  }

  @Test
  void takesAllCandidatesWhereThereAreMoreThanAThousand() {
    assertThat(CountKurtosis.of(candidates("2 1*1300")))
        .isNotEqualTo(CountKurtosis.of(candidates("2 1*999")));
  }
}
