package linkrec.domain.training;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.PageTitle;

/**
 * Tells titles of years, days of the year, and dates by how the language writes them: the patterns
 * of the Unicode CLDR ({@code 1994}, {@code 44 BC}, {@code 5 May}, {@code 1994年}, {@code 5 de
 * mayo}), in digits of any script. A day's number may carry an ending ({@code 1er mai}).
 */
public final class DateTitles implements Predicate<PageTitle> {

  /** Year; year and era; day of the year; month of a year; day of a year. */
  private static final String[] SKELETONS = {"y", "Gy", "MMMMd", "yMMMM", "yMMMMd"};

  /** Letters of a pattern that stand for a year. */
  private static final String YEARS = "yuUr";

  private final Set<Pattern> patterns = new LinkedHashSet<>();

  /** The titles of a wiki in that language; an unknown language has years only. */
  public DateTitles(LanguageCode language) {
    ULocale locale = ULocale.forLanguageTag(language.value().replace('_', '-'));
    patterns.add(compile("\\p{Nd}{1,4}"));
    addPatterns(locale.setKeywordValue("calendar", "gregorian"));
    addPatterns(locale);
  }

  /** The calendar is the locale's: in Persian and Thai there is another besides the Gregorian. */
  private void addPatterns(ULocale locale) {
    DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(locale);
    DateFormatSymbols symbols = new DateFormatSymbols(Calendar.getInstance(locale), locale);
    Set<String> seen = new TreeSet<>();
    for (String skeleton : SKELETONS) {
      String pattern = generator.getBestPattern(skeleton);
      if (seen.add(pattern)) {
        patterns.add(compile(expression(pattern, symbols)));
      }
    }
  }

  @Override
  public boolean test(PageTitle title) {
    return patterns.stream().anyMatch(each -> each.matcher(title.value()).matches());
  }

  private static Pattern compile(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A date pattern (Unicode TR35, part 4, section 8) as a regular expression. */
  private static String expression(String pattern, DateFormatSymbols symbols) {
    // "May 5" is a day, not a month of the year 5.
    boolean month = pattern.indexOf('M') >= 0 || pattern.indexOf('L') >= 0;
    String year = month ? "\\p{Nd}{3,4}" : "\\p{Nd}{1,4}";
    StringBuilder expression = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char letter = pattern.charAt(at);
      int end = at + 1;
      if (letter == '\'') {
        end = pattern.indexOf('\'', at + 1) + 1;
        end = end == 0 ? pattern.length() : end;
        String literal = pattern.substring(at, end).replace("'", "");
        expression.append(literal.isEmpty() ? "'" : Pattern.quote(literal));
      } else if (isLetter(letter)) {
        while (end < pattern.length() && pattern.charAt(end) == letter) {
          end++;
        }
        expression.append(YEARS.indexOf(letter) >= 0 ? year : field(letter, end - at, symbols));
      } else {
        boolean space = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
        expression.append(space ? "[\\p{Z} ]" : Pattern.quote(letter + ""));
      }
      at = end;
    }
    return expression.toString();
  }

  private static boolean isLetter(char letter) {
    return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
  }

  private static String field(char letter, int length, DateFormatSymbols symbols) {
    return switch (letter) {
      case 'd' -> "\\p{Nd}{1,2}(?:[\\p{L}]{1,2}|[.º°])?";
      case 'G' -> "(?:" + anyOf(symbols.getEras(), symbols.getEraNames()) + ")";
      case 'M', 'L' -> length > 2 ? "(?:" + months(symbols) + ")" : "\\p{Nd}{1,2}";
      default -> "\\p{Nd}{1,4}";
    };
  }

  private static String months(DateFormatSymbols symbols) {
    return anyOf(
        symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE),
        symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE));
  }

  private static String anyOf(String[] names, String[] otherNames) {
    Set<String> all = new LinkedHashSet<>(Arrays.asList(names));
    all.addAll(Arrays.asList(otherNames));
    return all.stream()
        .filter(name -> !name.isBlank())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
