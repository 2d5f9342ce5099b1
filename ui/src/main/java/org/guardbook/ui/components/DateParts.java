package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The three boxes of a date, and the browser's calendar beside them. */
final class DateParts extends Div {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String CALENDAR =
      "<svg viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" fill=\"none\" stroke=\"currentColor\""
          + " stroke-width=\"1.8\" aria-hidden=\"true\"><rect x=\"2.5\" y=\"4\" width=\"15\" height=\"13\""
          + " rx=\"1.5\"/><path d=\"M2.5 8.2h15M6.5 2v4M13.5 2v4\"/></svg>";

  private final TextControl day;
  private final TextControl month;
  private final TextControl year;
  private final Element calendar = new Element("input");

  DateParts(Runnable onChange) {
    addClassName("parts");
    day = part("Day", onChange);
    month = part("Month", onChange);
    year = part("Year", onChange);
    year.addClassName("year");
    calendar.setAttribute("type", "date");
    calendar.setAttribute("tabindex", "-1");
    calendar.setAttribute("aria-hidden", "true");
    calendar
        .addEventListener(
            "change",
            event -> {
              fillText(event.getEventData().get("element.value").asString());
              onChange.run();
            })
        .addEventData("element.value");
    NativeButton open = new NativeButton();
    open.getElement().setProperty("innerHTML", CALENDAR);
    open.getElement().setAttribute("type", "button");
    open.getElement().setAttribute("aria-label", "Choose from a calendar");
    open.getElement().setAttribute("title", "Choose from a calendar");
    Div pick = new Div(open);
    pick.addClassName("pick");
    pick.getElement().appendChild(calendar);
    add(day, month, year, pick);
  }

  private static TextControl part(String label, Runnable onChange) {
    TextControl part = new TextControl("input", onChange);
    part.getElement().setAttribute("aria-label", label);
    part.getElement().setAttribute("inputmode", "numeric");
    return part;
  }

  @Nullable LocalDate date() {
    try {
      int typedYear = Integer.parseInt(year.value().strip());
      return LocalDate.of(century(typedYear), month(), Integer.parseInt(day.value().strip()));
    } catch (NumberFormatException | DateTimeException _) {
      return null;
    }
  }

  void fill(@Nullable LocalDate date) {
    day.fill(date == null ? "" : String.valueOf(date.getDayOfMonth()));
    month.fill(date == null ? "" : String.valueOf(date.getMonthValue()));
    year.fill(date == null ? "" : String.valueOf(date.getYear()));
  }

  /** What stands in the boxes, readable or not. */
  String typed() {
    return (day.value() + month.value() + year.value()).isBlank()
        ? ""
        : day.value() + "/" + month.value() + "/" + year.value();
  }

  void fillText(String text) {
    String[] iso = text.split("-", -1);
    String[] typed = text.split("/", -1);
    if (iso.length == 3 && iso[0].length() == 4) {
      day.fill(unpadded(iso[2]));
      month.fill(unpadded(iso[1]));
      year.fill(iso[0]);
    } else if (typed.length == 3) {
      day.fill(typed[0]);
      month.fill(typed[1]);
      year.fill(typed[2]);
    } else {
      fill(null);
    }
  }

  List<Element> controls() {
    return List.of(day.getElement(), month.getElement(), year.getElement());
  }

  private int month() {
    String typed = month.value().strip().toLowerCase(Locale.UK);
    int named = typed.length() < 3 ? -1 : MONTHS.indexOf(typed.substring(0, 3));
    return named < 0 ? Integer.parseInt(typed) : named + 1;
  }

  /** A year of two digits is the one within the last hundred years. */
  private static int century(int year) {
    if (year >= 100 || year < 0) {
      return year;
    }
    return year <= 40 ? 2000 + year : 1900 + year;
  }

  private static String unpadded(String digits) {
    return digits.startsWith("0") ? digits.substring(1) : digits;
  }
}
