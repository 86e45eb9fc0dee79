package linkrec.adapter.web;

import java.nio.charset.StandardCharsets;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/**
 * The parts of {@code /v1/linkrecommendations/{project}/{wiki_domain}/{page_title}}, or of the same
 * behind another beginning. The title is all that follows, slashes included, escaped or not.
 *
 * @param title as the address has it, underscores read as spaces; the first letter as sent
 */
record RequestPath(WikiId wiki, PageTitle title) {

  static final String PREFIX = "/v1/linkrecommendations/";

  /** What addresses begin with that ask where a page could be linked. */
  static final String INCOMING = "/v1/incoming/";

  private static final String TITLE = "page_title";

  /** MediaWiki allows 255 octets, besides the name of the namespace. */
  private static final int MOST_OCTETS = 512;

  /**
   * The parts of an address as it was sent, before any decoding.
   *
   * @throws NoSuchPathException when a part is missing
   * @throws InvalidRequestException when the wiki or the title cannot be one
   */
  static RequestPath of(String address) {
    return of(PREFIX, address);
  }

  /**
   * The parts behind that beginning.
   *
   * @throws NoSuchPathException when a part is missing
   * @throws InvalidRequestException when the wiki or the title cannot be one
   */
  static RequestPath of(String prefix, String address) {
    int project = address.indexOf(prefix) + prefix.length();
    int domain = address.indexOf('/', project) + 1;
    int title = domain == 0 ? 0 : address.indexOf('/', domain) + 1;
    if (!address.startsWith(prefix) || title == 0 || title == address.length()) {
      throw new NoSuchPathException(prefix + "{project}/{wiki_domain}/{page_title} expected");
    }
    return new RequestPath(
        WikiId.of(
            UrlText.ofPath(address.substring(project, domain - 1), "project"),
            UrlText.ofPath(address.substring(domain, title - 1), "wiki_domain")),
        titleOf(UrlText.ofPath(address.substring(title), TITLE)));
  }

  /**
   * The title in that text.
   *
   * @throws InvalidRequestException when it cannot be one
   */
  static PageTitle titleOf(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_OCTETS) {
      throw new InvalidRequestException(
          TITLE, "at most " + MOST_OCTETS + " octets of UTF-8 expected, got " + Shown.of(text));
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidRequestException(
          TITLE, "no control characters expected, got " + Shown.of(text));
    }
    return PageTitle.ofLink(text)
        .orElseThrow(
            () -> new InvalidRequestException(TITLE, "a title expected, got " + Shown.of(text)));
  }

  /** The address has too few parts. */
  static final class NoSuchPathException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchPathException(String message) {
      super(message);
    }
  }
}
