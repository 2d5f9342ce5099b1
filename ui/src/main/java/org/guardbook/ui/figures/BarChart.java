package org.guardbook.ui.figures;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bars drawn on the server as SVG: one for each row, with last year's thinner below it. Lengths are
 * shares of the width and heights go with the type, so that it reads as well at 320 pixels and at
 * twice the type size; colours come from the theme. Whoever cannot see it has the table under it.
 *
 * @param title names the picture for those who hear it
 * @param description what it shows at a glance, in a sentence
 */
record BarChart(String id, String title, String description, List<Bar> bars) {

  /**
   * @param number null where it is hidden from the public
   * @param before the same figure a year earlier; null where it is not shown
   */
  record Bar(String label, @Nullable Long number, @Nullable Long before) {

    long length() {
      return number == null ? 0 : number;
    }

    String shown() {
      return number == null ? HIDDEN : number.toString();
    }

    long lengthBefore() {
      return before == null ? 0 : before;
    }
  }

  /** As the public form shows 1 to 5. */
  private static final String HIDDEN = "c";

  private static final double ROW = 1.95;

  String svg() {
    long longest =
        Math.max(
            1,
            bars.stream()
                .mapToLong(bar -> Math.max(bar.length(), bar.lengthBefore()))
                .max()
                .orElse(1));
    double labels =
        Math.min(
            11, 1 + 0.52 * bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(0));
    StringBuilder svg =
        new StringBuilder()
            .append("<svg class=\"bars\" role=\"img\" aria-labelledby=\"")
            .append(id)
            .append("-title ")
            .append(id)
            .append("-desc\" style=\"height:")
            .append(em(bars.size() * ROW + 0.2))
            .append(";padding:0 2.6em 0 ")
            .append(em(labels))
            .append("\"><title id=\"")
            .append(id)
            .append("-title\">")
            .append(escaped(title))
            .append("</title><desc id=\"")
            .append(id)
            .append("-desc\">")
            .append(escaped(description))
            .append("</desc>");
    for (int row = 0; row < bars.size(); row++) {
      append(svg, bars.get(row), row * ROW, longest);
    }
    return svg.append("</svg>").toString();
  }

  private static void append(StringBuilder svg, Bar bar, double top, long longest) {
    svg.append("<text class=\"label\" text-anchor=\"end\" x=\"-0.5em\" y=\"")
        .append(em(top + 1.1))
        .append("\">")
        .append(escaped(bar.label()))
        .append("</text>");
    rect(svg, "now", top + 0.3, 0.85, percent(bar.length(), longest));
    if (bar.before() != null) {
      rect(svg, "before", top + 1.15, 0.35, percent(bar.lengthBefore(), longest));
    }
    svg.append("<text class=\"number\" dx=\"0.4em\" x=\"")
        .append(percent(bar.length(), longest))
        .append("\" y=\"")
        .append(em(top + 1))
        .append("\">")
        .append(bar.shown())
        .append("</text>");
  }

  private static void rect(
      StringBuilder svg, String kind, double top, double height, String width) {
    svg.append("<rect class=\"")
        .append(kind)
        .append("\" y=\"")
        .append(em(top))
        .append("\" height=\"")
        .append(em(height))
        .append("\" width=\"")
        .append(width)
        .append("\"/>");
  }

  private static String em(double length) {
    return String.format(Locale.ROOT, "%.2fem", length);
  }

  private static String percent(long number, long longest) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * number / longest);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
