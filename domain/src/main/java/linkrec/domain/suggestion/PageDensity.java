package linkrec.domain.suggestion;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import linkrec.domain.text.WhiteSpace;

/**
 * How densely a page is linked.
 *
 * @param links to pages, each as often as it stands there
 * @param words of the text without markup, cut at white space
 * @param characters of the text without markup, in code points
 * @param octets of the text without markup, in UTF-8
 */
public record PageDensity(int links, int words, int characters, int octets)
    implements Serializable {

  private static final int SHORTEST_OCTETS = 300;
  private static final int POWER = 4;

  static PageDensity of(SuggestablePage page) {
    String prose = WhiteSpace.strip(page.prose());
    return new PageDensity(
        page.links().size(),
        WhiteSpace.wordCount(prose),
        prose.codePointCount(0, prose.length()),
        prose.getBytes(StandardCharsets.UTF_8).length);
  }

  /** Links for every thousand characters; 0 for a page without text. */
  public double linksPerThousandCharacters() {
    return characters == 0 ? 0 : links * 1000.0 / characters;
  }

  /**
   * How much a page needs links, 0 to 1: {@code max(0, 1 - links / max(1, words))^4} for texts of
   * 300 octets and more, else 0; the formula by which GrowthExperiments ranks pages.
   */
  public double underlinkedness() {
    if (octets < SHORTEST_OCTETS) {
      return 0;
    }
    return Math.pow(Math.max(0, 1 - links / (double) Math.max(1, words)), POWER);
  }
}
