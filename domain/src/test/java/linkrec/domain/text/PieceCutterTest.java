package linkrec.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PieceCutterTest {

  private static List<String> cut(List<String> pieces, String text) {
    PieceCutter cutter = new PieceCutter(new PieceModel(pieces));
    // What an earlier text left must not matter.
    cutter.cut("zzabzz".toCharArray(), 6);
    cutter.cut(text.toCharArray(), text.length());
    List<String> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i = cutter.endOf(i)) {
      found.add(text.substring(i, cutter.endOf(i)));
    }
    return found;
  }

  @Test
  void joinsThePairThatComesFirst() {
    assertThat(cut(List.of("bc", "ab", "a", "b", "c"), "abc")).containsExactly("a", "bc");
    assertThat(cut(List.of("ab", "bc", "a", "b", "c"), "abc")).containsExactly("ab", "c");
  }

  @Test
  void joinsTheLeftOneOfEqualPairs() {
    assertThat(cut(List.of("aa", "a"), "aaa")).containsExactly("aa", "a");
  }

  @Test
  void joinsWhatWasJoined() {
    assertThat(cut(List.of("ab", "cd", "abcd", "a", "b", "c", "d"), "abcdab"))
        .containsExactly("abcd", "ab");
  }

  @Test
  void makesNoPieceWhosePartsAreNone() {
    assertThat(cut(List.of("abc", "a", "b", "c"), "abc")).containsExactly("a", "b", "c");
  }

  @Test
  void keepsCharactersTogetherThatAreNoPiece() {
    assertThat(cut(List.of("a"), "a\uD83D\uDE00?!a?"))
        .containsExactly("a", "\uD83D\uDE00?!", "a", "?");
  }

  @Test
  void takesCharactersOfTwoUnitsAsOne() {
    assertThat(cut(List.of("\uD83D\uDE00a", "\uD83D\uDE00", "a"), "a\uD83D\uDE00a"))
        .containsExactly("a", "\uD83D\uDE00a");
  }

  @Property(tries = 2000)
  void cutsAsTryingAllPairsDoes(
      @ForAll @Size(max = 12)
          List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String> joined,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 30) String text) {
    List<String> pieces = new ArrayList<>(joined.stream().distinct().toList());
    List.of("a", "b", "c", "d").stream().filter(one -> !pieces.contains(one)).forEach(pieces::add);

    assertThat(cut(pieces, text)).isEqualTo(byTryingAllPairs(pieces, text));
  }

  private static List<String> byTryingAllPairs(List<String> pieces, String text) {
    List<String> parts = new ArrayList<>(text.chars().mapToObj(Character::toString).toList());
    while (true) {
      int best = -1;
      int rank = Integer.MAX_VALUE;
      for (int i = 0; i + 1 < parts.size(); i++) {
        int met = pieces.indexOf(parts.get(i) + parts.get(i + 1));
        if (met >= 0 && met < rank) {
          best = i;
          rank = met;
        }
      }
      if (best < 0) {
        return parts;
      }
      parts.set(best, parts.get(best) + parts.remove(best + 1));
    }
  }
}
