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
            .append("-desc\" width=\"100%\" style=\"height:")
            .append(em(bars.size() * ROW + 0.2))
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
      append(svg, bars.get(row), row * ROW, labels, longest);
    }
    return svg.append("</svg>").toString();
  }

  private static void append(StringBuilder svg, Bar bar, double top, double labels, long longest) {
    svg.append("<text class=\"label\" text-anchor=\"end\" x=\"")
        .append(em(labels - 0.5))
        .append("\" y=\"")
        .append(em(top + 1.1))
        .append("\">")
        .append(escaped(bar.label()))
        .append("</text><svg x=\"")
        .append(em(labels))
        .append("\" y=\"")
        .append(em(top))
        .append("\" style=\"width:calc(100% - ")
        .append(em(labels + 2.6))
        .append(");overflow:visible\">")
        .append("<rect class=\"now\" y=\"0.3em\" height=\"0.85em\" width=\"")
        .append(percent(bar.length(), longest))
        .append("\"/>");
    if (bar.before() != null) {
      svg.append("<rect class=\"before\" y=\"1.15em\" height=\"0.35em\" width=\"")
          .append(percent(bar.lengthBefore(), longest))
          .append("\"/>");
    }
    svg.append("<text class=\"number\" x=\"")
        .append(percent(bar.length(), longest))
        .append("\" dx=\"0.4em\" y=\"1.1em\">")
        .append(bar.shown())
        .append("</text></svg>");
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
