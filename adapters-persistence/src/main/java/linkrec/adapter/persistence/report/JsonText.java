package linkrec.adapter.persistence.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linkrec.domain.evaluation.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A report as JSON: {@code {"title", "facts": {name: value}, "tables": {name: [{column: value}]}}},
 * keys in the report's order. An estimate is {@code {"value", "low", "high"}}; a number that is
 * none is null.
 */
final class JsonText {

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .build()
          .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private JsonText() {}

  static String of(Report report) {
    Map<String, Object> tables = new LinkedHashMap<>();
    for (Report.Table table : report.tables()) {
      tables.put(table.name(), table.rows().stream().map(row -> objectOf(table, row)).toList());
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", report.title());
    document.put("facts", report.facts());
    document.put("tables", tables);
    try {
      return WRITER.writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers expected in a report", e);
    }
  }

  private static Map<String, @Nullable Object> objectOf(Report.Table table, Report.Row row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.name());
    cells.addAll(row.cells());
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      object.put(table.columns().get(i), valueOf(cells.get(i)));
    }
    return object;
  }

  private static @Nullable Object valueOf(Object cell) {
    if (cell instanceof Estimate estimate) {
      Map<String, @Nullable Object> parts = new LinkedHashMap<>();
      parts.put("value", valueOf(estimate.value()));
      parts.put("low", valueOf(estimate.low()));
      parts.put("high", valueOf(estimate.high()));
      return parts;
    }
    return cell instanceof Double number && number.isNaN() ? null : cell;
  }
}
