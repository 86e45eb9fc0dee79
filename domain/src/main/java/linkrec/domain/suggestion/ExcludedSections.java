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
 * heading. Where asked for, also by patterns, in which {@code *} stands for any characters, and
 * together with the sections within them.
 */
public final class ExcludedSections {

  /** Excludes nothing. */
  public static final ExcludedSections NONE = new ExcludedSections(Set.of());

  private static final String LEAD = "%LEAD%";
  private static final char ANY = '*';

  private final Set<String> folded;
  private final Set<String> patterns;
  private final boolean lead;
  private final boolean withinThem;

  /** Excludes sections with these headings, but not the sections within them. */
  public ExcludedSections(Collection<String> headings) {
    this(headings, Set.of(), false);
  }

  /**
   * @param patterns headings with {@code *} for any characters
   * @param withinThem whether sections within an excluded one are excluded too
   */
  public ExcludedSections(
      Collection<String> headings, Collection<String> patterns, boolean withinThem) {
    this(folded(headings), folded(patterns), headings.contains(LEAD), withinThem);
  }

  private ExcludedSections(
      Set<String> folded, Set<String> patterns, boolean lead, boolean withinThem) {
    this.folded = folded;
    this.patterns = patterns;
    this.lead = lead;
    this.withinThem = withinThem;
  }

  /** The sections that either excludes. */
  public ExcludedSections and(ExcludedSections other) {
    if (other.excludesNothing()) {
      return this;
    }
    if (excludesNothing()) {
      return other;
    }
    Set<String> headings = new HashSet<>(folded);
    headings.addAll(other.folded);
    Set<String> allPatterns = new HashSet<>(patterns);
    allPatterns.addAll(other.patterns);
    return new ExcludedSections(
        headings, allPatterns, lead || other.lead, withinThem || other.withinThem);
  }

  private boolean excludesNothing() {
    return folded.isEmpty() && patterns.isEmpty();
  }

  /** The text nodes of all other sections. */
  List<TextNode> includedNodes(ParsedWikitext page) {
    return excludesNothing() ? page.textNodes() : included(page.sections(), page.textNodes());
  }

  /** The same for a page in whatever format. */
  List<TextNode> includedNodes(SuggestablePage page) {
    return excludesNothing() ? page.textNodes() : included(page.sections(), page.textNodes());
  }

  private List<TextNode> included(List<Section> sections, List<TextNode> nodes) {
    boolean[] skipped = among(sections);
    return nodes.stream().filter(node -> !skipped[node.section()]).toList();
  }

  /** Whether nothing is suggested in that section, whatever section it lies in. */
  public boolean contains(Section section) {
    String heading = section.heading();
    if (heading == null) {
      return lead;
    }
    if (folded.isEmpty() && patterns.isEmpty()) {
      return false;
    }
    String key = fold(heading);
    return folded.contains(key) || patterns.stream().anyMatch(pattern -> matches(pattern, key));
  }

  /** For each of a page's sections, in order, whether nothing is suggested in it. */
  public boolean[] among(List<Section> sections) {
    boolean[] excluded = new boolean[sections.size()];
    int outer = Integer.MAX_VALUE;
    for (int i = 0; i < excluded.length; i++) {
      Section section = sections.get(i);
      if (section.heading() != null && section.level() <= outer) {
        outer = Integer.MAX_VALUE;
      }
      excluded[i] = section.level() > outer || contains(section);
      if (withinThem && excluded[i] && section.heading() != null && outer == Integer.MAX_VALUE) {
        outer = section.level();
      }
    }
    return excluded;
  }

  /** Takes time in proportion to both lengths: a star is only ever tried again for the last one. */
  private static boolean matches(String pattern, String text) {
    int at = 0;
    int inPattern = 0;
    int star = -1;
    int starMatched = 0;
    while (at < text.length()) {
      if (inPattern < pattern.length() && pattern.charAt(inPattern) == ANY) {
        star = inPattern++;
        starMatched = at;
      } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == text.charAt(at)) {
        inPattern++;
        at++;
      } else if (star >= 0) {
        inPattern = star + 1;
        at = ++starMatched;
      } else {
        return false;
      }
    }
    while (inPattern < pattern.length() && pattern.charAt(inPattern) == ANY) {
      inPattern++;
    }
    return inPattern == pattern.length();
  }

  private static Set<String> folded(Collection<String> headings) {
    Set<String> folded = new HashSet<>();
    headings.forEach(heading -> folded.add(fold(heading)));
    return folded;
  }

  private static String fold(String heading) {
    return UCharacter.foldCase(WhiteSpace.strip(heading), true);
  }
}
