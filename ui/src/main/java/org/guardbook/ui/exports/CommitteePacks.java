package org.guardbook.ui.exports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.committee.CommitteeQuery.Attendance;
import org.guardbook.query.committee.CommitteeQuery.Meeting;
import org.guardbook.query.committee.CommitteeQuery.Pack;
import org.guardbook.query.committee.CommitteeQuery.Share;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A meeting's papers: one to print or hand round, one to work with. */
@Component
public class CommitteePacks {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  CommitteePacks(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  /** The pack as it was prepared, in the name of whoever is signed in. */
  public Export of(Pack pack) {
    String reader = Dispatch.signedIn().map(SignedIn::name).orElse("Guardbook");
    return new Export(
        pack.committee().name(),
        heldOn(pack),
        new Papers(pack, agencies()).tables(),
        new Made(settings.board(), reader, clock.instant(), pack.asAt()));
  }

  private static String heldOn(Pack pack) {
    Meeting meeting = pack.meeting();
    return "Papers for "
        + (meeting == null ? "a meeting" : "meeting " + meeting.number())
        + " on "
        + WEEKDAY.format(pack.on());
  }

  private Map<String, String> agencies() {
    Map<String, String> labels = new HashMap<>();
    dispatch
        .askForAll(new ReadCodeList(CodeList.AGENCY), ListedCode.class)
        .forEach(code -> labels.put(code.code(), code.label()));
    return labels;
  }

  /**
   * @param agencies labels by code
   */
  private record Papers(Pack pack, Map<String, String> agencies) {

    List<Table> tables() {
      LocalDate since = pack.since();
      List<Table> tables = new ArrayList<>();
      tables.add(summary());
      if (since != null) {
        tables.add(
            actions(
                "Agreed on " + DAY.format(since),
                pack.agreedBefore(),
                "Actions that the meeting before agreed, as they stand."));
      }
      tables.add(
          actions(
              since == null ? "Changed so far" : "Changed since " + DAY.format(since),
              pack.changed(),
              "Actions in which anything was recorded since the meeting before."));
      tables.add(
          actions(
              "Late", pack.late(), "The date has passed and the agency has not said it is done."));
      tables.add(
          actions(
              "Silent",
              pack.silent(),
              "Open, and nothing heard from the agency for as long as the board allows, or longer."
                  + " Days are counted from its last update or, where there was none, from the day"
                  + " the action was agreed."));
      tables.add(
          actions(
              "To verify",
              pack.toVerify(),
              "The agency says it is done; the committee accepts the evidence or sends it back."));
      tables.add(impact());
      tables.add(attendance("Attendance by member", pack.attendance().members(), true));
      tables.add(attendance("Attendance by agency", pack.attendance().agencies(), false));
      return tables;
    }

    private Table summary() {
      return new Table(
          "In short",
          List.of(Column.text("Actions"), Column.number("How many")),
          List.of(
              Row.of("Agreed at the meeting before", pack.agreedBefore().size()),
              Row.of("Changed since the meeting before", pack.changed().size()),
              Row.of("Late", pack.late().size()),
              Row.of("Silent", pack.silent().size()),
              Row.of("Waiting to be verified", pack.toVerify().size()),
              Row.of("Verified, with the difference they made", pack.impact().size())),
          List.of("An action may stand in several of the lists that follow."));
    }

    private Table actions(String title, List<TrackedAction> actions, String note) {
      return new Table(
          title,
          List.of(
              Column.state("State"),
              Column.text("Action").wide(1.7f),
              Column.text("Agency"),
              Column.text("Due").wide(0.8f),
              Column.number("Quiet days"),
              Column.text("Last word").wide(1.15f)),
          actions.stream()
              .map(
                  action ->
                      Row.of(
                          action.state(),
                          named(action),
                          agency(action.leadAgency()) + ", " + action.leadRole(),
                          due(action),
                          action.state().isOpen() ? action.quietDays() : null,
                          lastWord(action)))
              .toList(),
          List.of(note));
    }

    private Table impact() {
      return new Table(
          "Impact so far",
          List.of(
              Column.day("Verified"),
              Column.text("Action").wide(1.3f),
              Column.text("Agency").wide(0.8f),
              Column.text("What difference it made").wide(1.5f)),
          pack.impact().stream()
              .map(
                  action ->
                      Row.of(
                          action.verifiedOn(),
                          named(action),
                          agency(action.leadAgency()),
                          action.impact()))
              .toList(),
          List.of());
    }

    private Table attendance(String title, List<Share> shares, boolean ofMembers) {
      Attendance attendance = pack.attendance();
      String expected = Math.round(attendance.expected() * 100) + "%";
      String short_ =
          shares.stream().filter(Share::escalate).map(this::who).collect(Collectors.joining("; "));
      return new Table(
          title,
          List.of(
              Column.text(ofMembers ? "Member" : "Agency").wide(1.3f),
              Column.number("Meetings"),
              Column.number("Attended"),
              Column.number("Deputy"),
              Column.number("Apologies"),
              Column.number("Absent"),
              Column.text("Share").wide(0.8f)),
          shares.stream()
              .map(
                  share ->
                      Row.of(
                          ofMembers ? who(share) + ", " + agency(share.agency()) : who(share),
                          share.invited(),
                          share.attended(),
                          share.deputised(),
                          share.apologies(),
                          share.absent(),
                          Math.round(share.share() * 100)
                              + "%"
                              + (share.escalate() ? " ! escalate" : "")))
              .toList(),
          Stream.of(
                  "Meetings held from %s to %s: %d. Members are expected at %s of them;%s"
                      .formatted(
                          DAY.format(attendance.from()),
                          DAY.format(attendance.to()),
                          attendance.meetings(),
                          expected,
                          ofMembers
                              ? " a deputy does not count for the member."
                              : " a deputy counts for the agency."),
                  short_.isEmpty()
                      ? ""
                      : "Below " + expected + ", to be escalated to the board: " + short_ + ".")
              .filter(note -> !note.isEmpty())
              .toList());
    }

    private String who(Share share) {
      return agencies.getOrDefault(share.who(), share.who());
    }

    private String agency(String code) {
      return agencies.getOrDefault(code, code);
    }

    private static String named(TrackedAction action) {
      return action.review() + " · " + action.action() + " " + action.text();
    }

    private static String due(TrackedAction action) {
      String moved =
          switch (action.timesMoved()) {
            case 0 -> "";
            case 1 -> ", moved once";
            case 2 -> ", moved twice";
            default -> ", moved " + action.timesMoved() + " times";
          };
      return SHORT_DAY.format(action.dueOn())
          + (moved.isEmpty() ? "" : moved + ", first " + SHORT_DAY.format(action.firstDueOn()));
    }

    private static @Nullable String lastWord(TrackedAction action) {
      String word = action.lastWord();
      return word == null || word.isBlank()
          ? action.heardOn() == null
              ? "Never updated since agreed, " + DAY.format(action.agreedOn())
              : null
          : word;
    }
  }
}
