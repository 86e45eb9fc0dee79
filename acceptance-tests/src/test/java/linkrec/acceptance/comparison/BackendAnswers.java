package linkrec.acceptance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.DatabaseBackend;
import linkrec.adapter.persistence.Settings;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.adapter.persistence.mysql.MySqlDatasets;
import linkrec.adapter.web.json.LinkJson;
import linkrec.adapter.web.json.LinkRecommendationsJson;
import linkrec.application.Generation;
import linkrec.application.SuggestLinks;
import linkrec.application.SuggestLinksOutcome;
import linkrec.application.SuggestLinksRequest;
import linkrec.bootstrap.server.ProgramInProcess;
import linkrec.domain.dataset.Datasets;
import linkrec.domain.page.Article;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.ExcludedSections;
import linkrec.domain.suggestion.RuleBook;
import linkrec.domain.suggestion.SuggestionLimits;

/** Answers from a data folder and from a database, all links that there are, to be compared. */
public final class BackendAnswers {

  private final WikiId wiki;
  private final Generation generation;
  private final List<Article> pages;

  /**
   * @param pages what is asked about
   */
  public BackendAnswers(WikiId wiki, Generation generation, List<Article> pages) {
    this.wiki = wiki;
    this.generation = generation;
    this.pages = List.copyOf(pages);
  }

  /** Those of a data folder. */
  public List<LinkRecommendationsJson> ofFolder(Path data) {
    try (EditionFolders folders = DataFolder.at(data).datasets(null)) {
      return of(folders);
    }
  }

  /**
   * Those of a database.
   *
   * @param variables lead there
   */
  public List<LinkRecommendationsJson> ofDatabase(Map<String, String> variables) {
    try (MySqlDatasets database =
        DatabaseBackend.of(Settings.of(variables, List.of())).orElseThrow().datasets(null)) {
      return of(database);
    }
  }

  private List<LinkRecommendationsJson> of(Datasets datasets) {
    SuggestLinks suggestLinks =
        new SuggestLinks(datasets, request -> Optional.empty(), RuleBook.EMPTY, generation);
    List<LinkRecommendationsJson> answers = new ArrayList<>();
    for (Article page : pages) {
      SuggestLinksOutcome outcome =
          suggestLinks.suggest(
              new SuggestLinksRequest(
                  wiki,
                  page.title(),
                  null,
                  page,
                  null,
                  new SuggestionLimits(0, -1),
                  new ExcludedSections(List.of())));
      answers.add(LinkRecommendationsJson.from((SuggestLinksOutcome.Suggested) outcome));
    }
    return answers;
  }

  /** The links only: the checksums of a dump and of a file differ. */
  public static List<List<LinkJson>> links(List<LinkRecommendationsJson> answers) {
    return answers.stream().map(LinkRecommendationsJson::links).toList();
  }

  /** How many links there are. */
  public static long count(List<LinkRecommendationsJson> answers) {
    return answers.stream().mapToLong(LinkRecommendationsJson::linksCount).sum();
  }

  /** Runs a command of the program, which must do what it is told, and gives its output. */
  public static String run(Map<String, String> variables, Path home, Object... arguments) {
    ProgramInProcess.Ended ended =
        ProgramInProcess.run(
            variables,
            home,
            "",
            Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    assertThat(ended.code()).as(ended.output() + ended.messages()).isZero();
    return ended.output();
  }
}
