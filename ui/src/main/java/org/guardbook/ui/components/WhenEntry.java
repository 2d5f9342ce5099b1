package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guardbook.command.When;
import org.jspecify.annotations.Nullable;

/** A date and, where it is known, the time of day. */
public class WhenEntry extends Field<When> {

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[.:]?(\\d{2}))?\\s*([ap])?\\.?m?\\.?");

  private final DateParts parts;
  private final TextControl time;

  public WhenEntry(String name, String label) {
    super(name, label, true);
    parts = new DateParts(this::changed);
    time = new TextControl("input", this::changed);
    time.addClassName("clocktime");
    time.getElement().setAttribute("aria-label", "Time, if known");
    parts.add(new Span("at"), time);
    lay(parts);
  }

  @Override
  public @Nullable String problem() {
    if (!isEmpty() && parts.date() == null) {
      return label() + " needs a day, a month and a year, for example 7 10 2013.";
    }
    if (!time.value().isBlank() && time() == null) {
      return label() + ": \"" + time.value() + "\" is not a time of day; write 16:30.";
    }
    return super.problem();
  }

  @Override
  public @Nullable When value() {
    LocalDate date = parts.date();
    return date == null ? null : new When(date, time());
  }

  @Override
  public void fill(@Nullable When value) {
    parts.fill(value == null ? null : value.date());
    LocalTime at = value == null ? null : value.time();
    time.fill(at == null ? "" : Words.time(at));
  }

  @Override
  public String text() {
    LocalDate date = parts.date();
    String day = date == null ? parts.typed() : date.toString();
    return time.value().isBlank() ? day : day + "T" + time.value().strip();
  }

  @Override
  public void fillText(String text) {
    int at = text.indexOf('T');
    parts.fillText(at < 0 ? text : text.substring(0, at));
    time.fill(at < 0 ? "" : text.substring(at + 1));
  }

  @Override
  protected List<Element> controls() {
    List<Element> all = new ArrayList<>(parts.controls());
    all.add(time.getElement());
    return all;
  }

  /** 16:30, 1630, 16.30, 4pm and 4.30 pm all mean what they say. */
  private @Nullable LocalTime time() {
    Matcher typed = TIME.matcher(time.value().strip().toLowerCase(java.util.Locale.UK));
    if (!typed.matches()) {
      return null;
    }
    String digits = typed.group(1);
    int hour = Integer.parseInt(digits);
    int minute = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
    if (typed.group(3) != null) {
      hour = hour % 12 + (typed.group(3).equals("p") ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
  }
}
