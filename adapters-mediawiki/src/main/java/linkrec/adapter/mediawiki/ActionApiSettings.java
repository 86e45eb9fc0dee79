package linkrec.adapter.mediawiki;

import java.net.URI;
import java.time.Duration;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * Where wikis' APIs are and how long to wait for them.
 *
 * @param base the address of the folder of api.php for every wiki; null for the wiki's own, {@code
 *     https://{domain}.{project}.org/w/}
 * @param proxy scheme, host and port to send requests to in the wiki's stead, its own host going
 *     into the Host header; null to ask the wiki directly
 * @param connectTimeout the longest wait for a connection
 * @param wholeTimeout the longest wait for a whole answer
 */
public record ActionApiSettings(
    @Nullable URI base, @Nullable URI proxy, Duration connectTimeout, Duration wholeTimeout) {

  /** The wikis' own addresses, asked directly; 5 seconds to connect, 10 in all. */
  public static final ActionApiSettings DEFAULT =
      new ActionApiSettings(null, null, Duration.ofSeconds(5), Duration.ofSeconds(10));

  /** The same with other addresses; empty texts count as none. */
  public ActionApiSettings at(@Nullable String base, @Nullable String proxy) {
    return new ActionApiSettings(address(base), address(proxy), connectTimeout, wholeTimeout);
  }

  /** The address of api.php of a wiki. Its host comes from the checked parts of the id alone. */
  URI apiOf(WikiId wiki) {
    if (base != null) {
      String folder = base.toString();
      return URI.create(folder + (folder.endsWith("/") ? "" : "/") + "api.php");
    }
    String host = wiki.domain().replace('_', '-') + "." + wiki.project().requestName() + ".org";
    return URI.create("https://" + host + "/w/api.php");
  }

  private static @Nullable URI address(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    URI address = URI.create(text.strip());
    if (address.getHost() == null
        || !"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("an http or https address expected, got '" + text + "'");
    }
    return address;
  }
}
