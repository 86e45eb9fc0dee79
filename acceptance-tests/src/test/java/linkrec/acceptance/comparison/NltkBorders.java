package linkrec.acceptance.comparison;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where NLTK's Treebank tokenizer (release 3.5, as its documentation describes it) cuts a text that
 * was cut at white space before: around certain punctuation, before English clitics, before a full
 * stop at the end. An approximation that is meant for phrases' borders.
 */
final class NltkBorders {

  private static final Pattern CUT_ALONE =
      Pattern.compile("\\.\\.\\.|--|[;@#$%&?!\\[\\](){}<>«»“”‘’„`\"]|[,:](?!\\d)");
  private static final Pattern CLITIC =
      Pattern.compile("(?i)(?<=[^' ])('s|'m|'d|'|'ll|'re|'ve|n't)(?=\\s|$)");
  private static final Pattern FINAL_STOP =
      Pattern.compile("(?<=[^.\\s])\\.(?=[\\])}>\"'»”’]*(\\s|$))");

  private final boolean[] borders;

  NltkBorders(String text) {
    borders = new boolean[text.length() + 1];
    borders[0] = true;
    borders[text.length()] = true;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        borders[i] = true;
        borders[i + 1] = true;
      }
    }
    for (Pattern pattern : new Pattern[] {CUT_ALONE, CLITIC, FINAL_STOP}) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        borders[matcher.start()] = true;
        borders[matcher.end()] = true;
      }
    }
  }

  /** Whether a token begins or ends here. */
  boolean isBorder(int index) {
    return borders[index];
  }

  /** Whether tokens meet between these places without white space between them. */
  boolean cutsInside(String text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (borders[i]
          && !Character.isWhitespace(text.charAt(i - 1))
          && !Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
