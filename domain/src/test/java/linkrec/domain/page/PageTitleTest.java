package linkrec.domain.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import linkrec.domain.InvalidRequestException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTitleTest {
  @ParameterizedTest
  @CsvSource({
    "Stone bridge, Stone bridge",
    "Stone_bridge, Stone bridge",
    "_Stone__bridge_, Stone bridge",
    "' Stone \t  bridge ', Stone bridge",
    "Stone bridge#Arches, Stone bridge",
    "Stone bridge #Arches, Stone bridge",
    "Stone#bridge#Arches, Stone",
    ":Category:Bridges, Category:Bridges",
    ": Stone bridge, Stone bridge",
    "_:_Stone bridge, Stone bridge",
    "::Stone, :Stone",
    "stone bridge, stone bridge"
  })
  void readsWhatALinkMeans(String target, String title) {
    assertThat(PageTitle.ofLink(target)).contains(new PageTitle(title));
  }

  @ParameterizedTest
  @CsvSource({
    "Caf%C3%A9, Café",
    "caf%c3%a9, café",
    "Caf%C3%A9_%E6%A9%8B, Café 橋",
    "%F0%90%90%B7, \uD801\uDC37",
    "Stone%20bridge, Stone bridge",
    "Stone%5Fbridge, Stone bridge",
    "Stone%23Arches, Stone",
    "%3AStone, Stone",
    "50%, 50%",
    "50%_stone, 50% stone",
    "5%2, 5%2",
    "5%zz, 5%zz",
    "%2541, %41",
    "5%+1, 5%+1",
    "5%１１, 5%１１"
  })
  void decodesPercentEscapesOnce(String target, String title) {
    assertThat(PageTitle.ofLink(target)).contains(new PageTitle(title));
  }

  @Test
  void decodesOctetsThatAreNoTextToReplacements() {
    assertThat(PageTitle.ofLink("Caf%E9")).contains(new PageTitle("Caf\uFFFD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Stone\u00A0bridge", "Stone\u202F\u2007bridge\u00A0", "Stone\u3000bridge"})
  void takesEveryWhiteSpaceForASpace(String target) {
    assertThat(PageTitle.ofLink(target)).contains(new PageTitle("Stone bridge"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "_", "#Arches", " #Arches", ":", ":_", "%20", "\u00A0", ":#x"})
  void findsNoPageWhereNothingIsLeft(String target) {
    assertThat(PageTitle.ofLink(target)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bridge, Bridge",
    "Bridge, Bridge",
    "éclair, Éclair",
    "йога, Йога",
    "ısı, Isı",
    "istanbul, Istanbul",
    "ßtraße, ßtraße",
    "ŉ boom, ŉ boom",
    "მდინარე, მდინარე",
    "\u10D0, \u10D0",
    "\u10FF, \u10FF",
    "\uD801\uDC28x, \uD801\uDC00x",
    "3d, 3d",
    "橋, 橋"
  })
  void capitalisesAsWikisDo(String title, String capitalised) {
    assertThat(new PageTitle(title).capitalised()).isEqualTo(new PageTitle(capitalised));
  }

  @Test
  void spellsTheFirstLetterBothWays() {
    assertThat(spellings("bridge")).containsExactly("Bridge", "bridge");
    assertThat(spellings("Bridge")).containsExactly("Bridge", "bridge");
    assertThat(spellings("BRIDGE")).containsExactly("BRIDGE", "bRIDGE");
    assertThat(spellings("\uD801\uDC28")).containsExactly("\uD801\uDC00", "\uD801\uDC28");
    assertThat(spellings("\uD801\uDC00")).containsExactly("\uD801\uDC00", "\uD801\uDC28");
  }

  @Test
  void spellsALetterOfThreeCasesThreeWays() {
    assertThat(spellings("\u01C5eb")).containsExactly("\u01C4eb", "\u01C5eb", "\u01C6eb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3d", "橋", "მდინარე", "ß", "ŉ", "(x)"})
  void spellsWhatHasNoOtherCaseOnce(String title) {
    assertThat(spellings(title)).containsExactly(title);
  }

  private static List<String> spellings(String title) {
    return new PageTitle(title).spellings().stream().map(PageTitle::value).toList();
  }

  @Property
  void spellingsHoldTheTitleAndNothingTwice(@ForAll @NotEmpty String value) {
    PageTitle title = new PageTitle(value);

    assertThat(title.spellings()).doesNotHaveDuplicates().contains(title);
    assertThat(title.spellings().get(0)).isEqualTo(title.capitalised());
  }

  @Property
  void whatALinkMeansHasTidySpacesAndNoFragment(@ForAll String target) {
    PageTitle.ofLink(target)
        .ifPresent(
            title ->
                assertThat(title.value())
                    .doesNotContain("_", "#", "  ", "\u00A0", "\n")
                    .doesNotStartWith(" ")
                    .doesNotEndWith(" "));
  }

  @Test
  void leavesAFinalParenthesisOut() {
    assertThat(new PageTitle("Mercury (planet)").withoutParenthesis())
        .isEqualTo(new PageTitle("Mercury"));
    assertThat(new PageTitle("Mercury (a) (b)").withoutParenthesis())
        .isEqualTo(new PageTitle("Mercury (a)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mercury", "Mercury(planet)", " (planet)", "Mercury (planet) x"})
  void keepsATitleWithoutAFinalParenthesis(String title) {
    assertThat(new PageTitle(title).withoutParenthesis()).isEqualTo(new PageTitle(title));
  }

  @Test
  void refusesTheEmptyTitle() {
    assertThatThrownBy(() -> new PageTitle(""))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.field()).isEqualTo("page_title"));
  }

  @Test
  void standsInTheOrderOfItsCharacters() {
    assertThat(new PageTitle("Z")).isLessThan(new PageTitle("a"));
    assertThat(new PageTitle("a")).hasToString("a");
  }
}
