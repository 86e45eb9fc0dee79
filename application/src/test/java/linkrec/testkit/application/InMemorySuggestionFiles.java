package linkrec.testkit.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import linkrec.application.IncomingLinks;
import linkrec.application.PageSuggestions;
import linkrec.application.SuggestionFiles;
import linkrec.application.SuggestionTotals;
import linkrec.domain.page.PageTitle;
import linkrec.domain.page.WikiId;

/** One wiki's parts and result in memory, from the targets' side too. */
public final class InMemorySuggestionFiles implements SuggestionFiles, IncomingLinks {

  private final WikiId wiki;
  private final Map<Integer, List<PageSuggestions>> parts = new HashMap<>();
  private SortedMap<String, String> madeFrom = new TreeMap<>();
  private List<PageSuggestions> result;
  private SortedMap<String, String> resultMadeFrom = new TreeMap<>();

  /** Files of that wiki. */
  public InMemorySuggestionFiles(WikiId wiki) {
    this.wiki = wiki;
  }

  @Override
  public int begin(SortedMap<String, String> from) {
    if (!madeFrom.equals(from)) {
      parts.clear();
      madeFrom = new TreeMap<>(from);
    }
    int whole = 0;
    while (parts.containsKey(whole)) {
      whole++;
    }
    int count = whole;
    parts.keySet().removeIf(number -> number >= count);
    return whole;
  }

  @Override
  public void writePart(int number, List<PageSuggestions> pages) {
    parts.put(number, List.copyOf(pages));
  }

  @Override
  public SuggestionTotals finish(int count) {
    List<PageSuggestions> all = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      all.addAll(parts.get(part));
    }
    result = all;
    resultMadeFrom = madeFrom;
    parts.clear();
    Set<PageTitle> targets = new HashSet<>();
    all.forEach(page -> page.links().forEach(link -> targets.add(link.target())));
    return new SuggestionTotals(
        all.size(),
        all.stream().filter(page -> !page.links().isEmpty()).count(),
        all.stream().mapToLong(page -> page.links().size()).sum(),
        targets.size());
  }

  /** The answers of the result, in its order; empty before the first. */
  public List<String> answers() {
    return result == null ? List.of() : result.stream().map(PageSuggestions::answer).toList();
  }

  /** The numbers of the parts that wait for the others. */
  public Set<Integer> parts() {
    return parts.keySet();
  }

  @Override
  public Optional<Incoming> to(WikiId asked, PageTitle target, int most) {
    if (!asked.equals(wiki) || result == null) {
      return Optional.empty();
    }
    List<IncomingLink> links = new ArrayList<>();
    for (PageSuggestions page : result) {
      page.links().stream()
          .filter(link -> link.target().equals(target))
          .forEach(
              link ->
                  links.add(
                      new IncomingLink(page.page(), page.pageId(), link.score(), link.phrase())));
    }
    links.sort(Comparator.comparing(link -> -link.score()));
    SortedMap<String, String> checksums = new TreeMap<>();
    resultMadeFrom.forEach(
        (name, value) -> {
          if (name.startsWith(DATASET)) {
            checksums.put(name.substring(DATASET.length()), value);
          }
        });
    return Optional.of(
        new Incoming(links.subList(0, Math.min(most, links.size())), links.size(), checksums));
  }

  @Override
  public void close() {
    // Nobody else works here.
  }
}
