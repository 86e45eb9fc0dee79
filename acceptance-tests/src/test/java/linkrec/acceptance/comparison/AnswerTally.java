package linkrec.acceptance.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The figures of one wiki and one version of the original. */
final class AnswerTally {

  private static final int AROUND = 25;

  private final String wiki;
  private final String version;
  private final Map<Cause, Integer> missing = new EnumMap<>(Cause.class);
  private final Map<Cause, Integer> extra = new EnumMap<>(Cause.class);
  private final List<String> listed = new ArrayList<>();
  private int recorded;
  private int found;
  private int sameOffset;
  private int sameIndex;
  private int untrue;
  private double scoreDifference;

  AnswerTally(String wiki, String version) {
    this.wiki = wiki;
    this.version = version;
  }

  void add(AnswerDifferences differences) {
    RecordedPage page = differences.page();
    recorded += page.links().size();
    for (PlacedLink link : differences.own()) {
      int at = page.wikitext().offsetByCodePoints(0, link.offset());
      untrue += page.wikitext().startsWith(link.text(), at) ? 0 : 1;
      page.links().stream().filter(link::isSameLink).findFirst().ifPresent(r -> addPair(link, r));
    }
    differences.missing().forEach((link, cause) -> add("missing", link, cause, page, missing));
    differences.extra().forEach((link, cause) -> add("extra", link, cause, page, extra));
  }

  private void addPair(PlacedLink own, PlacedLink record) {
    found++;
    sameOffset += own.offset() == record.offset() ? 1 : 0;
    sameIndex += own.matchIndex() == record.matchIndex() ? 1 : 0;
    scoreDifference = Math.max(scoreDifference, Math.abs(own.score() - record.score()));
  }

  private void add(
      String kind, PlacedLink link, Cause cause, RecordedPage page, Map<Cause, Integer> counts) {
    counts.merge(cause, 1, Integer::sum);
    String text = page.wikitext();
    int at = text.offsetByCodePoints(0, link.offset());
    int end = Math.min(text.length(), at + link.text().length() + AROUND);
    listed.add(
        String.join(
            " | ",
            kind,
            cause.name(),
            page.title().value(),
            link.text(),
            link.target(),
            text.substring(Math.max(0, at - AROUND), end).replace("\n", "\\n")));
  }

  /** Every difference, a line each. */
  String details() {
    return wiki + "." + version + "\n" + String.join("\n", listed);
  }

  private static int sum(Map<Cause, Integer> counts, boolean defects, boolean following) {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().isDefect() ? defects : following || !each.getKey().follows())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** A line a wiki, a line for each version's sum, and the causes. */
  static String table(List<AnswerTally> tallies) {
    StringBuilder table = new StringBuilder();
    table.append(
        "wiki version: recorded, found, extra; without defects: found, extra; without what follows"
            + " from other differences too: found, extra; same offset, same match_index, largest"
            + " score difference, positions not true\n");
    for (AnswerTally tally : tallies) {
      table.append(tally.line(tally.wiki, List.of(tally)));
    }
    for (String version : new String[] {"v1", "v2"}) {
      List<AnswerTally> summed =
          tallies.stream()
              .filter(each -> each.version.equals(version) && !each.wiki.equals("jawiki"))
              .toList();
      if (!summed.isEmpty()) {
        table.append(summed.get(0).line("all but jawiki", summed));
      }
    }
    for (Cause cause : Cause.values()) {
      table.append(line(cause, tallies));
    }
    return table.toString();
  }

  private static String line(Cause cause, List<AnswerTally> tallies) {
    StringBuilder line = new StringBuilder();
    for (AnswerTally tally : tallies) {
      int lost = tally.missing.getOrDefault(cause, 0);
      int more = tally.extra.getOrDefault(cause, 0);
      if (lost + more > 0) {
        line.append("  ").append(tally.wiki).append('.').append(tally.version);
        line.append(" -").append(lost).append(" +").append(more);
      }
    }
    return line.isEmpty() ? "" : cause.name() + ", " + cause.description() + ":" + line + "\n";
  }

  private String line(String name, List<AnswerTally> tallies) {
    return String.format(
        Locale.ROOT,
        "%-14s %s %5d  %s  %s  %s  %5d %5d  %.1e  %d%n",
        name,
        version,
        total(tallies, each -> each.recorded),
        shares(tallies, true, true),
        shares(tallies, false, true),
        shares(tallies, false, false),
        total(tallies, each -> each.sameOffset),
        total(tallies, each -> each.sameIndex),
        tallies.stream().mapToDouble(each -> each.scoreDifference).max().orElse(0),
        total(tallies, each -> each.untrue));
  }

  /** Found and extra in per cent of what the original has, some left out on both sides. */
  private static String shares(List<AnswerTally> tallies, boolean defects, boolean following) {
    int same = total(tallies, each -> each.found);
    int expected = same + total(tallies, each -> sum(each.missing, defects, following));
    int more = total(tallies, each -> sum(each.extra, defects, following));
    double whole = Math.max(1, expected);
    return String.format(
        Locale.ROOT,
        "%5d %5.1f %% %4d %5.1f %%",
        same,
        100 * same / whole,
        more,
        100 * more / whole);
  }

  private static int total(List<AnswerTally> tallies, ToIntFunction<AnswerTally> count) {
    return tallies.stream().mapToInt(count).sum();
  }
}
