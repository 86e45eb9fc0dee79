package linkrec.domain.suggestion;

import com.ibm.icu.lang.UCharacter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import linkrec.domain.text.WhiteSpace;
import linkrec.domain.wikitext.Section;

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

  /** Whether every section may have suggestions. */
  public boolean isEmpty() {
    return folded.isEmpty();
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
