package org.guardbook.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ConferenceAttendance;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile.Called;
import org.guardbook.query.child.ChildFile.Conference;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.ui.childforms.What;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Texts;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.forms.KindOfRecord;

/** The conference that is called and those that were held, with what each decided and why. */
final class ConferencesCard extends Card {

  private final Shown shown;

  ConferencesCard(Shown shown) {
    super("Conferences");
    this.shown = shown;
    setId("conferences");
    Called called = shown.file().called();
    if (called != null) {
      add(called(called));
    }
    shown.file().conferences().reversed().forEach(each -> add(held(each)));
    if (called == null && shown.file().conferences().isEmpty()) {
      add(Texts.small("None has been called or held."));
    }
  }

  private Component called(Called called) {
    Div box = new Div(new H3(Words.sentence(called.kind().words())));
    box.addClassName("meeting");
    When heldFor = called.heldFor();
    box.add(
        heldFor == null
            ? new Tag(Tone.RED, "!", "Put off, no new time yet")
            : heldFor.date().isBefore(shown.on())
                ? new Tag(Tone.RED, "!", "Was to be " + Words.when(heldFor))
                : new Tag(Tone.AMBER, "◔", "Called for " + Words.when(heldFor)));
    List<String> said = new ArrayList<>();
    if (called.place() != null) {
      said.add(called.place());
    }
    said.add("chair: " + called.chair());
    if (called.timesPutOff() > 0) {
      String because = called.putOffBecause();
      said.add(
          "put off "
              + (called.timesPutOff() == 1
                  ? "once"
                  : Words.count(called.timesPutOff(), "time", "times"))
              + (because == null ? "" : " (" + because + ")"));
    }
    box.add(Texts.small(Words.sentence(String.join(" · ", said))));
    if (!called.invited().isEmpty()) {
      box.add(
          Texts.small(
              "Invited: " + Words.list(shown.codes().labels(CodeList.AGENCY, called.invited()))));
    }
    box.add(together(called.together()));
    if (shown.may(What.HOLD_CONFERENCE)) {
      Div links =
          new Div(
              shown.opener().link(What.HOLD_CONFERENCE, "Record it", Map.of()),
              new Span(" · "),
              shown.opener().link(What.PUT_OFF_CONFERENCE, "Put it off", Map.of()));
      links.addClassNames("small", "no-print");
      box.add(links);
    }
    return box;
  }

  private Component held(Conference conference) {
    Div box = new Div(new H3(Words.sentence(conference.kind().words())));
    box.addClassName("meeting");
    box.add(new Tag(Tone.GREEN, "✓", "Held " + Words.when(conference.held())));
    box.add(Texts.small(decision(conference)));
    if (!conference.dissent().isBlank()) {
      box.add(new Div(new Tag(Tone.AMBER, "≠", "Not unanimous")), Texts.said(conference.dissent()));
    }
    Facts facts = new Facts();
    facts.add("Why", conference.reason());
    facts.add("Child's view", conference.childsView());
    facts.add("Parents' view", conference.parentsView());
    facts.add("Chair", conference.chair());
    facts.add("Present", agencies(conference, ConferenceAttendance::present));
    facts.add("Did not come", agencies(conference, each -> !each.present()));
    facts.add("Reports", agencies(conference, ConferenceAttendance::report));
    facts.add(
        "No report from",
        conference.attendance().stream().anyMatch(ConferenceAttendance::report)
            ? agencies(conference, each -> !each.report())
            : null);
    if (!facts.isEmpty()) {
      NativeDetails more = new NativeDetails("Views, reasons and who came", facts);
      more.addClassName("more");
      box.add(more);
    }
    box.add(together(conference.together()));
    return box;
  }

  private static String decision(Conference conference) {
    boolean review = conference.kind() == ConferenceKind.REVIEW;
    return conference.planNeeded()
        ? review ? "Decided that the plan goes on" : "Decided on a plan"
        : review ? "Decided that no plan is needed any more" : "Decided that no plan is needed";
  }

  private String agencies(Conference conference, Predicate<ConferenceAttendance> which) {
    return Words.list(
        shown
            .codes()
            .labels(
                CodeList.AGENCY,
                conference.attendance().stream()
                    .filter(which)
                    .map(each -> each.agency().code())
                    .toList()));
  }

  /** The other children, by name where they are of this family. */
  private Component together(List<String> others) {
    Div with = new Div();
    with.addClassName("small");
    with.setVisible(!others.isEmpty());
    for (String other : others) {
      with.add(
          new Span(with.getElement().getChildCount() == 0 ? "Together with " : ", "),
          new Anchor(KindOfRecord.CHILD.address(other) + shown.sameMoment(), name(other)));
    }
    return with;
  }

  private String name(String reference) {
    return shown.file().siblings().stream()
        .filter(each -> each.reference().equals(reference))
        .map(ChildSummary::name)
        .findFirst()
        .orElse(reference);
  }
}
