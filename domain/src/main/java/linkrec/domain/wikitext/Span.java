package linkrec.domain.wikitext;

/**
 * A stretch of a source text in UTF-16 code units.
 *
 * @param start the first unit of the stretch
 * @param end the unit after the last one
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("0 <= start <= end expected, got " + start + ".." + end);
    }
  }

  /** The number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies wholly inside; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one unit; empty spans overlap nothing. */
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /** The text of {@code source} under this span. */
  public String textOf(String source) {
    return source.substring(start, end);
  }
}
