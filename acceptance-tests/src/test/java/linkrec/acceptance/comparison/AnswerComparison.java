package linkrec.acceptance.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.LinkSuggester;
import linkrec.domain.suggestion.LinkSuggestion;
import linkrec.domain.suggestion.LinkingData;
import linkrec.domain.suggestion.ScoredPage;
import linkrec.domain.suggestion.SuggestionLimits;
import linkrec.domain.suggestion.Suggestions;
import linkrec.domain.text.Tokenizer;

/**
 * Answers every recorded page with the recorded datasets and models, and compares with the
 * original's answers: what was found again, what is missing, what is extra, and why.
 */
final class AnswerComparison {

  /** Names a subword model that the second version's words without spaces are cut by. */
  private static final String PIECES = "LINKREC_PIECES";

  private final Path recordings;
  private final List<String> names;
  private final boolean wide;

  private AnswerComparison(Path recordings, List<String> names, boolean wide) {
    this.recordings = recordings;
    this.names = names;
    this.wide = wide;
  }

  /** Arguments: the folder, then perhaps {@code --wide} and names such as {@code enwiki.v2}. */
  public static void main(String[] arguments) throws IOException {
    List<String> names = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    boolean wide = names.remove("--wide");
    new AnswerComparison(Path.of(arguments[0]), names, wide).run();
  }

  private void run() throws IOException {
    List<AnswerTally> tallies = new ArrayList<>();
    for (Path file : files()) {
      String[] name = file.getFileName().toString().split("\\.");
      AnswerTally tally = compare(file, name[0], name[1]);
      System.out.println(tally.details());
      tallies.add(tally);
    }
    System.out.println(AnswerTally.table(tallies));
  }

  private List<Path> files() throws IOException {
    String ending = wide ? ".wide.jsonl.gz" : ".jsonl.gz";
    try (Stream<Path> files = Files.list(recordings.resolve("answers"))) {
      return files
          .filter(file -> isAsked(file.getFileName().toString(), ending))
          .sorted(
              Comparator.comparing((Path file) -> file.getFileName().toString().split("\\.")[1])
                  .thenComparing(Path::getFileName))
          .toList();
    }
  }

  private boolean isAsked(String file, String ending) {
    return file.endsWith(ending)
        && wide == file.contains(".wide.")
        && (names.isEmpty() || names.stream().anyMatch(name -> file.startsWith(name + ".")));
  }

  private AnswerTally compare(Path file, String wiki, String version) throws IOException {
    boolean first = version.equals("v1");
    String served = wiki + (first ? "" : "-" + version);
    boolean own = Files.isDirectory(recordings.resolve("datasets").resolve(served));
    String datasets = own ? served : wiki;
    String model = wiki + (first ? "" : "." + version) + ".linkmodel.json";
    Path folder = Files.createTempDirectory("answers");
    Path data = Recordings.dataFolder(recordings, datasets, wiki, model, folder);
    String pieces = System.getenv(PIECES);
    if (pieces != null && !first) {
      Files.copy(Path.of(pieces), data.resolve(wiki).resolve(wiki + ".pieces.model"));
    }
    try (EditionFolders editions = DataFolder.at(data).datasets(null);
        Edition edition = editions.current(WikiId.parse(wiki)).orElseThrow()) {
      AnswerTally tally = new AnswerTally(wiki, version);
      for (RecordedPage page : RecordedPage.read(file)) {
        tally.add(differences(page, version, edition));
      }
      return tally;
    } finally {
      delete(folder);
    }
  }

  private static AnswerDifferences differences(RecordedPage page, String version, Edition edition) {
    LinkingData data = edition.data();
    Tokenizer tokenizer = edition.tokenizer(new LanguageCode(page.language()));
    ScoredPage scored =
        new LinkSuggester(data, tokenizer).score(page.title(), page.wikitext(), page.excluded());
    SuggestionLimits all = new SuggestionLimits(page.limits().threshold(), SuggestionLimits.ALL);
    List<PlacedLink> own = placed(scored.choose(page.limits()), page);
    return new AnswerDifferences(
        page,
        own,
        placed(scored.choose(all), page),
        new DirectCauses(page, version, data, tokenizer));
  }

  private static List<PlacedLink> placed(Suggestions suggestions, RecordedPage page) {
    List<PlacedLink> links = new ArrayList<>();
    for (LinkSuggestion link : suggestions.links()) {
      links.add(
          new PlacedLink(
              link.text(),
              link.target().value(),
              page.wikitext().codePointCount(0, link.span().start()),
              link.matchIndex(),
              link.score()));
    }
    return links;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
