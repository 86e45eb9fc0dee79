package linkrec.domain.page;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.text.WhiteSpace;

/**
 * A page's title with spaces (never underscores), as the wiki's dump writes it. Case and accents
 * count; the first letter may be of either case, since some wikis keep it as written.
 */
public record PageTitle(String value) implements Serializable, Comparable<PageTitle> {

  public PageTitle {
    if (value.isEmpty()) {
      throw new InvalidRequestException("page_title", "at least one character expected, got ''");
    }
  }

  /**
   * The page that a link target or a request's title means: percent escapes decoded, underscores
   * and runs of white space made one space, ends trimmed, a leading colon and everything from the
   * first {@code #} cut. Absent when nothing is left (a link within the page).
   *
   * <p>The first letter stays as written: {@link #spellings} has both.
   */
  public static Optional<PageTitle> ofLink(String target) {
    String decoded = target.indexOf('%') < 0 ? target : decodePercent(target);
    int fragment = decoded.indexOf('#');
    String page = fragment < 0 ? decoded : decoded.substring(0, fragment);
    String spaced = collapsed(page.replace('_', ' '));
    if (spaced.startsWith(":")) {
      spaced = WhiteSpace.strip(spaced.substring(1));
    }
    return spaced.isEmpty() ? Optional.empty() : Optional.of(new PageTitle(spaced));
  }

  /** This title as wikis with capitalised titles write it; itself where it begins so already. */
  public PageTitle capitalised() {
    int first = value.codePointAt(0);
    int upper = upperCase(first);
    return first == upper ? this : withFirst(first, upper);
  }

  /**
   * The spellings under which a page that is linked so may stand in the datasets, likeliest first:
   * capitalised, as written, with a small first letter. Without duplicates.
   */
  public List<PageTitle> spellings() {
    List<PageTitle> spellings = new ArrayList<>(3);
    spellings.add(capitalised());
    if (!spellings.contains(this)) {
      spellings.add(this);
    }
    int first = value.codePointAt(0);
    int lower = Character.toLowerCase(first);
    if (lower != first) {
      spellings.add(withFirst(first, lower));
    }
    return spellings;
  }

  /** This title without a final parenthesis and the space before it; itself where there is none. */
  public PageTitle withoutParenthesis() {
    int open = value.lastIndexOf(" (");
    return open > 0 && value.endsWith(")") ? new PageTitle(value.substring(0, open)) : this;
  }

  private PageTitle withFirst(int old, int first) {
    return new PageTitle(Character.toString(first) + value.substring(Character.charCount(old)));
  }

  /** MediaWiki leaves Georgian letters and letters whose capital is two letters as they are. */
  private static int upperCase(int codePoint) {
    boolean georgian = codePoint >= 0x10D0 && codePoint <= 0x10FF;
    return georgian ? codePoint : Character.toUpperCase(codePoint);
  }

  private static String collapsed(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean pending = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (WhiteSpace.isWhiteSpace(c)) {
        pending = !collapsed.isEmpty();
        continue;
      }
      if (pending) {
        collapsed.append(' ');
        pending = false;
      }
      collapsed.append(c);
    }
    return collapsed.toString();
  }

  private static String decodePercent(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = escapesEnd(text, at);
      if (end == at) {
        decoded.append(text.charAt(at++));
        continue;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int escape = at; escape < end; escape += 3) {
        bytes.write(Integer.parseInt(text, escape + 1, escape + 3, 16));
      }
      decoded.append(bytes.toString(StandardCharsets.UTF_8));
      at = end;
    }
    return decoded.toString();
  }

  private static int escapesEnd(String text, int from) {
    int at = from;
    while (at + 2 < text.length()
        && text.charAt(at) == '%'
        && isHexadecimal(text.charAt(at + 1))
        && isHexadecimal(text.charAt(at + 2))) {
      at += 3;
    }
    return at;
  }

  private static boolean isHexadecimal(char digit) {
    return digit < 128 && Character.digit(digit, 16) >= 0;
  }

  @Override
  public int compareTo(PageTitle other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
