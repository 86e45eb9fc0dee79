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

  /**
   * Whether a redirection may lead there: to the API's own host, or, where that is one of a
   * project's, to another wiki of the project; never from an encrypted address to a plain one, nor
   * to another port.
   */
  boolean allowsRedirection(URI api, URI to) {
    String host = to.getHost();
    boolean web = "https".equals(to.getScheme()) || "http".equals(to.getScheme());
    if (host == null || !web || to.getRawUserInfo() != null) {
      return false;
    }
    if ("https".equals(api.getScheme()) && !"https".equals(to.getScheme())) {
      return false;
    }
    if (host.equals(api.getHost()) && to.getPort() == api.getPort()) {
      return true;
    }
    if (base != null || to.getPort() != -1) {
      return false;
    }
    String ofApi = api.getHost();
    String project = ofApi.substring(ofApi.indexOf('.'));
    return host.endsWith(project) && host.indexOf('.') == host.length() - project.length();
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
