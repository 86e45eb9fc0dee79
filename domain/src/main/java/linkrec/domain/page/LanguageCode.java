package linkrec.domain.page;

import java.io.Serializable;
import java.util.regex.Pattern;
import linkrec.domain.InvalidRequestException;

/** A language as wikis name it: {@code en}, {@code zh-classical}, {@code be_x_old}. */
public record LanguageCode(String value) implements Serializable {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  public LanguageCode {
    if (!CODE.matcher(value).matches()) {
      throw new InvalidRequestException(
          "language_code", "a language code such as 'en' expected, got '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
