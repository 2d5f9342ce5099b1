package org.guardbook.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.Finding;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile.Discussion;
import org.guardbook.query.child.ChildFile.Enquiry;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** Strategy discussions and section 47 enquiries, the latest first. */
final class EnquiriesCard extends Card {

  private final Shown shown;

  private record Part(When when, Component shown) {}

  EnquiriesCard(Shown shown) {
    super("Discussions and enquiries");
    this.shown = shown;
    setId("enquiries");
    List<Part> parts = new ArrayList<>();
    shown.file().discussions().forEach(each -> parts.add(new Part(each.held(), discussion(each))));
    shown.file().enquiries().forEach(each -> parts.add(new Part(each.begun(), enquiry(each))));
    parts.sort(Comparator.comparing(Part::when));
    parts.reversed().forEach(each -> add(each.shown()));
  }

  private Component discussion(Discussion discussion) {
    Div box = box("Strategy discussion");
    Boolean required = discussion.section47Required();
    box.add(
        new Tag(Tone.GREEN, "✓", "Held " + Words.when(discussion.held())),
        Texts.small(
            required == null
                ? "Whether section 47 enquiries were required is not on record."
                : (required ? "Section 47 enquiries required" : "No section 47 enquiries required")
                    + by(discussion.decidedBy())));
    say(box, discussion.reason());
    if (!discussion.agencies().isEmpty()) {
      box.add(
          Texts.small(
              "With " + Words.list(shown.codes().labels(CodeList.AGENCY, discussion.agencies()))));
    }
    return box;
  }

  private Component enquiry(Enquiry enquiry) {
    Div box = box("Section 47 enquiries" + (enquiry.withPolice() ? " with the police" : ""));
    When concluded = enquiry.concluded();
    if (concluded == null) {
      box.add(new Tag(Tone.AMBER, "◔", "Open since " + Words.when(enquiry.begun())));
      return box;
    }
    box.add(
        new Tag(Tone.GREEN, "✓", "Concluded " + Words.when(concluded)),
        Texts.small("Begun " + Words.when(enquiry.begun())),
        Texts.small(
            found(enquiry.finding())
                + (enquiry.conferenceRequired()
                    ? "Initial conference required"
                    : "No conference required")
                + by(enquiry.decidedBy())));
    say(box, enquiry.reason());
    return box;
  }

  private static String found(@Nullable Finding finding) {
    return finding == null
        ? ""
        : switch (finding) {
          case NOT_SUBSTANTIATED -> "Concerns not substantiated. ";
          case SUBSTANTIATED_NO_CONTINUING_RISK ->
              "Concerns substantiated, no continuing risk of significant harm. ";
          case SUBSTANTIATED_CONTINUING_RISK ->
              "Concerns substantiated, continuing risk of significant harm. ";
        };
  }

  private static String by(@Nullable String decidedBy) {
    return decidedBy == null ? "" : ", decided by " + decidedBy;
  }

  private static void say(Div box, String reason) {
    if (!reason.isBlank()) {
      box.add(Texts.said(reason));
    }
  }

  private static Div box(String title) {
    Div box = new Div(new H3(title));
    box.addClassName("meeting");
    return box;
  }
}
