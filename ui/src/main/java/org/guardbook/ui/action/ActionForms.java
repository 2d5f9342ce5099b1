package org.guardbook.ui.action;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewCommand.ChaseAgency;
import org.guardbook.command.review.ReviewCommand.CompleteAction;
import org.guardbook.command.review.ReviewCommand.ExtendDueDate;
import org.guardbook.command.review.ReviewCommand.MoveAction;
import org.guardbook.command.review.ReviewCommand.ReportProgress;
import org.guardbook.command.review.ReviewCommand.SendActionBack;
import org.guardbook.command.review.ReviewCommand.VerifyAction;
import org.guardbook.command.review.ReviewCommand.WithdrawAction;
import org.guardbook.command.review.ReviewReference;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.ListCommittees;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FilesEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;

/** The form of everything that can be done with an action, laid out for where it stands. */
final class ActionForms {

  private static final int MEETINGS_OFFERED = 6;

  private final ActionDesk desk;
  private final TrackedAction action;

  ActionForms(ActionDesk desk, TrackedAction action) {
    this.desk = desk;
    this.action = action;
  }

  Ask of(Step step) {
    return switch (step) {
      case UPDATE -> update();
      case CHASE -> chase();
      case VERIFY -> verify();
      case SEND_BACK -> sendBack();
      case EXTEND -> extend();
      case MOVE -> move();
      case WITHDRAW -> withdraw();
    };
  }

  /** What an agency says of its action. */
  private enum Said {
    ON_TRACK("On track"),
    AT_RISK("At risk"),
    DONE("Done");

    private final String label;

    Said(String label) {
      this.label = label;
    }
  }

  /** Two clicks where there is nothing to add: how it is going, and send. */
  private Ask update() {
    Choice<Said> said = new Choice<>("outlook", "How it is going");
    for (Said each : Said.values()) {
      said.option(each, each.label);
    }
    said.require("Say whether it is on track, at risk or done.");
    said.addClassName("saying");
    LongText note = new LongText("note", "What has happened");
    FilesEntry files = desk.files("evidence", "Evidence");
    said.onChange(
        () ->
            note.recaption(
                switch (Objects.requireNonNullElse(said.value(), Said.ON_TRACK)) {
                  case ON_TRACK -> "What has happened";
                  case AT_RISK -> "What stands in the way";
                  case DONE -> "What shows that it is done";
                }));
    FormSheet form = new FormSheet().with(said, note, files);
    form.addClassName("updating");
    // The agency's own word is today's; the committee may write down what it was told before
    boolean dated = desk.person().may(Operation.KEEP_REVIEWS);
    WhenEntry happened = happened("Said on");
    if (dated) {
      form.with(happened);
    }
    form.foot(files.chooser());
    return new Ask(
        form,
        "Send",
        seen -> {
          When when = dated ? when(happened) : When.on(desk.today());
          return said.value() == Said.DONE
              ? new CompleteAction(
                  reference(), when, action.action(), seen, note.value(), files.value())
              : new ReportProgress(
                  reference(),
                  when,
                  action.action(),
                  seen,
                  said.value() == Said.AT_RISK ? Outlook.AT_RISK : Outlook.ON_TRACK,
                  note.value(),
                  files.value());
        },
        dated
            ? "It is on record, and the agency sees it."
            : "Sent. Thank you: the committee sees it now.");
  }

  private Ask chase() {
    LongText note = new LongText("note", "What you asked, and whom");
    note.hint("The agency sees it with its action.");
    WhenEntry happened = happened("Chased on");
    return new Ask(
        new FormSheet().with(note, happened),
        "Record that the agency was chased",
        seen -> new ChaseAgency(reference(), when(happened), action.action(), seen, note.value()),
        "It is on record that the agency was chased.");
  }

  private Ask verify() {
    LongText impact = new LongText("impact", "What difference it made");
    impact.require("Say what difference the action made; that it was done is not enough.");
    if (!action.successMeasure().isBlank()) {
      impact.hint("It was to be shown by: " + action.successMeasure());
    }
    Pick meeting = new Pick("meeting", "Accepted at", meetings());
    meeting.aside("if at a meeting");
    WhenEntry happened = happened("Accepted on");
    return new Ask(
        new FormSheet().with(impact).beside(happened, meeting),
        "Verify",
        seen ->
            new VerifyAction(
                reference(),
                when(happened),
                action.action(),
                seen,
                impact.value(),
                meeting.value()),
        "The action is verified.");
  }

  private Ask sendBack() {
    LongText reason = reason("What is missing");
    reason.hint("The agency reads it; the action is open again.");
    WhenEntry happened = happened("Sent back on");
    return new Ask(
        new FormSheet().with(reason, happened),
        "Send back",
        seen ->
            new SendActionBack(reference(), when(happened), action.action(), seen, reason.value()),
        "The action is open again, and the agency sees why.");
  }

  private Ask extend() {
    DayEntry dueOn = new DayEntry("dueOn", "New date");
    dueOn.hint("It is due on " + Words.day(action.dueOn()) + ".");
    dueOn.require("Enter the new date.");
    LongText reason = reason("Why it needs longer");
    TextEntry agreedBy = agreedBy();
    WhenEntry happened = happened("Agreed on");
    return new Ask(
        new FormSheet().with(dueOn, reason).beside(happened, agreedBy),
        "Extend the date",
        seen ->
            new ExtendDueDate(
                reference(),
                when(happened),
                action.action(),
                seen,
                Objects.requireNonNullElse(dueOn.value(), action.dueOn()),
                reason.value(),
                text(agreedBy)),
        "The date is extended; the first one stays on record.");
  }

  private Ask move() {
    Map<String, String> others =
        new LinkedHashMap<>(new Codes(desk.dispatch()).inForce(CodeList.AGENCY, desk.today()));
    others.remove(action.leadAgency());
    Pick agency = new Pick("leadAgency", "To which agency", others);
    agency.require("Choose the agency.");
    TextEntry role = new TextEntry("leadRole", "Who leads it there");
    role.hint("By role: Head of service");
    role.require("Say who leads it there, by role.");
    LongText reason = reason("Why it moves");
    TextEntry agreedBy = agreedBy();
    WhenEntry happened = happened("Agreed on");
    return new Ask(
        new FormSheet().beside(agency, role).with(reason).beside(happened, agreedBy),
        "Move the action",
        seen ->
            new MoveAction(
                reference(),
                when(happened),
                action.action(),
                seen,
                new Agency(Objects.requireNonNullElse(agency.value(), "")),
                text(role),
                reason.value(),
                text(agreedBy)),
        "The action has moved, with everything said about it.");
  }

  private Ask withdraw() {
    LongText reason = reason("Why it is no longer needed");
    TextEntry agreedBy = agreedBy();
    WhenEntry happened = happened("Agreed on");
    return new Ask(
        new FormSheet().with(reason).beside(happened, agreedBy),
        "Withdraw the action",
        seen ->
            new WithdrawAction(
                reference(), when(happened), action.action(), seen, reason.value(), text(agreedBy)),
        "The action is withdrawn.");
  }

  private ReviewReference reference() {
    return new ReviewReference(action.review());
  }

  /** The last meetings and the next, as a command names them. */
  private Map<String, String> meetings() {
    Map<String, String> meetings = new LinkedHashMap<>();
    LocalDate today = desk.today();
    for (Committee committee : desk.dispatch().askForAll(new ListCommittees(), Committee.class)) {
      committee.meetings().stream()
          .filter(meeting -> !meeting.heldFor().date().isAfter(today))
          .limit(MEETINGS_OFFERED)
          .forEach(
              meeting ->
                  meetings.put(
                      committee.reference() + "/" + meeting.number(),
                      committee.name() + ", " + Words.day(meeting.heldFor().date(), today)));
    }
    return meetings;
  }

  private WhenEntry happened(String label) {
    WhenEntry happened = new WhenEntry("happened", label);
    happened.aside("time if known");
    happened.require("Enter when it was.");
    happened.fill(When.on(desk.today()));
    return happened;
  }

  private static LongText reason(String label) {
    LongText reason = new LongText("reason", label);
    reason.require("Say " + Words.within(label) + ".");
    return reason;
  }

  private static TextEntry agreedBy() {
    TextEntry agreedBy = new TextEntry("agreedBy", "Who agreed");
    agreedBy.suggest(List.of("Review committee", "Independent chair", "Board"));
    agreedBy.require("Say who agreed to it.");
    agreedBy.fill("Review committee");
    return agreedBy;
  }

  private static When when(WhenEntry entry) {
    return Objects.requireNonNull(entry.value(), "a date that has no problem has a value");
  }

  private static String text(TextEntry entry) {
    return Objects.requireNonNullElse(entry.value(), "");
  }
}
