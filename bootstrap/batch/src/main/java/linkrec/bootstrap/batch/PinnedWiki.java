package linkrec.bootstrap.batch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import linkrec.adapter.persistence.DataFolder;
import linkrec.adapter.persistence.edition.EditionFolders;
import linkrec.adapter.persistence.rules.FolderRuleBook;
import linkrec.application.Generation;
import linkrec.application.SuggestLinks;
import linkrec.application.SuggestionFiles;
import linkrec.domain.DatasetUnavailableException;
import linkrec.domain.dataset.Edition;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import linkrec.domain.suggestion.RuleBook.WikiRules;
import org.jspecify.annotations.Nullable;

/**
 * The datasets and rules of one wiki as they are when they are first opened in this process: a
 * newer edition that comes meanwhile is not taken up, so that a whole wiki gets its answers from
 * one. Stays open until the process ends.
 */
final class PinnedWiki {

  private static final Map<Place, PinnedWiki> OPEN = new ConcurrentHashMap<>();

  private final SuggestLinks suggestLinks;
  private final SortedMap<String, String> state;

  /** What answers come from. */
  record Place(Path data, WikiId wiki, @Nullable LanguageCode language, Generation generation) {}

  private PinnedWiki(Place place) {
    DataFolder data = DataFolder.at(place.data());
    // With a clock that stands still, what is open is never looked at again.
    EditionFolders datasets =
        new EditionFolders(place.data(), data.modelReader(), place.language(), () -> 0);
    FolderRuleBook rules = new FolderRuleBook(place.data(), () -> 0);
    this.suggestLinks =
        new SuggestLinks(datasets, article -> Optional.empty(), rules, place.generation());
    this.state = state(place, datasets, rules.of(place.wiki()));
  }

  private static SortedMap<String, String> state(
      Place place, EditionFolders datasets, WikiRules rules) {
    if (!rules.fault().isEmpty()) {
      throw new DatasetUnavailableException(
          "the rules of " + place.wiki() + " cannot be followed: " + rules.fault());
    }
    Optional<Edition> current = datasets.current(place.wiki());
    if (current.isEmpty()) {
      throw new DatasetUnavailableException(
          "datasets of "
              + place.wiki()
              + " expected in "
              + place.data()
              + ", got none: train makes them");
    }
    SortedMap<String, String> state = new TreeMap<>();
    try (Edition edition = current.get()) {
      edition.checksums().forEach((name, sum) -> state.put(SuggestionFiles.DATASET + name, sum));
    }
    DataFolder.at(place.data())
        .editionWriter()
        .served(place.wiki())
        .ifPresent(served -> state.put("edition", served.checksum()));
    state.put("generation", place.generation().name());
    state.put("rules", rules.version());
    return state;
  }

  /**
   * That of this process.
   *
   * @throws DatasetUnavailableException when the wiki has no datasets there, or its rules are wrong
   */
  static PinnedWiki of(Place place) {
    return OPEN.computeIfAbsent(place, PinnedWiki::new);
  }

  SuggestLinks suggestLinks() {
    return suggestLinks;
  }

  /** What tells these datasets and rules from all others, by name. */
  SortedMap<String, String> state() {
    return state;
  }
}
