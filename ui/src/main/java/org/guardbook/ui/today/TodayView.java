package org.guardbook.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.guardbook.command.access.Operation;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.PageHead;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.guardbook.ui.restricted.GlassBrokenCard;
import org.guardbook.ui.security.SignedIn;

/** What needs the reader first, from each kind of record that is theirs to keep. */
@Route(value = "today", layout = MainLayout.class)
@PageTitle("Today · Guardbook")
@PermitAll
@OpenTo({Operation.DECIDE_ALLEGATIONS, Operation.KEEP_REVIEWS})
@StyleSheet("context://guardbook/actions.css")
class TodayView extends Div {

  TodayView(Dispatch dispatch, Clock clock) {
    SignedIn person = Dispatch.signedIn().orElseThrow();
    boolean allegations = person.may(Operation.DECIDE_ALLEGATIONS);
    boolean reviews = person.may(Operation.KEEP_REVIEWS);
    boolean both = allegations && reviews;
    PageHead head = new PageHead("Today");
    if (person.may(Operation.LOG_CONTACTS)) {
      head.actions(Actions.link("Log a contact", "contacts/new"));
    }
    add(head);
    Div sum = new Div();
    GlassBrokenCard.of(dispatch, person, clock).ifPresent(this::add);
    if (allegations) {
      Div line = new Div();
      AllegationsToday part = new AllegationsToday(dispatch, clock, head, line);
      add(both ? parted("Position of trust cases", "position-of-trust", part) : part);
      sum.add(both ? led("Position of trust cases", "position-of-trust", line) : line);
    }
    if (reviews) {
      Div line = new Div();
      ReviewsToday part = new ReviewsToday(dispatch, clock, head, line, !both);
      add(both ? parted("Reviews and their actions", "reviews", part) : part);
      sum.add(both ? led("Reviews and their actions", "reviews", line) : line);
    }
    head.under(sum);
  }

  /** Whoever has two kinds of record before them sees where the one ends and the other begins. */
  private static Section parted(String heading, String id, Component part) {
    H2 title = new H2(heading);
    title.setId(id);
    title.addClassName("parting");
    Section section = new Section(title, part);
    section.getElement().setAttribute("aria-labelledby", id);
    return section;
  }

  private static Div led(String heading, String id, Div line) {
    Div led = new Div(Actions.jump(heading, id), new Span(": "), line);
    led.addClassName("led");
    return led;
  }
}
