package linkrec.domain.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lists of abbreviations on the class path: {@code abbreviations/<language>.txt}, UTF-8, one
 * abbreviation with its full stop a line, in the order of code points.
 */
final class Abbreviations {
  private Abbreviations() {}

  /** The list of this language, {@link SpanSet#EMPTY} when there is none. */
  static SpanSet of(String language) {
    if (!isPlain(language)) {
      return SpanSet.EMPTY;
    }
    String name = "abbreviations/" + language + ".txt";
    try (InputStream list = Abbreviations.class.getResourceAsStream(name)) {
      if (list == null) {
        return SpanSet.EMPTY;
      }
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      return new SpanSet(List.of(text.split("\n")));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + name, failure);
    }
  }

  private static boolean isPlain(String language) {
    return !language.isEmpty()
        && language.length() <= 40
        && language.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
  }
}
