package linkrec.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.page.LanguageCode;

/** The dump's head as a table, and the language that was made of it. */
final class SiteTable {

  private SiteTable() {}

  record Content(SiteInfo info, LanguageCode language) {}

  static void write(TrainingFiles files, SiteInfo info, LanguageCode language) {
    files.write(
        TrainingTable.SITE,
        sink -> {
          sink.accept(List.of("dbname", inLine(info.databaseName())));
          sink.accept(List.of("base", inLine(info.base())));
          sink.accept(List.of("header language", inLine(info.language())));
          sink.accept(List.of("case", inLine(info.caseRule())));
          sink.accept(List.of("language", language.value()));
        });
  }

  static Content read(TrainingFiles files) {
    Map<String, String> values = new HashMap<>();
    files.read(TrainingTable.SITE, row -> values.put(row.get(0), row.get(1)));
    SiteInfo info =
        new SiteInfo(
            values.getOrDefault("dbname", ""),
            values.getOrDefault("base", ""),
            values.getOrDefault("header language", ""),
            values.getOrDefault("case", ""));
    return new Content(info, new LanguageCode(values.getOrDefault("language", "en")));
  }

  private static String inLine(String text) {
    return text.replace('\t', ' ').replace('\n', ' ');
  }
}
