package linkrec.domain.page;

import java.io.Serializable;
import java.util.regex.Pattern;
import linkrec.domain.InvalidRequestException;

/**
 * A wiki: its project and the first part of its host name. The two together make the id that names
 * its files and tables, for example {@code wikipedia} and {@code sample} make {@code samplewiki}.
 * The characters are few, so that an id can stand in a path, a table name and a host name.
 */
public record WikiId(Project project, String domain) implements Serializable {

  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9_-]{1,40}");

  public WikiId {
    if (!DOMAIN.matcher(domain).matches()) {
      throw new InvalidRequestException(
          "wiki_domain", "1 to 40 characters of a-z, 0-9, _ and - expected, got '" + domain + "'");
    }
  }

  /**
   * The wiki of a request's project and domain.
   *
   * @throws InvalidRequestException when the project is unknown or the domain has other characters
   */
  public static WikiId of(String project, String domain) {
    Project known =
        Project.named(project)
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "project",
                        "one of wikipedia, wiktionary, wikibooks, wikinews, wikiquote, wikisource,"
                            + " wikiversity, wikivoyage expected, got '"
                            + project
                            + "'"));
    return new WikiId(known, domain);
  }

  /**
   * Reads an id by the longest known suffix: {@code frwiktionary} is Wiktionary's {@code fr}.
   *
   * @throws InvalidRequestException when the id ends in no known suffix or has other characters
   */
  public static WikiId parse(String id) {
    Project project =
        Project.ofWikiId(id)
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "wiki",
                        "a wiki id such as 'simplewiki' or 'frwiktionary' expected, got '"
                            + id
                            + "'"));
    return new WikiId(project, id.substring(0, id.length() - project.idSuffix().length()));
  }

  /** The id, for example {@code samplewiki}. */
  public String value() {
    return domain + project.idSuffix();
  }

  @Override
  public String toString() {
    return value();
  }
}
