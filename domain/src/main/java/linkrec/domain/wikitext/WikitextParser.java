package linkrec.domain.wikitext;

/** Reads wikitext. */
public final class WikitextParser {
  private WikitextParser() {}

  /** Parses a page. */
  public static ParsedWikitext parse(String source) {
    return new ParsedWikitext(source);
  }
}
