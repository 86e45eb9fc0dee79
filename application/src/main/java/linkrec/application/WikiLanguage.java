package linkrec.application;

import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import linkrec.domain.InvalidRequestException;
import linkrec.domain.page.LanguageCode;
import linkrec.domain.page.WikiId;
import org.jspecify.annotations.Nullable;

/**
 * The language of a wiki's articles: as asked for, else from the dump file's name ({@code
 * elwiki-20260101-pages-articles.xml.bz2}), else from the dump's header. A disagreement between
 * name and header is a warning, since headers of copied dumps are often wrong.
 */
final class WikiLanguage {

  private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());
  private static final LanguageCode UNKNOWN = new LanguageCode("en");

  private WikiLanguage() {}

  static LanguageCode of(
      @Nullable LanguageCode asked,
      DumpRequest dump,
      SiteInfo siteInfo,
      Consumer<String> warnings) {
    Optional<LanguageCode> named = ofFileName(dump.files().get(0));
    Optional<LanguageCode> header = ofHeader(siteInfo);
    if (asked != null) {
      return asked;
    }
    if (named.isPresent() && header.isPresent() && !named.equals(header)) {
      warnings.accept(
          "the dump's name says language '"
              + named.get()
              + "', its header '"
              + header.get()
              + "': taking '"
              + named.get()
              + "' (--language decides)");
    }
    return named.or(() -> header).orElse(UNKNOWN);
  }

  private static Optional<LanguageCode> ofFileName(Path file) {
    String name = file.getFileName().toString();
    int end = 0;
    while (end < name.length() && ".-".indexOf(name.charAt(end)) < 0) {
      end++;
    }
    try {
      String domain = WikiId.parse(name.substring(0, end)).domain();
      String language = domain.split("_", 2)[0];
      return LANGUAGES.contains(language)
          ? Optional.of(new LanguageCode(domain))
          : Optional.empty();
    } catch (InvalidRequestException notAWikisName) {
      return Optional.empty();
    }
  }

  private static Optional<LanguageCode> ofHeader(SiteInfo siteInfo) {
    return siteInfo.language().isEmpty()
        ? Optional.empty()
        : Optional.of(new LanguageCode(siteInfo.language()));
  }
}
