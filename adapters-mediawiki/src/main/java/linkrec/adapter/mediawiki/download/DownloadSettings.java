package linkrec.adapter.mediawiki.download;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where datasets are downloaded from, and how patiently.
 *
 * @param addresses the folders that hold {@code wikis.txt}; a wiki comes from the first that lists
 *     it
 * @param attempts how often a request is made before it counts as failed, at least 1
 * @param firstPause the wait before the second attempt; doubled before each further one
 * @param silence the longest wait for the next octets
 * @param wholeTime the longest time for one file
 * @param mostOctets the largest file
 */
public record DownloadSettings(
    List<URI> addresses,
    int attempts,
    Duration firstPause,
    Duration silence,
    Duration wholeTime,
    long mostOctets) {

  /** The v2 datasets of Wikimedia, else the older ones, as the original finds them. */
  public static final DownloadSettings WIKIMEDIA =
      of(
          "https://analytics.wikimedia.org/published/wmf-ml-models/addalink/v2/",
          "https://analytics.wikimedia.org/published/datasets/one-off/research-mwaddlink/");

  public DownloadSettings {
    addresses = List.copyOf(addresses);
    if (attempts < 1) {
      throw new IllegalArgumentException("1 attempt or more expected, got " + attempts);
    }
  }

  /**
   * The usual patience: 5 attempts, a minute of silence, 2 hours and 16 GiB a file.
   *
   * @throws IllegalArgumentException when one is no address of http or https
   */
  public static DownloadSettings of(String... addresses) {
    return new DownloadSettings(
        List.of(addresses).stream().map(DownloadSettings::folder).toList(),
        5,
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        Duration.ofHours(2),
        16L << 30);
  }

  private static URI folder(String text) {
    URI address = URI.create(text.endsWith("/") ? text : text + "/");
    if (address.getHost() == null
        || !"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("an http or https address expected, got '" + text + "'");
    }
    return address;
  }
}
