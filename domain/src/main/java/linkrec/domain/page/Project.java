package linkrec.domain.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The projects a wiki can belong to, by the name that requests use. */
public enum Project {
  WIKIPEDIA("wiki"),
  WIKTIONARY("wiktionary"),
  WIKIBOOKS("wikibooks"),
  WIKINEWS("wikinews"),
  WIKIQUOTE("wikiquote"),
  WIKISOURCE("wikisource"),
  WIKIVERSITY("wikiversity"),
  WIKIVOYAGE("wikivoyage");

  /** Longest suffix first, so that {@code wiktionary} is tried before {@code wiki}. */
  private static final List<Project> BY_SUFFIX_LENGTH =
      Arrays.stream(values())
          .sorted(Comparator.comparingInt((Project project) -> project.suffix.length()).reversed())
          .toList();

  private final String suffix;

  Project(String suffix) {
    this.suffix = suffix;
  }

  /** What the wiki ids of this project end in: {@code wiki} for Wikipedia, else the name. */
  public String idSuffix() {
    return suffix;
  }

  /** The name in requests: {@code wikipedia}, {@code wiktionary}, ... */
  public String requestName() {
    return this == WIKIPEDIA ? "wikipedia" : suffix;
  }

  /** The project with that request name; absent when there is none. */
  public static Optional<Project> named(String requestName) {
    return Arrays.stream(values())
        .filter(project -> project.requestName().equals(requestName))
        .findFirst();
  }

  static Optional<Project> ofWikiId(String wikiId) {
    return BY_SUFFIX_LENGTH.stream().filter(project -> wikiId.endsWith(project.suffix)).findFirst();
  }
}
