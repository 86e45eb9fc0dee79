package linkrec.adapter.persistence.report;

import java.util.Locale;
import linkrec.domain.evaluation.Estimate;

/**
 * A report as one HTML page that opens from disk: its plots are in it, and nothing is fetched or
 * run.
 */
final class HtmlText {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1b1b1b; --soft: #6b6b6b; --rule: #dcdcdc; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #ececec; --soft: #a8a8a8; --rule: #444; }
      }
      body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); margin: 2rem auto;
        max-width: 64rem; padding: 0 1rem; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
      dl { display: grid; grid-template-columns: max-content auto; gap: .1rem 1rem; }
      dt { color: var(--soft); } dd { margin: 0; }
      figure { display: inline-block; margin: 0 1rem 1rem 0; max-width: 100%; }
      figcaption { max-width: 30rem; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
      th, td { text-align: right; padding: .15rem .7rem; border-bottom: 1px solid var(--rule); }
      th:first-child, td:first-child { text-align: left; }
      th { font-weight: 600; } td small { color: var(--soft); }
      svg { max-width: 100%; height: auto; }
      svg text { font-size: 12px; fill: var(--ink); }
      .grid { stroke: var(--rule); } .diagonal { stroke: var(--soft); stroke-dasharray: 4 4; }
      .curve { fill: none; stroke-width: 1.8; } .interval { stroke-width: 1; opacity: .6; }
      .c0 { stroke: #0b6fb8; } .c1 { stroke: #c8501e; } .c2 { stroke: #2e8b57; }
      .c3 { stroke: #8a4fbe; }
      .dot.c0 { fill: #0b6fb8; } .dot.c1 { fill: #c8501e; } .dot.c2 { fill: #2e8b57; }
      .dot.c3 { fill: #8a4fbe; }
      """;

  private final StringBuilder html = new StringBuilder();

  private HtmlText() {}

  static String of(Report report) {
    HtmlText text = new HtmlText();
    text.head(report);
    report.plots().forEach(text::plot);
    report.tables().forEach(text::table);
    text.html.append("</body>\n</html>\n");
    return text.html.toString();
  }

  private void head(Report report) {
    String title = escaped(report.title());
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(title)
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(title)
        .append("</h1>\n<dl>\n");
    report
        .facts()
        .forEach(
            (name, value) ->
                html.append("<dt>")
                    .append(escaped(name.replace('_', ' ')))
                    .append("</dt><dd>")
                    .append(cell(value))
                    .append("</dd>\n"));
    html.append("</dl>\n<p>In brackets: 95 % intervals, by a bootstrap over pages.</p>\n");
  }

  private void plot(Plot plot) {
    html.append("<figure>\n")
        .append(SvgText.of(plot))
        .append("<figcaption>")
        .append(escaped(plot.caption()))
        .append("</figcaption>\n</figure>\n");
  }

  private void table(Report.Table table) {
    html.append("<h2>").append(escaped(table.caption())).append("</h2>\n<div class=\"wide\">");
    html.append("<table>\n<thead><tr>");
    table
        .columns()
        .forEach(
            column ->
                html.append("<th>").append(escaped(column.replace('_', ' '))).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (Report.Row row : table.rows()) {
      html.append("<tr><td>").append(rowName(row.name())).append("</td>");
      row.cells().forEach(value -> html.append("<td>").append(cell(value)).append("</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table></div>\n");
  }

  private static String rowName(Object name) {
    return name instanceof Double number
        ? String.format(Locale.ROOT, "%.2f", number)
        : escaped(name.toString());
  }

  private static String cell(Object value) {
    if (value instanceof Estimate estimate) {
      String number = number(estimate.value());
      return Double.isNaN(estimate.low())
          ? number
          : number
              + " <small>["
              + number(estimate.low())
              + ", "
              + number(estimate.high())
              + "]</small>";
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof Number count) {
      return String.format(Locale.ROOT, "%,d", count.longValue());
    }
    return escaped(value.toString());
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** The text as it may stand in an element or in an attribute's quotation marks. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
