package linkrec.domain.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the recorded lower-case forms that are not met, under several default languages of the
 * machine; ends with 1 if there are any. Argument: the folder of {@code lower.jsonl.gz}.
 */
final class RecordedLowerCaseComparison {
  private int checked;
  private int different;

  private RecordedLowerCaseComparison() {}

  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]).resolve("lower.jsonl.gz");
    Locale before = Locale.getDefault();
    int different = 0;
    for (String machine : List.of("en", "tr", "az", "lt")) {
      Locale.setDefault(Locale.forLanguageTag(machine));
      RecordedLowerCaseComparison comparison = new RecordedLowerCaseComparison();
      RecordedTokensComparison.forEachLine(file, line -> comparison.take(JsonText.object(line)));
      System.out.println(
          "default "
              + machine
              + ": "
              + comparison.checked
              + " checked, "
              + comparison.different
              + " different");
      different += comparison.different;
    }
    Locale.setDefault(before);
    if (different > 0) {
      System.exit(1);
    }
  }

  private void take(Map<String, Object> recorded) {
    String text = (String) recorded.get("text");
    ((Map<?, ?>) recorded.get("lower"))
        .forEach((language, lower) -> check(text, (String) language, (String) lower));
    check(text, "", (String) recorded.get("python_lower"));
  }

  private void check(String text, String language, String wanted) {
    LowerCasing casing = language.isEmpty() ? LowerCasing.root() : LowerCasing.of(language);
    char[] units = ("Σ" + text + "a").toCharArray();
    char[] target = new char[units.length * LowerCasing.MOST_UNITS_PER_UNIT];
    int end = casing.lower(units, 1, 1 + text.length(), target, 2);
    String part = new String(target, 2, end - 2);
    checked += 2;
    for (String got : List.of(casing.lower(text), part)) {
      if (!got.equals(wanted)) {
        different++;
        System.out.println(language + " [" + text + "] gives [" + got + "] not [" + wanted + "]");
      }
    }
  }
}
