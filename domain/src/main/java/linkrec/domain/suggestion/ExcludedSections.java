package linkrec.domain.suggestion;

import com.ibm.icu.lang.UCharacter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linkrec.domain.text.WhiteSpace;
import linkrec.domain.wikitext.ParsedWikitext;
import linkrec.domain.wikitext.Section;
import linkrec.domain.wikitext.TextNode;

/**
 * The sections in which nothing is suggested, by their headings: whole, trimmed, without regard to
 * case (Unicode's full case folding). {@code %LEAD%}, exactly so, means the part before the first
 * heading. Sections within an excluded one are not excluded by that.
 */
public final class ExcludedSections {

  /** Excludes nothing. */
  public static final ExcludedSections NONE = new ExcludedSections(Set.of());

  private static final String LEAD = "%LEAD%";

  private final Set<String> folded = new HashSet<>();
  private final boolean lead;

  public ExcludedSections(Collection<String> headings) {
    this.lead = headings.contains(LEAD);
    headings.forEach(heading -> folded.add(fold(heading)));
  }

  /** The text nodes of all other sections. */
  List<TextNode> includedNodes(ParsedWikitext page) {
    if (folded.isEmpty()) {
      return page.textNodes();
    }
    boolean[] skipped = new boolean[page.sections().size()];
    for (int i = 0; i < skipped.length; i++) {
      skipped[i] = contains(page.sections().get(i));
    }
    return page.textNodes().stream().filter(node -> !skipped[node.section()]).toList();
  }

  /** Whether nothing is suggested in that section. */
  public boolean contains(Section section) {
    String heading = section.heading();
    return heading == null ? lead : folded.contains(fold(heading));
  }

  private static String fold(String heading) {
    return UCharacter.foldCase(WhiteSpace.strip(heading), true);
  }
}
