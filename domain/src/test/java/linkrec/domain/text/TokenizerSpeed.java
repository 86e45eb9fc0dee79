package linkrec.domain.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints megabytes a second of tokenizing and lower-casing. Arguments: the folder of {@code
 * <wiki>.jsonl.gz}, then names of wikis.
 */
final class TokenizerSpeed {
  private TokenizerSpeed() {}

  public static void main(String[] arguments) {
    for (int i = 1; i < arguments.length; i++) {
      measure(Path.of(arguments[0]), arguments[i]);
    }
  }

  private static void measure(Path folder, String wiki) {
    List<String> texts = new ArrayList<>();
    RecordedTokensComparison.forEachLine(
        folder.resolve(wiki + ".jsonl.gz"),
        line -> texts.add((String) JsonText.object(line).get("wikitext")));
    String language = wiki.replace("wiki", "");
    long bytes = texts.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
    Tokenizer tokenizer = Tokenizer.of(language);
    LowerCasing lowerCasing = LowerCasing.of(language);
    report(wiki + " tokens", bytes, texts, t -> tokenizer.tokenize(t, 0, t.length()).tokenCount());
    report(wiki + " short texts", bytes, texts, t -> inPieces(tokenizer, t));
    report(wiki + " lower", bytes, texts, t -> lowerCasing.lower(t).length());
  }

  /** As articles are read: text node by text node. */
  private static int inPieces(Tokenizer tokenizer, String text) {
    int tokens = 0;
    for (int at = 0; at < text.length(); at += 60) {
      tokens += tokenizer.tokenize(text, at, Math.min(text.length(), at + 60)).tokenCount();
    }
    return tokens;
  }

  private static void report(
      String name, long bytes, List<String> texts, java.util.function.ToIntFunction<String> work) {
    double best = 0;
    double sum = 0;
    long results = 0;
    for (int round = 0; round < 25; round++) {
      long begin = System.nanoTime();
      for (String text : texts) {
        results += work.applyAsInt(text);
      }
      double speed = bytes * 1e3 / (System.nanoTime() - begin);
      best = Math.max(best, speed);
      sum += round < 15 ? 0 : speed;
    }
    System.out.printf(
        Locale.ROOT,
        "%-20s %8.2f MB  best %7.1f MB/s  mean of last ten %7.1f MB/s  (%d)%n",
        name,
        bytes / 1e6,
        best,
        sum / 10,
        results / 25);
  }
}
