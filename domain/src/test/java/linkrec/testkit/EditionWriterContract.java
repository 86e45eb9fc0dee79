package linkrec.testkit;

import static linkrec.testkit.EditionBuilder.anEdition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.dataset.Edition;
import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.dataset.ServedEdition;
import linkrec.domain.page.Article;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;
import org.junit.jupiter.api.Test;

/** What every {@link EditionWriter} does. */
public abstract class EditionWriterContract {

  private static final WikiId SAMPLE = WikiId.parse("samplewiki");
  private static final PageTitle RIVER = new PageTitle("River");

  /** The writer under test. */
  protected abstract EditionWriter writer();

  /** Datasets, newly opened, that read what was written. */
  protected abstract Datasets datasets();

  /** One article, then an error. */
  private static final Iterable<Article> BROKEN =
      () ->
          new Iterator<>() {
            private int handedOut;

            @Override
            public boolean hasNext() {
              return true;
            }

            @Override
            public Article next() {
              if (handedOut++ > 0) {
                throw new NoSuchElementException("the source broke");
              }
              return new Article(RIVER, 1L, 2L, "A '''river''' flows.");
            }
          };

  private long pageIdOfRiver() {
    try (Edition edition = datasets().current(SAMPLE).orElseThrow()) {
      return edition.data().pageIds().lookUp(List.of(RIVER)).get(RIVER);
    }
  }

  @Test
  void servesNothingAtFirst() {
    assertThat(writer().served(SAMPLE)).isEmpty();
  }

  @Test
  void showsAnEditionBeforeItIsServed() {
    writer().write(anEdition().page("River", 1).build());
    int number =
        writer()
            .write(
                anEdition().page("River", 2).build(),
                (candidate, served) -> {
                  assertThat(idOf(candidate)).isEqualTo(2);
                  assertThat(idOf(served.orElseThrow())).isEqualTo(1);
                  assertThat(pageIdOfRiver()).as("still the old one").isEqualTo(1);
                  return true;
                });

    assertThat(number).isEqualTo(writer().served(SAMPLE).orElseThrow().number());
    assertThat(pageIdOfRiver()).isEqualTo(2);
  }

  @Test
  void anEditionThatIsNotAdmittedChangesNothing() {
    writer().write(anEdition().page("River", 1).build());
    ServedEdition before = writer().served(SAMPLE).orElseThrow();

    int number = writer().write(anEdition().page("River", 2).build(), (candidate, served) -> false);

    assertThat(number).isZero();
    assertThat(writer().served(SAMPLE)).hasValue(before);
    assertThat(pageIdOfRiver()).isEqualTo(1);
  }

  private static long idOf(Edition edition) {
    return edition.data().pageIds().lookUp(List.of(RIVER)).get(RIVER);
  }

  @Test
  void tellsEditionsOfOtherFilesApart() {
    int first = writer().write(anEdition().build());
    ServedEdition before = writer().served(SAMPLE).orElseThrow();
    int same = writer().write(anEdition().build());
    ServedEdition again = writer().served(SAMPLE).orElseThrow();
    writer().write(anEdition().page("Brook", 77).build());
    ServedEdition after = writer().served(SAMPLE).orElseThrow();

    assertThat(before.number()).isEqualTo(first);
    assertThat(again.number()).isEqualTo(same);
    assertThat(again.checksum()).isEqualTo(before.checksum());
    assertThat(after.checksum()).isNotEqualTo(before.checksum());
  }

  @Test
  void countsEditionsUpwards() {
    int first = writer().write(anEdition().build());
    int second = writer().write(anEdition().build());

    assertThat(first).isPositive();
    assertThat(second).isGreaterThan(first);
  }

  @Test
  void servesWhatItWroteLast() {
    writer().write(anEdition().page("River", 1).build());
    writer().write(anEdition().page("River", 2).build());

    assertThat(pageIdOfRiver()).isEqualTo(2);
  }

  @Test
  void leavesWhatIsServedWhenItFails() {
    writer().write(anEdition().page("River", 1).build());

    assertThatThrownBy(() -> writer().write(anEdition().page("River", 2).keeping(BROKEN).build()))
        .hasStackTraceContaining("the source broke");
    assertThat(pageIdOfRiver()).isEqualTo(1);
  }

  @Test
  void servesNothingWhenTheFirstFails() {
    assertThatThrownBy(() -> writer().write(anEdition().keeping(BROKEN).build()))
        .hasStackTraceContaining("the source broke");
    assertThat(datasets().current(SAMPLE)).isEmpty();
  }

  @Test
  void writesAfterAFailure() {
    writer().write(anEdition().page("River", 1).build());
    assertThatThrownBy(() -> writer().write(anEdition().keeping(BROKEN).build()))
        .hasStackTraceContaining("the source broke");
    writer().write(anEdition().page("River", 3).build());

    assertThat(pageIdOfRiver()).isEqualTo(3);
  }

  @Test
  void keepsWikisApart() {
    writer().write(anEdition().page("River", 1).build());
    writer().write(anEdition().of("otherwiki").page("River", 9).build());

    assertThat(pageIdOfRiver()).isEqualTo(1);
  }
}
