package linkrec.application;

import java.util.List;
import linkrec.domain.candidate.PhraseHashes;
import linkrec.domain.candidate.StemRule;
import linkrec.domain.page.PageTitle;
import linkrec.domain.training.LinkUse;
import linkrec.domain.training.LinkUses;
import linkrec.domain.training.TextUse;
import linkrec.domain.training.TextUses;
import linkrec.domain.training.TitleUse;
import org.jspecify.annotations.Nullable;

/**
 * The tables of uses of phrases: how they are counted, written and read, row by row in the order of
 * the phrases.
 */
final class PhraseUses {

  /** The tables of phrases, or of stems. */
  enum Tables {
    PHRASES(TrainingTable.LINK_USES, TrainingTable.TITLE_USES, TrainingTable.TEXT_USES),
    STEMS(
        TrainingTable.STEM_LINK_USES, TrainingTable.STEM_TITLE_USES, TrainingTable.STEM_TEXT_USES);

    private final TrainingTable links;
    private final TrainingTable titles;
    private final TrainingTable texts;

    Tables(TrainingTable links, TrainingTable titles, TrainingTable texts) {
      this.links = links;
      this.titles = titles;
      this.texts = texts;
    }

    static Tables of(@Nullable StemRule stems) {
      return stems == null ? PHRASES : STEMS;
    }

    TrainingTable links() {
      return links;
    }

    TrainingTable titles() {
      return titles;
    }

    TrainingTable texts() {
      return texts;
    }
  }

  private static final String YES = "1";
  private static final String NO = "0";

  private PhraseUses() {}

  /** A use and how often it is there. */
  private record Counted(LinkUse use, long times) {}

  /** Counts the links that lead to articles; their phrases are added to {@code phrases}. */
  static void writeLinks(Training training, LinkUses uses, PhraseHashes phrases) {
    training
        .ports()
        .files()
        .write(
            Tables.of(uses.stems()).links(),
            sink -> {
              ResolvingTargets<Counted> resolving =
                  new ResolvingTargets<>(
                      training.resolver(),
                      counted -> List.of(counted.use().target()),
                      (counted, resolved) -> {
                        PageTitle article = resolved.get(counted.use().target());
                        if (article != null) {
                          phrases.add(counted.use().anchor());
                          sink.accept(row(counted.use(), article, counted.times()));
                        }
                      });
              training
                  .corpus()
                  .count(uses::of, (use, times) -> resolving.add(new Counted(use, times)));
              resolving.handOn();
            });
  }

  private static List<String> row(LinkUse use, PageTitle article, long times) {
    return List.of(
        use.anchor(),
        article.value(),
        use.fold() + "",
        flag(use.upper()),
        flag(use.firstOfAnchor()),
        flag(use.firstOfPair()),
        times + "");
  }

  /** The use of a link in a row, where its target is the article that the link leads to. */
  static LinkUse link(List<String> row) {
    return new LinkUse(
        row.get(0),
        new PageTitle(row.get(1)),
        Integer.parseInt(row.get(2)),
        isSet(row.get(3)),
        isSet(row.get(4)),
        isSet(row.get(5)));
  }

  /** How often the use of a row, of a link or in texts, is there. */
  static int times(List<String> row) {
    return Integer.parseInt(row.get(row.size() - 1));
  }

  /** Writes what titles call the articles; their phrases are added to {@code phrases}. */
  static void writeTitles(Training training, @Nullable StemRule stems, PhraseHashes phrases) {
    training
        .ports()
        .files()
        .write(
            Tables.of(stems).titles(),
            sink -> {
              TitleUses uses =
                  new TitleUses(
                      training.redirects()::find,
                      training.pageIds()::has,
                      use -> {
                        phrases.add(use.phrase());
                        sink.accept(
                            List.of(use.phrase(), use.article().value(), flag(use.redirect())));
                      });
              training.corpus().countHeads(new TitleUses.Finding(stems, training.language()), uses);
              uses.end();
            });
  }

  /** The use of a title in a row. */
  static TitleUse title(List<String> row) {
    return new TitleUse(row.get(0), new PageTitle(row.get(1)), isSet(row.get(2)));
  }

  /** Counts phrases in texts. */
  static void writeTexts(Training training, TextUses uses) {
    training
        .ports()
        .files()
        .write(
            Tables.of(uses.stems()).texts(),
            sink ->
                training
                    .corpus()
                    .count(
                        uses::of,
                        (use, times) ->
                            sink.accept(
                                List.of(
                                    use.phrase(),
                                    use.fold() + "",
                                    flag(use.upper()),
                                    flag(use.onlyText()),
                                    times + ""))));
  }

  /** The use in texts in a row. */
  static TextUse text(List<String> row) {
    return new TextUse(
        row.get(0), Integer.parseInt(row.get(1)), isSet(row.get(2)), isSet(row.get(3)));
  }

  private static String flag(boolean set) {
    return set ? YES : NO;
  }

  private static boolean isSet(String flag) {
    return flag.equals(YES);
  }
}
