package org.guardbook.ui.figures;

import java.util.List;
import java.util.Locale;

/**
 * Columns over time, drawn on the server as SVG: a part within a whole, the earliest on the left.
 * Places are shares of the width and heights go with the type; colours come from the theme. Whoever
 * cannot see it has the table under it.
 *
 * @param title names the picture for those who hear it
 * @param description what it shows at a glance, in a sentence
 */
record ColumnChart(String id, String title, String description, List<Column> columns) {

  /**
   * @param label a short name of the moment
   */
  record Column(String label, long part, long whole) {}

  private static final double HEIGHT = 9;
  private static final double TOP = 0.2;

  /** Under each column: what it is, the part, and what it is a part of. */
  private static final double[] LINES = {1.25, 2.55, 3.75};

  String svg() {
    long highest = Math.max(1, columns.stream().mapToLong(Column::whole).max().orElse(1));
    StringBuilder svg =
        new StringBuilder()
            .append("<svg class=\"columns\" role=\"img\" aria-labelledby=\"")
            .append(id)
            .append("-title ")
            .append(id)
            .append("-desc\" style=\"height:")
            .append(em(TOP + HEIGHT + LINES[2] + 0.4))
            .append("\"><title id=\"")
            .append(id)
            .append("-title\">")
            .append(escaped(title))
            .append("</title><desc id=\"")
            .append(id)
            .append("-desc\">")
            .append(escaped(description))
            .append("</desc><line class=\"ground\" x1=\"0\" x2=\"100%\" y1=\"")
            .append(em(TOP + HEIGHT))
            .append("\" y2=\"")
            .append(em(TOP + HEIGHT))
            .append("\"/>");
    double width = 100.0 / Math.max(1, columns.size());
    for (int place = 0; place < columns.size(); place++) {
      // Counted from the latest, so that where half of the labels go the latest stays
      boolean even = (columns.size() - place) % 2 == 0;
      append(svg, columns.get(place), place * width, width, highest, even ? " even" : "");
    }
    return svg.append("</svg>").toString();
  }

  private static void append(
      StringBuilder svg, Column column, double left, double width, long highest, String even) {
    double whole = HEIGHT * column.whole() / highest;
    double part = HEIGHT * column.part() / highest;
    rect(svg, "of", left + width * 0.14, width * 0.72, whole);
    rect(svg, "part", left + width * 0.14, width * 0.72, part);
    String middle = percent(left + width / 2);
    double foot = TOP + HEIGHT;
    text(svg, "axis" + even, middle, foot + LINES[0], column.label());
    text(svg, "number" + even, middle, foot + LINES[1], String.valueOf(column.part()));
    text(svg, "axis" + even, middle, foot + LINES[2], "of " + column.whole());
  }

  private static void rect(
      StringBuilder svg, String kind, double left, double width, double height) {
    svg.append("<rect class=\"")
        .append(kind)
        .append("\" x=\"")
        .append(percent(left))
        .append("\" y=\"")
        .append(em(TOP + HEIGHT - height))
        .append("\" width=\"")
        .append(percent(width))
        .append("\" height=\"")
        .append(em(height))
        .append("\"/>");
  }

  private static void text(StringBuilder svg, String kind, String x, double y, String words) {
    svg.append("<text class=\"")
        .append(kind)
        .append("\" text-anchor=\"middle\" x=\"")
        .append(x)
        .append("\" y=\"")
        .append(em(y))
        .append("\">")
        .append(escaped(words))
        .append("</text>");
  }

  private static String em(double length) {
    return String.format(Locale.ROOT, "%.2fem", length);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
