package linkrec.domain.wikitext;

/**
 * Reads wikitext. Every text can be read, in time linear in its length and without recursion; what
 * opens but is never closed is plain text, and what it holds is read as if it stood outside. At
 * most {@value Reading#MAX_DEPTH} constructs are open at once (a template with a parameter counts
 * thrice, as in the parser whose reading this one shares); openers beyond are text.
 */
public final class WikitextParser {
  private WikitextParser() {}

  /** Reads {@code source}; thread-safe, never throws, and the result never changes. */
  public static ParsedWikitext parse(String source) {
    Reading reading = new Reading(source);
    PageReader.read(reading);
    return new ParsedWikitext(source, reading);
  }
}
