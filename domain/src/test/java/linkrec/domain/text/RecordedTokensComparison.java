package linkrec.domain.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Prints how many of the recorded words and sentences of another tokenizer are found as spans, by
 * language, and the commonest differences. Arguments: the folder of {@code tokens.jsonl.gz}, and
 * languages whose every difference is to be printed. Ends with 1 when fewer than 99 of a hundred
 * words agree.
 */
final class RecordedTokensComparison {
  private static final Set<String> NOT_LOSSLESS =
      Set.of(
          "ja",
          "zh",
          "th",
          "my",
          "lo",
          "km",
          "bo",
          "dz",
          "gan",
          "wuu",
          "zh_yue",
          "zh_classical",
          "zh_min_nan");

  private static final double LEAST_SHARE_OF_WORDS = 0.99;

  private final Set<String> shown;
  private final Map<String, int[]> byLanguage = new TreeMap<>();
  private final Map<String, Integer> differences = new HashMap<>();
  private final int[] total = new int[6];
  private final int[] totalWithoutElision = new int[6];

  private RecordedTokensComparison(Set<String> shown) {
    this.shown = shown;
  }

  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]).resolve("tokens.jsonl.gz");
    RecordedTokensComparison comparison =
        new RecordedTokensComparison(new HashSet<>(List.of(arguments)));
    forEachLine(file, line -> comparison.take(JsonText.object(line)));
    comparison.print();
    if (share(comparison.total) < LEAST_SHARE_OF_WORDS) {
      System.out.println("too few words agree");
      System.exit(1);
    }
  }

  static void forEachLine(Path gzip, Consumer<String> sink) {
    try (InputStream file = Files.newInputStream(gzip);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
      lines.lines().forEach(sink);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void take(Map<String, Object> recorded) {
    String language = (String) recorded.get("language");
    if (NOT_LOSSLESS.contains(language)) {
      return;
    }
    String text = (String) recorded.get("text");
    TokenizedText found = Tokenizer.of(language).tokenize(text, 0, text.length());
    List<long[]> sentences = sentencesOf(recorded, text);
    count(language, text, "S", spans(sentences), sentencesOf(found), 0);
    count(language, text, "W", spans(wordsOf(recorded, sentences)), tokensOf(found), 3);
  }

  private void count(
      String language, String text, String kind, Set<Long> wanted, Set<Long> got, int at) {
    int[] counts = byLanguage.computeIfAbsent(language, l -> new int[6]);
    Set<Long> both = new HashSet<>(wanted);
    both.retainAll(got);
    boolean elides = TextLanguage.of(language).elisions() != SpanSet.EMPTY;
    for (int[] sum : List.of(counts, total, elides ? new int[6] : totalWithoutElision)) {
      sum[at] += wanted.size();
      sum[at + 1] += got.size();
      sum[at + 2] += both.size();
    }
    note(language, text, kind + " missing ", wanted, both);
    note(language, text, kind + " surplus ", got, both);
  }

  private void note(String language, String text, String kind, Set<Long> of, Set<Long> known) {
    for (long span : of) {
      if (!known.contains(span)) {
        String part = text.substring((int) (span >> 32), (int) span);
        String shape = part.length() > 30 ? "…" + part.substring(part.length() - 30) : part;
        differences.merge(kind + shape.replace("\n", "\\n"), 1, Integer::sum);
        if (shown.contains(language)) {
          System.out.println(language + " " + kind + "[" + part + "] in [" + text + "]");
        }
      }
    }
  }

  private static Set<Long> spans(List<long[]> spans) {
    Set<Long> set = new HashSet<>();
    spans.forEach(span -> set.add(span[0] << 32 | span[1]));
    return set;
  }

  private static List<long[]> sentencesOf(Map<String, Object> recorded, String text) {
    List<long[]> spans = new ArrayList<>();
    int at = 0;
    for (Object sentence : (List<?>) recorded.get("sentences")) {
      while (text.charAt(at) == '\n') {
        at++;
      }
      int end = at + ((String) sentence).length();
      spans.add(new long[] {at, end});
      at = end;
    }
    return spans;
  }

  private static List<long[]> wordsOf(Map<String, Object> recorded, List<long[]> sentences) {
    List<long[]> spans = new ArrayList<>();
    List<?> words = (List<?>) recorded.get("words");
    for (int s = 0; s < sentences.size(); s++) {
      long at = sentences.get(s)[0];
      for (Object word : (List<?>) words.get(s)) {
        long end = at + ((String) word).length();
        if (end > at) {
          spans.add(new long[] {at, end});
        }
        at = end;
      }
    }
    return spans;
  }

  private static Set<Long> sentencesOf(TokenizedText found) {
    Set<Long> set = new HashSet<>();
    for (int s = 0; s < found.sentenceCount(); s++) {
      set.add((long) found.sentenceStart(s) << 32 | found.sentenceEnd(s));
    }
    return set;
  }

  private static Set<Long> tokensOf(TokenizedText found) {
    Set<Long> set = new HashSet<>();
    for (int t = 0; t < found.tokenCount(); t++) {
      set.add((long) found.tokenStart(t) << 32 | found.tokenEnd(t));
    }
    return set;
  }

  private void print() {
    byLanguage.entrySet().stream()
        .sorted((a, b) -> Double.compare(share(a.getValue()), share(b.getValue())))
        .limit(40)
        .forEach(entry -> print(entry.getKey(), entry.getValue()));
    print("all", total);
    print("not eliding", totalWithoutElision);
    differences.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(60)
        .forEach(entry -> System.out.println(entry.getValue() + "  " + entry.getKey()));
  }

  private static double share(int[] counts) {
    return (double) counts[5] / Math.max(1, counts[3]);
  }

  private static void print(String language, int[] c) {
    System.out.printf(
        Locale.ROOT,
        "%-12s sentences %6d found %6d equal %6d = %6.2f %%   words %7d found %7d equal %7d ="
            + " %6.2f %%%n",
        language,
        c[0],
        c[1],
        c[2],
        100.0 * c[2] / c[0],
        c[3],
        c[4],
        c[5],
        100.0 * share(c));
  }
}
