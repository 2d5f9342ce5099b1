package org.guardbook.ui.components;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date, typed as day, month and year; a calendar beside it helps and never forces. */
public class DayEntry extends Field<LocalDate> {

  private final DateParts parts;

  public DayEntry(String name, String label) {
    super(name, label, true);
    parts = new DateParts(this::changed);
    lay(parts);
  }

  @Override
  public @Nullable String problem() {
    return !isEmpty() && parts.date() == null
        ? label() + " needs a day, a month and a year, for example 4 5 1984."
        : super.problem();
  }

  @Override
  public @Nullable LocalDate value() {
    return parts.date();
  }

  @Override
  public void fill(@Nullable LocalDate value) {
    parts.fill(value);
  }

  @Override
  public String text() {
    LocalDate date = parts.date();
    return date == null ? parts.typed() : date.toString();
  }

  @Override
  public void fillText(String text) {
    parts.fillText(text);
  }

  @Override
  protected java.util.List<com.vaadin.flow.dom.Element> controls() {
    return parts.controls();
  }
}
