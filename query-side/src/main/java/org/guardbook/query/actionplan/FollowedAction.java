package org.guardbook.query.actionplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.review.Evidence;
import org.guardbook.command.review.ReviewEvent.ActionAgreed;
import org.guardbook.command.review.ReviewEvent.ActionCompleted;
import org.guardbook.command.review.ReviewEvent.ActionMoved;
import org.guardbook.command.review.ReviewEvent.ActionSentBack;
import org.guardbook.command.review.ReviewEvent.ActionVerified;
import org.guardbook.command.review.ReviewEvent.ActionWithdrawn;
import org.guardbook.command.review.ReviewEvent.AgencyChased;
import org.guardbook.command.review.ReviewEvent.DueDateExtended;
import org.guardbook.command.review.ReviewEvent.OfAction;
import org.guardbook.command.review.ReviewEvent.ProgressReported;
import org.guardbook.query.Recorded;
import org.guardbook.query.names.PlainText;
import org.guardbook.query.views.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An action as the views keep it: everything that was recorded of it, and how it stands once all of
 * that has happened, so that only a day in between has to be worked out. What comes with the day
 * alone, that it is overdue or silent, is a range of the dates that are kept.
 *
 * @param id review and action, {@code W3/4.2}
 * @param leadAgency who leads it now
 * @param agencies who leads it or ever did
 * @param order sorts reviews and actions as people count
 * @param plain what it is found by, without regard to letter case and accents
 * @param meetings of a committee that agreed or verified it
 * @param latest the last day on which anything happened in it
 * @param standing how it stands from that day on
 * @param state the same in a word, which is never that it is overdue
 * @param stage the same in a word, which says nothing of how its agency gets on with it
 * @param recordedAt when its last entry was
 * @param entries in the order in which they were recorded, its agreement first
 */
record FollowedAction(
    String id,
    String review,
    String reviewTitle,
    String reviewKind,
    String recommendation,
    String recommendationText,
    @Nullable String theme,
    String leadAgency,
    List<String> agencies,
    String order,
    String plain,
    List<String> meetings,
    LocalDate latest,
    Standing standing,
    ActionState state,
    Stage stage,
    Instant recordedAt,
    List<Entry> entries) {

  static final String QUIET_SINCE = "standing.heard.quietSince";
  static final String DUE_ON = "standing.due.on";
  static final String TIMES_MOVED = "standing.due.timesMoved";

  static final Collection<FollowedAction> ACTIONS =
      new Collection<>(
          "action-plan",
          FollowedAction.class,
          FollowedAction::id,
          List.of(
              List.of("stage", QUIET_SINCE, "order"),
              List.of("state", DUE_ON),
              List.of("leadAgency", "stage", DUE_ON),
              List.of(TIMES_MOVED),
              List.of("latest"),
              List.of("review"),
              List.of("theme"),
              List.of("agencies"),
              List.of("meetings")),
          Collection.all(
              List.of(
                  List.of("leadAgency", "state", DUE_ON),
                  List.of("leadAgency", "review"),
                  List.of("leadAgency", "theme"),
                  List.of("order"),
                  List.of("-order")),
              Collection.eitherWay(
                  List.of(
                      "leadAgency",
                      DUE_ON,
                      TIMES_MOVED,
                      QUIET_SINCE,
                      "standing.heard.on",
                      "standing.end.completedOn",
                      "standing.end.verifiedOn",
                      "standing.end.withdrawnOn",
                      "recordedAt"),
                  "order")));

  /** Whether it is still owed or, where it is not, how it ended. */
  enum Stage {
    OPEN,
    COMPLETE,
    VERIFIED,
    WITHDRAWN;

    static Stage of(ActionState state) {
      return switch (state) {
        case NOT_STARTED, ON_TRACK, AT_RISK, OVERDUE -> OPEN;
        case COMPLETE -> COMPLETE;
        case VERIFIED -> VERIFIED;
        case WITHDRAWN -> WITHDRAWN;
      };
    }
  }

  /** An event as it was recorded; what it says in words is worked out when it is read. */
  record Entry(
      String eventId,
      long position,
      Instant recordedAt,
      String recordedBy,
      @Nullable Role role,
      @Nullable String agency,
      OfAction event) {

    static Entry of(OfAction event, Recorded recorded) {
      Provenance by = recorded.by();
      return new Entry(
          recorded.eventId(),
          recorded.position(),
          recorded.at(),
          by.account(),
          by.role(),
          by.agency(),
          event);
    }

    LocalDate on() {
      return event.happened().date();
    }

    List<Evidence> evidence() {
      return switch (event) {
        case ProgressReported report -> report.evidence();
        case ActionCompleted done -> done.evidence();
        case ActionAgreed _,
            AgencyChased _,
            ActionVerified _,
            ActionSentBack _,
            DueDateExtended _,
            ActionMoved _,
            ActionWithdrawn _ ->
            List.of();
      };
    }
  }

  static String id(String review, String action) {
    return review + "/" + action;
  }

  static FollowedAction of(ActionAgreed agreed, FollowedPlan plan, Recorded recorded) {
    String agency = agreed.leadAgency().code();
    FollowedPlan.Recommendation recommendation = plan.recommendation(agreed.recommendation());
    String id = id(plan.reference(), agreed.action());
    Standing standing = Standing.of(agreed);
    return new FollowedAction(
        id,
        plan.reference(),
        plan.title(),
        plan.kind(),
        agreed.recommendation(),
        recommendation.text(),
        recommendation.theme(),
        agency,
        List.of(agency),
        inOrder(id),
        PlainText.of(
            String.join("\n", id, agreed.text().words(), recommendation.text(), plan.title())),
        agreed.meeting() == null ? List.of() : List.of(agreed.meeting()),
        agreed.happened().date(),
        standing,
        standing.stateInTime(),
        Stage.of(standing.stateInTime()),
        recorded.at(),
        List.of(Entry.of(agreed, recorded)));
  }

  /** Sorts 4.10 after 4.9, and W10 after W3. */
  static String inOrder(String numbered) {
    StringBuilder padded = new StringBuilder();
    int at = 0;
    while (at < numbered.length()) {
      int end = at;
      while (end < numbered.length() && Character.isDigit(numbered.charAt(end))) {
        end++;
      }
      if (end > at) {
        padded.append("0".repeat(Math.max(0, 8 - (end - at)))).append(numbered, at, end);
        at = end;
      } else {
        padded.append(numbered.charAt(at++));
      }
    }
    return padded.toString().toLowerCase(Locale.ROOT);
  }

  FollowedAction with(OfAction event, Recorded recorded) {
    List<Entry> longer = new ArrayList<>(entries);
    longer.add(Entry.of(event, recorded));
    Standing now = standing.after(event);
    LocalDate day = event.happened().date();
    Set<String> led = new TreeSet<>(agencies);
    led.add(now.lead().agency());
    Set<String> met = new TreeSet<>(meetings);
    if (event instanceof ActionVerified verified && verified.meeting() != null) {
      met.add(verified.meeting());
    }
    return new FollowedAction(
        id,
        review,
        reviewTitle,
        reviewKind,
        recommendation,
        recommendationText,
        theme,
        now.lead().agency(),
        List.copyOf(led),
        order,
        plain,
        List.copyOf(met),
        day.isAfter(latest) ? day : latest,
        now,
        now.stateInTime(),
        Stage.of(now.stateInTime()),
        recorded.at(),
        List.copyOf(longer));
  }

  FollowedAction ofKind(String kind) {
    return new FollowedAction(
        id,
        review,
        reviewTitle,
        kind,
        recommendation,
        recommendationText,
        theme,
        leadAgency,
        agencies,
        order,
        plain,
        meetings,
        latest,
        standing,
        state,
        stage,
        recordedAt,
        entries);
  }

  ActionAgreed agreed() {
    return (ActionAgreed) entries.getFirst().event();
  }

  /** How it stood at the end of a day; null where it had not been agreed by then. */
  @Nullable Standing standingOn(LocalDate day) {
    if (!day.isBefore(latest)) {
      return standing;
    }
    if (day.isBefore(entries.getFirst().on())) {
      return null;
    }
    Standing then = Standing.of(agreed());
    for (Entry entry : entries) {
      if (!entry.on().isAfter(day)) {
        then = then.after(entry.event());
      }
    }
    return then;
  }
}
