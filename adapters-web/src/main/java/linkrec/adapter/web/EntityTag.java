package linkrec.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import linkrec.adapter.web.json.ApplicationVersion;
import linkrec.application.Preparation;
import linkrec.domain.page.Article;
import org.jspecify.annotations.Nullable;

/**
 * Names an answer by all that it is made from: the article's revision, the datasets, the wiki's
 * rules, the parameters and this program (RFC 9110, section 8.8.3).
 */
final class EntityTag {

  private static final int SHOWN_OCTETS = 16;

  private EntityTag() {}

  /** The tag, in quotes. */
  static String of(Preparation.Ready ready, @Nullable String query) {
    Article article = ready.article();
    // The text belongs to it: a revision can be hidden and shown again, and a proxy can lie.
    String made =
        String.join(
            "\n",
            ApplicationVersion.current(),
            new TreeMap<>(ready.checksums()).toString(),
            ready.rulesVersion(),
            article.title().value(),
            String.valueOf(article.pageId()),
            String.valueOf(article.revisionId()),
            query == null ? "" : query,
            article.wikitext());
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(sum, 0, SHOWN_OCTETS) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether a client that sent this header {@code If-None-Match} has that answer. */
  static boolean isAmong(String tag, @Nullable String header) {
    if (header == null) {
      return false;
    }
    for (String known : header.split(",", -1)) {
      String plain = known.strip();
      if (plain.equals("*") || plain.equals(tag) || plain.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
