package org.guardbook.ui.retrace;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.guardbook.query.retrace.RetraceQuery.Mark;
import org.guardbook.query.retrace.RetraceQuery.Step;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Words;

/**
 * The band across a record that is replayed: a mark for every entry, a slider over them, and a step
 * back or forth. It stays where it is while the page below changes, so that keys go on working.
 */
final class Track extends Div {

  private final Span then = new Span();
  private final Element marks = new Element("div");
  private final Element slider = new Element("input");
  private final Span place = new Span();
  private final NativeButton earlier;
  private final NativeButton later;
  private int entry = 1;
  private int entries = 1;

  /**
   * @param onStep hears which entry is wanted
   * @param addressOfNow of the record's own page
   */
  Track(IntConsumer onStep, String addressOfNow) {
    then.addClassName("then");
    marks.setAttribute("aria-hidden", "true");
    marks.getClassList().add("marks");
    slider
        .setAttribute("type", "range")
        .setAttribute("min", "1")
        .setAttribute("step", "1")
        .setAttribute("id", "replay-slider")
        .setAttribute("aria-label", "Event");
    slider
        .addEventListener(
            "change",
            moved -> onStep.accept(moved.getEventData().get("event.target.valueAsNumber").asInt()))
        .addEventData("event.target.valueAsNumber");
    Div track = new Div();
    track.addClassName("track");
    track.getElement().appendChild(marks, slider);
    earlier = step("◀", "The event before", () -> onStep.accept(entry - 1));
    later = step("▶", "The next event", () -> onStep.accept(entry + 1));
    place.addClassName("place");
    place.getElement().setAttribute("role", "status");
    Anchor back = Actions.link("Back to now", addressOfNow);
    back.addClassName("past");
    add(then, track, place, new Div(earlier, later), back);
    addClassName("replay");
  }

  private static NativeButton step(String sign, String words, Runnable action) {
    NativeButton button = Actions.quiet(sign, action);
    button.getElement().setAttribute("aria-label", words).setAttribute("title", words);
    return button;
  }

  void show(Step step, String when) {
    entry = step.entry();
    if (entries != step.entries() || marks.getChildCount() == 0) {
      entries = step.entries();
      marks.removeAllChildren();
      step.track().forEach(mark -> marks.appendChild(mark(mark)));
    }
    then.setText("As at " + when);
    String words = "event " + Words.count(entry) + " of " + Words.count(entries);
    place.setText(words);
    slider.setAttribute("max", String.valueOf(entries));
    slider.setProperty("value", String.valueOf(entry));
    slider.setAttribute(
        "aria-valuetext",
        words + (step.told() == null ? "" : ", " + Words.within(step.told().what())));
    earlier.setEnabled(entry > 1);
    later.setEnabled(entry < entries);
  }

  private Element mark(Mark mark) {
    double share = entries == 1 ? 0 : (mark.entry() - 1.0) / (entries - 1.0);
    Element tick = new Element("i");
    tick.getStyle().set("--at", String.format(Locale.ROOT, "%.4f", share));
    if (mark.significant()) {
      tick.getClassList().add("big");
    }
    return tick;
  }
}
