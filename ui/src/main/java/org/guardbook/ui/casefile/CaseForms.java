package org.guardbook.ui.casefile;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CallMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CloseCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CompleteMeetingAction;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ConcludeStrand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.DecideThreshold;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.DismissMatch;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.HandOverCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.HoldMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.LiftSafeguard;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.LinkEarlierCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.MinuteMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NameAdult;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NoteDevelopment;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.OpenStrand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ProgressStrand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.PutOffMeeting;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.PutSafeguardInPlace;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordConsequence;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.RecordOutcome;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ReferToBarringService;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ReferToRegulator;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.ReopenCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.SendEmployerCopy;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.SendOutcomeLetter;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.TakeOverCase;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.UnlinkEarlierCase;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseFile.Meeting;
import org.guardbook.query.casefile.CaseFile.Safeguard;
import org.guardbook.ui.components.Choice;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.components.DayEntry;
import org.guardbook.ui.components.FormSheet;
import org.guardbook.ui.components.LongText;
import org.guardbook.ui.components.OrderedChips;
import org.guardbook.ui.components.Pick;
import org.guardbook.ui.components.TextEntry;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.components.WhenEntry;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** The form of every command of a case, laid out for where the case stands. */
final class CaseForms {

  private final Codes codes;
  private final CaseFile file;
  private final CaseReference reference;
  private final LocalDateTime now;
  private final boolean correcting;

  /**
   * @param correcting whether the form is to put right what was recorded before, so that everything
   *     that was ever there is offered
   */
  CaseForms(Codes codes, Clock clock, CaseFile file, boolean correcting) {
    this.codes = codes;
    this.file = file;
    this.reference = new CaseReference(file.reference());
    this.now = LocalDateTime.ofInstant(clock.instant(), When.ENGLAND);
    this.correcting = correcting;
  }

  Ask of(What what) {
    return switch (what) {
      case THRESHOLD -> threshold();
      case CALL_MEETING -> callMeeting();
      case PUT_OFF_MEETING -> putOffMeeting();
      case HOLD_MEETING -> holdMeeting();
      case MINUTES -> minutes();
      case COMPLETE_ACTION -> completeAction();
      case OPEN_STRAND ->
          strand(
              "Opened",
              "What is being looked into",
              "note",
              "Open the strand",
              "The strand is open.",
              OpenStrand::new);
      case PROGRESS_STRAND ->
          strand(
              "When", "What happened", "note", "Save", "Added to the strand.", ProgressStrand::new);
      case CONCLUDE_STRAND ->
          strand(
              "Concluded",
              "With what result",
              "result",
              "Conclude the strand",
              "The strand is concluded.",
              ConcludeStrand::new);
      case SAFEGUARD -> safeguard();
      case LIFT_SAFEGUARD -> liftSafeguard();
      case NOTE -> note();
      case NAME_ADULT -> nameAdult();
      case LINK -> link();
      case UNLINK -> unlink();
      case DISMISS_MATCH -> dismissMatch();
      case OUTCOME -> outcome();
      case CONSEQUENCE -> consequence();
      case LETTER -> letter();
      case EMPLOYER_COPY -> employerCopy();
      case BARRING_SERVICE -> barringService();
      case REGULATOR -> regulator();
      case HAND_OVER -> handOver();
      case TAKE_OVER -> takeOver();
      case CLOSE -> close();
      case REOPEN -> reopen();
      case CORRECT -> throw new IllegalArgumentException("A correction needs its entry");
    };
  }

  private Ask threshold() {
    WhenEntry happened = happened("Decided");
    Choice<Boolean> met =
        new Choice<Boolean>("met", "Is the threshold met?")
            .option(true, "Yes, it is met")
            .option(false, "No, it is not");
    met.require("Say whether the threshold is met.");
    Map<String, String> groundWords = new LinkedHashMap<>();
    for (ThresholdGround ground : ThresholdGround.values()) {
      groundWords.put(ground.name(), Words.sentence(ground.words()));
    }
    Ticks grounds = new Ticks("grounds", "On which ground", groundWords).down();
    grounds.hint("The adult has, or may have …");
    LongText reason = reason("Why", "What the decision rests on; an inspector reads it.");
    TextEntry decidedBy = decidedBy();
    Runnable fit = () -> grounds.setVisible(!Boolean.FALSE.equals(met.value()));
    met.onChange(fit);
    FormSheet form = new FormSheet().with(met, grounds, reason).beside(happened, decidedBy);
    return new Ask(
        form,
        "Record the decision",
        () ->
            new DecideThreshold(
                reference,
                when(happened),
                Boolean.TRUE.equals(met.value()),
                Boolean.TRUE.equals(met.value())
                    ? grounds.value().stream().map(ThresholdGround::valueOf).toList()
                    : List.of(),
                reason.value(),
                decidedBy.value()),
        "The threshold decision is recorded.");
  }

  private Ask callMeeting() {
    Choice<MeetingKind> kind = kind();
    kind.fill(
        file.meetings().stream().anyMatch(m -> m.held() != null)
            ? MeetingKind.REVIEW
            : MeetingKind.INITIAL);
    kind.require("Say which kind of meeting it is.");
    WhenEntry heldFor = new WhenEntry("heldFor", "To be held");
    heldFor.require("Enter when the meeting is to be held.");
    TextEntry place = new TextEntry("place", "Where");
    place.aside("a room, or a link");
    Ticks invited = new Ticks("invited", "Who is invited", agencies(List.of()));
    WhenEntry happened = happened("Arranged");
    return new Ask(
        new FormSheet().with(kind).beside(heldFor, place).with(invited, happened),
        "Call the meeting",
        () ->
            new CallMeeting(
                reference,
                when(happened),
                Objects.requireNonNullElse(kind.value(), MeetingKind.INITIAL),
                when(heldFor),
                place.value(),
                invited.value().stream().map(Agency::new).toList()),
        "The meeting is called.");
  }

  private Ask putOffMeeting() {
    Pick meeting = meeting("meeting", "Which meeting", correcting ? All.ALL : All.TO_COME);
    WhenEntry heldFor = new WhenEntry("heldFor", "Now to be held");
    heldFor.require("Enter when the meeting is to be held instead.");
    LongText reason = reason("Why it is put off", null);
    WhenEntry happened = happened("Decided");
    return new Ask(
        new FormSheet().with(meeting, heldFor, reason, happened),
        "Put it off",
        () ->
            new PutOffMeeting(
                reference, when(happened), number(meeting), when(heldFor), reason.value()),
        "The meeting is put off.");
  }

  private Ask holdMeeting() {
    List<Meeting> toCome =
        file.meetings().stream().filter(m -> correcting || m.held() == null).toList();
    Pick meeting = meeting("meeting", "Which meeting", correcting ? All.ALL : All.TO_COME);
    meeting.require(null);
    meeting.aside("leave empty for one that was not called");
    Choice<MeetingKind> kind = kind();
    WhenEntry happened = happened("Held");
    List<String> invited = toCome.isEmpty() ? List.of() : toCome.getFirst().invited();
    AttendanceRows attendance = new AttendanceRows("attendance", "Who came", agencies(invited));
    OrderedChips natures =
        new OrderedChips(
            "natures", "Natures considered", codes.inForce(CodeList.NATURE, now.toLocalDate()));
    natures.aside("figures count the meeting under each");
    natures.fill(file.summary().natures());
    if (!toCome.isEmpty()) {
      Meeting first = toCome.getFirst();
      meeting.fill(String.valueOf(first.number()));
      kind.fill(first.kind());
      if (!first.heldFor().earliest().isAfter(now)) {
        happened.fill(first.heldFor());
      }
      attendance.fill(
          invited.stream()
              .map(code -> new Attendance(new Agency(code), Attendance.Presence.ATTENDED))
              .toList());
    } else {
      kind.fill(
          file.meetings().stream().anyMatch(m -> m.held() != null)
              ? MeetingKind.REVIEW
              : MeetingKind.INITIAL);
    }
    // A meeting that was called keeps the kind it was called as
    Runnable fit = () -> kind.setVisible(meeting.value() == null);
    meeting.onChange(fit);
    fit.run();
    FormSheet form = new FormSheet();
    if (toCome.isEmpty()) {
      form.beside(kind, happened);
    } else {
      form.beside(meeting, happened).with(kind);
    }
    form.with(attendance, natures);
    return new Ask(
        form,
        "Record the meeting",
        () -> {
          String chosen = meeting.value();
          return new HoldMeeting(
              reference,
              when(happened),
              chosen == null ? null : Integer.valueOf(chosen),
              chosen == null || correcting ? kind.value() : null,
              attendance.value(),
              natures.value().stream().map(Nature::new).toList());
        },
        "The meeting is recorded.");
  }

  private Ask minutes() {
    Pick meeting = meeting("meeting", "Which meeting", correcting ? All.ALL : All.TO_MINUTE);
    WhenEntry happened = happened("Written");
    LongText minutes = new LongText("minutes", "What was said");
    minutes.require("Write what the meeting said.");
    Lines decisions = new Lines("decisions", "Decisions");
    ActionRows actions = new ActionRows("actions", "Actions");
    return new Ask(
        new FormSheet().beside(meeting, happened).with(minutes, decisions, actions),
        "Save the minutes",
        () ->
            new MinuteMeeting(
                reference,
                when(happened),
                number(meeting),
                minutes.value(),
                decisions.lines(),
                actions.value()),
        "The minutes are saved.");
  }

  private Ask completeAction() {
    Map<String, String> open = new LinkedHashMap<>();
    for (Meeting meeting : file.meetings()) {
      for (CaseFile.Action action : meeting.actions()) {
        if (correcting || action.completed() == null) {
          open.put(
              meeting.number() + "." + action.asked().number(),
              action.asked().text().words() + " (" + action.asked().owner() + ")");
        }
      }
    }
    Pick action = new ActionPick("action", "Which action", open);
    action.require("Choose the action.");
    if (open.size() == 1) {
      action.fill(open.keySet().iterator().next());
    }
    LongText note = new LongText("note", "What was done");
    WhenEntry happened = happened("Done");
    return new Ask(
        new FormSheet().with(action, note, happened),
        "Record it as done",
        () -> {
          String[] numbers = Objects.requireNonNullElse(action.value(), "0.0").split("\\.", 2);
          return new CompleteMeetingAction(
              reference,
              when(happened),
              Integer.parseInt(numbers[0]),
              Integer.parseInt(numbers[1]),
              note.value());
        },
        "The action is done.");
  }

  private interface OfStrand {
    PositionOfTrustCommand make(
        CaseReference reference, When happened, Strand strand, Narrative words);
  }

  private Ask strand(
      String whenLabel,
      String wordsLabel,
      String wordsName,
      String button,
      String done,
      OfStrand command) {
    Choice<Strand> strand = new Choice<>("strand", "Strand");
    for (Strand each : Strand.values()) {
      strand.option(each, each.label());
    }
    strand.require("Choose the strand.");
    LongText words = new LongText(wordsName, wordsLabel);
    if (!wordsName.equals("note") || !button.startsWith("Open")) {
      words.require("Write a sentence about it.");
    }
    WhenEntry happened = happened(whenLabel);
    return new Ask(
        new FormSheet().with(strand, words, happened),
        button,
        () ->
            command.make(
                reference,
                when(happened),
                Objects.requireNonNullElse(strand.value(), Strand.POLICE_INVESTIGATION),
                words.value()),
        done);
  }

  private Ask safeguard() {
    LongText measure = new LongText("measure", "What is done to keep children safe meanwhile");
    measure.hint("For example: moved to duties without children; not on shift alone");
    measure.require("Write what was done.");
    WhenEntry happened = happened("In place from");
    return new Ask(
        new FormSheet().with(measure, happened),
        "Put it in place",
        () -> new PutSafeguardInPlace(reference, when(happened), measure.value()),
        "The safeguard is in place.");
  }

  private Ask liftSafeguard() {
    Map<String, String> active = new LinkedHashMap<>();
    for (Safeguard each : file.safeguards()) {
      if (correcting || each.lifted() == null) {
        active.put(String.valueOf(each.number()), each.measure());
      }
    }
    Pick safeguard = new Pick("safeguard", "Which safeguard", active);
    safeguard.require("Choose the safeguard.");
    if (active.size() == 1) {
      safeguard.fill(active.keySet().iterator().next());
    }
    LongText reason = reason("Why it is lifted", null);
    WhenEntry happened = happened("Lifted");
    return new Ask(
        new FormSheet().with(safeguard, reason, happened),
        "Lift it",
        () -> new LiftSafeguard(reference, when(happened), number(safeguard), reason.value()),
        "The safeguard is lifted.");
  }

  private Ask note() {
    LongText note = new LongText("note", "What came to light, or was done");
    note.require("Write what came to light, or was done.");
    WhenEntry happened = happened("When it happened");
    return new Ask(
        new FormSheet().with(note, happened),
        "Add the note",
        () -> new NoteDevelopment(reference, when(happened), note.value()),
        "The note is added.");
  }

  private Ask nameAdult() {
    TextEntry name = new TextEntry("adult.name", "The adult's name");
    name.require("Enter the name.");
    DayEntry born = new DayEntry("adult.dateOfBirth", "Date of birth");
    born.aside("day, month, year, if known");
    LongText reason = reason("How the name became known", null);
    WhenEntry happened = happened("When");
    return new Ask(
        new FormSheet().beside(name, born).with(reason, happened),
        "Name the adult",
        () ->
            new NameAdult(
                reference,
                when(happened),
                new NamedPerson(Objects.requireNonNullElse(name.value(), ""), born.value()),
                reason.value()),
        "The adult is named.");
  }

  private Ask link() {
    TextEntry earlier = new TextEntry("earlier", "Reference of the other case");
    earlier.hint("One looks like W13-117");
    earlier.require("Enter the reference of the other case.");
    LongText reason = reason("Why it is about the same person", null);
    WhenEntry happened = happened("Decided");
    return new Ask(
        new FormSheet().with(earlier, reason, happened),
        "Link the cases",
        () -> new LinkEarlierCase(reference, when(happened), other(earlier), reason.value()),
        "The cases are linked.");
  }

  private Ask unlink() {
    Map<String, String> linked = new LinkedHashMap<>();
    file.linkedCases().forEach(each -> linked.put(each, each));
    Pick earlier = new Pick("earlier", "Which link", linked);
    earlier.require("Choose the case that is not to be linked.");
    if (linked.size() == 1) {
      earlier.fill(linked.keySet().iterator().next());
    }
    LongText reason = reason("Why it was wrong", null);
    WhenEntry happened = happened("Decided");
    return new Ask(
        new FormSheet().with(earlier, reason, happened),
        "Undo the link",
        () ->
            new UnlinkEarlierCase(
                reference,
                when(happened),
                caseReference(Objects.requireNonNullElse(earlier.value(), "")),
                reason.value()),
        "The link is undone.");
  }

  private Ask dismissMatch() {
    TextEntry other = new TextEntry("other", "Reference of the other case");
    other.require("Enter the reference of the other case.");
    WhenEntry happened = happened("Decided");
    return new Ask(
        new FormSheet().with(other, happened),
        "Not the same person",
        () -> new DismissMatch(reference, when(happened), other(other)),
        "It is noted that the other case is about somebody else.");
  }

  private Ask outcome() {
    Pick outcome =
        new Pick("outcome", "Outcome", codes.inForce(CodeList.OUTCOME, now.toLocalDate()));
    outcome.require("Choose the outcome.");
    LongText reason =
        reason("Why", "What the outcome rests on; the ombudsman and inspectors read it.");
    WhenEntry happened = happened("Reached");
    TextEntry decidedBy = decidedBy();
    return new Ask(
        new FormSheet().with(outcome, reason).beside(happened, decidedBy),
        "Record the outcome",
        () ->
            new RecordOutcome(
                reference,
                when(happened),
                new Outcome(Objects.requireNonNullElse(outcome.value(), "")),
                reason.value(),
                decidedBy.value()),
        "The outcome is recorded.");
  }

  private Ask consequence() {
    Pick consequence =
        new Pick(
            "consequence", "What followed", codes.inForce(CodeList.CONSEQUENCE, now.toLocalDate()));
    consequence.require("Choose what followed.");
    LongText note = new LongText("note", "In a sentence");
    note.aside("if there is more to say");
    WhenEntry happened = happened("When");
    return new Ask(
        new FormSheet().with(consequence, note, happened),
        "Record it",
        () ->
            new RecordConsequence(
                reference,
                when(happened),
                new Consequence(Objects.requireNonNullElse(consequence.value(), "")),
                note.value()),
        "The consequence is recorded.");
  }

  private Ask letter() {
    WhenEntry happened = happened("Sent");
    return new Ask(
        new FormSheet().with(happened),
        "The letter was sent",
        () -> new SendOutcomeLetter(reference, when(happened)),
        "The outcome letter is recorded as sent.");
  }

  private Ask employerCopy() {
    WhenEntry happened = happened("Sent");
    return new Ask(
        new FormSheet().with(happened),
        "The copy was sent",
        () -> new SendEmployerCopy(reference, when(happened)),
        "The employer's copy is recorded as sent.");
  }

  private Ask barringService() {
    LongText note = reasonNamed("note", "What the service was told");
    WhenEntry happened = happened("Told");
    return new Ask(
        new FormSheet().with(note, happened),
        "Record the referral",
        () -> new ReferToBarringService(reference, when(happened), note.value()),
        "The referral is recorded.");
  }

  private Ask regulator() {
    TextEntry regulator = new TextEntry("regulator", "Regulator");
    regulator.suggest(
        List.of(
            "Teaching Regulation Agency",
            "Ofsted",
            "Social Work England",
            "Nursing and Midwifery Council",
            "Health and Care Professions Council",
            "General Medical Council"));
    regulator.require("Name the regulator.");
    LongText note = reasonNamed("note", "What the regulator was told");
    WhenEntry happened = happened("Told");
    return new Ask(
        new FormSheet().with(regulator, note, happened),
        "Record the referral",
        () ->
            new ReferToRegulator(
                reference,
                when(happened),
                Objects.requireNonNullElse(regulator.value(), ""),
                note.value()),
        "The referral is recorded.");
  }

  private Ask handOver() {
    TextEntry authority = new TextEntry("toAuthority", "To which authority");
    authority.require("Name the authority.");
    LongText reason = reason("Why", null);
    WhenEntry happened = happened("Handed over");
    return new Ask(
        new FormSheet().with(authority, reason, happened),
        "Hand the case over",
        () ->
            new HandOverCase(
                reference,
                when(happened),
                Objects.requireNonNullElse(authority.value(), ""),
                reason.value()),
        "The case is handed over.");
  }

  private Ask takeOver() {
    TextEntry authority = new TextEntry("fromAuthority", "From which authority");
    authority.require("Name the authority.");
    TextEntry theirs = new TextEntry("theirReference", "Their reference");
    theirs.aside("if known");
    LongText reason = reason("Why", null);
    WhenEntry happened = happened("Taken over");
    return new Ask(
        new FormSheet().beside(authority, theirs).with(reason, happened),
        "Take the case over",
        () ->
            new TakeOverCase(
                reference,
                when(happened),
                Objects.requireNonNullElse(authority.value(), ""),
                theirs.value(),
                reason.value()),
        "The case is taken over.");
  }

  private Ask close() {
    LongText reason = reason("Why it is closed", null);
    Ticks despite = new CloseAllTheSame("despiteOutstanding", "Something is outstanding");
    WhenEntry happened = happened("Closed");
    TextEntry decidedBy = decidedBy();
    FormSheet form = new FormSheet();
    return new Ask(
        form.with(reason, despite).beside(happened, decidedBy),
        "Close the case",
        () ->
            new CloseCase(
                reference,
                when(happened),
                reason.value(),
                !despite.value().isEmpty(),
                decidedBy.value()),
        "The case is closed.");
  }

  private Ask reopen() {
    LongText reason = reason("Why it is reopened", null);
    WhenEntry happened = happened("Reopened");
    TextEntry decidedBy = decidedBy();
    return new Ask(
        new FormSheet().with(reason).beside(happened, decidedBy),
        "Reopen the case",
        () -> new ReopenCase(reference, when(happened), reason.value(), decidedBy.value()),
        "The case is open again.");
  }

  private enum All {
    ALL,
    TO_COME,
    TO_MINUTE;

    boolean takes(Meeting meeting) {
      return switch (this) {
        case ALL -> true;
        case TO_COME -> meeting.held() == null;
        case TO_MINUTE -> meeting.held() != null && meeting.minutes() == null;
      };
    }
  }

  private Pick meeting(String name, String label, All which) {
    Map<String, String> offered = new LinkedHashMap<>();
    for (Meeting meeting : file.meetings()) {
      if (which.takes(meeting)) {
        When when = meeting.held() == null ? meeting.heldFor() : meeting.held();
        offered.put(
            String.valueOf(meeting.number()),
            words(meeting.kind())
                + (meeting.held() == null ? ", called for " : ", held ")
                + Words.when(when));
      }
    }
    Pick pick = new Pick(name, label, offered);
    pick.require("Choose the meeting.");
    if (!offered.isEmpty()) {
      pick.fill(new ArrayList<>(offered.keySet()).getLast());
    }
    return pick;
  }

  static String words(MeetingKind kind) {
    return switch (kind) {
      case INITIAL -> "Initial meeting";
      case REVIEW -> "Review meeting";
      case FINAL -> "Final meeting";
    };
  }

  private static Choice<MeetingKind> kind() {
    Choice<MeetingKind> kind = new Choice<>("kind", "Which kind of meeting");
    return kind.option(MeetingKind.INITIAL, "Initial")
        .option(MeetingKind.REVIEW, "Review")
        .option(MeetingKind.FINAL, "Final");
  }

  /** Label by code, those named first. */
  private Map<String, String> agencies(List<String> first) {
    Map<String, String> inForce = codes.inForce(CodeList.AGENCY, now.toLocalDate());
    Map<String, String> all = new LinkedHashMap<>();
    first.forEach(code -> all.put(code, codes.label(CodeList.AGENCY, code)));
    inForce.forEach(all::putIfAbsent);
    return all;
  }

  private WhenEntry happened(String label) {
    WhenEntry happened = new WhenEntry("happened", label);
    happened.aside("day, month, year and the time, if known");
    happened.require("Enter when it was.");
    happened.fill(When.at(now));
    return happened;
  }

  private static LongText reason(String label, @Nullable String hint) {
    LongText reason = reasonNamed("reason", label);
    if (hint != null) {
      reason.hint(hint);
    }
    return reason;
  }

  private static LongText reasonNamed(String name, String label) {
    LongText reason = new LongText(name, label);
    reason.require("Give the reason: " + Words.within(label) + ".");
    return reason;
  }

  private static TextEntry decidedBy() {
    TextEntry decidedBy = new TextEntry("decidedBy", "Who decided");
    decidedBy.aside("their account; leave empty if it was you");
    return decidedBy;
  }

  private static When when(WhenEntry entry) {
    return Objects.requireNonNull(entry.value(), "a date that has no problem has a value");
  }

  private static int number(Pick pick) {
    return Integer.parseInt(Objects.requireNonNullElse(pick.value(), "0"));
  }

  private static CaseReference other(TextEntry entry) {
    return caseReference(Objects.requireNonNullElse(entry.value(), ""));
  }

  private static CaseReference caseReference(String typed) {
    return new CaseReference(typed.strip().toUpperCase(java.util.Locale.UK));
  }

  /** An action is told by its meeting and its number. */
  private static final class ActionPick extends Pick {
    ActionPick(String name, String label, Map<String, String> options) {
      super(name, label, options);
    }

    @Override
    public void take(Map<String, String> recorded) {
      String meeting = recorded.get("meeting");
      String action = recorded.get("action");
      if (meeting != null && action != null) {
        fill(meeting + "." + action);
      }
    }
  }

  /** Asked only once the case was found to have something outstanding. */
  private static final class CloseAllTheSame extends Ticks {
    CloseAllTheSame(String name, String label) {
      super(name, label, Map.of("true", "Close the case all the same; the reason says why"));
      setVisible(false);
    }

    @Override
    public void refuse(String sentence) {
      setVisible(true);
      super.refuse("Tick to close the case all the same.");
    }
  }

  static Paragraph small(String words) {
    Paragraph paragraph = new Paragraph(words);
    paragraph.addClassName("small");
    return paragraph;
  }

  /** The form of an entry of that type. */
  static @Nullable What behind(String type) {
    return switch (type) {
      case "AdultNamed" -> What.NAME_ADULT;
      case "EarlierCaseLinked" -> What.LINK;
      case "EarlierCaseUnlinked" -> What.UNLINK;
      case "MatchDismissed" -> What.DISMISS_MATCH;
      case "ThresholdDecided" -> What.THRESHOLD;
      case "MeetingCalled" -> What.CALL_MEETING;
      case "MeetingPutOff" -> What.PUT_OFF_MEETING;
      case "MeetingHeld" -> What.HOLD_MEETING;
      case "MeetingMinuted" -> What.MINUTES;
      case "MeetingActionCompleted" -> What.COMPLETE_ACTION;
      case "StrandOpened" -> What.OPEN_STRAND;
      case "StrandProgressed" -> What.PROGRESS_STRAND;
      case "StrandConcluded" -> What.CONCLUDE_STRAND;
      case "SafeguardPutInPlace" -> What.SAFEGUARD;
      case "SafeguardLifted" -> What.LIFT_SAFEGUARD;
      case "DevelopmentNoted" -> What.NOTE;
      case "OutcomeRecorded" -> What.OUTCOME;
      case "ConsequenceRecorded" -> What.CONSEQUENCE;
      case "OutcomeLetterSent" -> What.LETTER;
      case "EmployerCopySent" -> What.EMPLOYER_COPY;
      case "ReferredToBarringService" -> What.BARRING_SERVICE;
      case "ReferredToRegulator" -> What.REGULATOR;
      case "CaseHandedOver" -> What.HAND_OVER;
      case "CaseTakenOver" -> What.TAKE_OVER;
      case "CaseClosed" -> What.CLOSE;
      case "CaseReopened" -> What.REOPEN;
      default -> null;
    };
  }

  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
  }
}
