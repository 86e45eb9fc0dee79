package linkrec.adapter.persistence.report;

import java.util.List;
import java.util.Locale;
import linkrec.domain.evaluation.Estimate;

/** A plot as an SVG element of an HTML page, without scripts and without anything from outside. */
final class SvgText {

  private static final int LEFT = 52;
  private static final int TOP = 14;
  private static final int SIDE = 300;
  private static final int WIDTH = 480;
  private static final int HEIGHT = 366;
  private static final int TICKS = 5;

  private final StringBuilder svg = new StringBuilder();

  private SvgText() {}

  static String of(Plot plot) {
    SvgText text = new SvgText();
    text.add(
        "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">",
        WIDTH, HEIGHT, WIDTH, HEIGHT, HtmlText.escaped(plot.caption()));
    text.axes(plot);
    if (plot.diagonal()) {
      text.add(
          "<line class=\"diagonal\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
          x(0), y(0), x(1), y(1));
    }
    for (int i = 0; i < plot.curves().size(); i++) {
      text.curve(i, plot.curves().get(i));
    }
    text.add("</svg>");
    return text.svg.toString();
  }

  private void axes(Plot plot) {
    for (int i = 0; i <= TICKS; i++) {
      double at = i / (double) TICKS;
      add(
          "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
          x(at), y(0), x(at), y(1));
      add(
          "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
          x(0), y(at), x(1), y(at));
      add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.1f</text>", x(at), y(0) + 17, at);
      add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>", x(0) - 7, y(at) + 4, at);
    }
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
        x(0.5), y(0) + 40, HtmlText.escaped(plot.across()));
    add(
        "<text transform=\"translate(14,%.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>",
        y(0.5), HtmlText.escaped(plot.up()));
  }

  private void curve(int number, Plot.Curve curve) {
    List<Plot.Point> points =
        curve.points().stream()
            .filter(point -> !Double.isNaN(point.across()) && !Double.isNaN(point.up().value()))
            .toList();
    StringBuilder line = new StringBuilder();
    for (Plot.Point point : points) {
      interval(number, point);
      line.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", x(point.across()), y(point.up().value())));
    }
    add("<polyline class=\"curve c%d\" points=\"%s\"/>", number, line.toString().strip());
    for (Plot.Point point : points) {
      add(
          "<circle class=\"dot c%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"><title>%s: %.3f,"
              + " %.3f</title></circle>",
          number,
          x(point.across()),
          y(point.up().value()),
          HtmlText.escaped(curve.name()),
          point.across(),
          point.up().value());
    }
    double legend = TOP + 12 + 20.0 * number;
    add(
        "<circle class=\"dot c%d\" cx=\"%d\" cy=\"%.1f\" r=\"4\"/>",
        number, LEFT + SIDE + 16, legend);
    add(
        "<text x=\"%d\" y=\"%.1f\">%s</text>",
        LEFT + SIDE + 26, legend + 4, HtmlText.escaped(curve.name()));
  }

  private void interval(int number, Plot.Point point) {
    Estimate up = point.up();
    if (!Double.isNaN(up.low())) {
      add(
          "<line class=\"interval c%d\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
          number, x(point.across()), y(up.low()), x(point.across()), y(up.high()));
    }
  }

  private static double x(double across) {
    return LEFT + SIDE * across;
  }

  private static double y(double up) {
    return TOP + SIDE * (1 - up);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
