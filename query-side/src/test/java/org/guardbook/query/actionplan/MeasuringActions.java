package org.guardbook.query.actionplan;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.query.MeasuringProjections;
import org.guardbook.query.Recorded;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.CountActions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;

/** See {@link MeasuringProjections}: 20,000 actions of 500 plans. */
final class MeasuringActions {

  private static final String[] AGENCIES = {
    "CHILDRENS_SOCIAL_CARE",
    "POLICE",
    "HEALTHCARE_TRUST",
    "CCG",
    "EDUCATION",
    "PROBATION",
    "MENTAL_HEALTH_TRUST",
    "HOUSING",
    "VOLUNTARY_SECTOR",
    "BOARD"
  };

  private MeasuringActions() {}

  static List<ReviewEvent> plan(int number) {
    ReviewStory story = ReviewStory.of("W" + number);
    List<ReviewEvent> events = new ArrayList<>();
    events.add(story.planOpened());
    for (int i = 0; i < 40; i++) {
      String recommendation = Integer.toString(1 + i / 4);
      if (i % 4 == 0) {
        events.add(
            story.recommendation(recommendation, i % 8 == 0 ? "Record keeping" : "Training"));
      }
      String action = recommendation + "." + (1 + i % 4);
      String due = "2014-%02d-28".formatted(5 + (i + number) % 8);
      events.add(story.agreed(action, AGENCIES[(i * 7 + number) % 10], due));
      events.add(
          story.reported(
              action,
              "2014-04-%02d".formatted(1 + (i + number) % 28),
              i % 3 == 0 ? Outlook.AT_RISK : Outlook.ON_TRACK,
              "Briefings in two of five teams."));
      if (i % 3 == 0) {
        events.add(story.extended(action, "2014-05-01", due, "2014-12-31"));
      }
      if (i % 4 > 1) {
        events.add(story.completed(action, "2014-05-%02d".formatted(2 + i % 20), "Audit done."));
      }
      if (i % 4 == 3) {
        events.add(story.verified(action, "2014-06-01", "Re-audit found 19 of 20."));
      }
    }
    return events;
  }

  public static void main(String[] arguments) {
    ViewStore views = new InMemoryViews();
    ActionPlanProjection projection = new ActionPlanProjection(views.projecting());
    Instant at = Instant.parse("2014-06-01T09:00:00Z");
    long position = 0;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int number = 1; number <= 500; number++) {
      try (ViewStore.Batch batch = views.begin()) {
        long sequence = 0;
        for (ReviewEvent event : plan(number)) {
          position++;
          projection.on(
              event,
              new Recorded(
                  position,
                  "W" + number,
                  sequence++,
                  "event-" + position,
                  at,
                  new Provenance("committee", Role.REVIEW_COMMITTEE, null, null, null, null)));
        }
        batch.commit(position);
      }
    }
    System.out.printf(
        "action-plan: %d events, %.0f ns each%n",
        position,
        (double) (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
            / position);
    ActionPlanAnswers answers =
        new ActionPlanAnswers(
            views,
            _ -> views,
            (_, _) -> views,
            Clock.fixed(Instant.parse("2014-09-30T09:00:00Z"), When.ENGLAND));
    MetaData committee = of(Role.REVIEW_COMMITTEE);
    MetaData police = of(Role.AGENCY_LEAD);
    ask(answers, "FindActions all", committee, ActionFilter.ALL, null, 0);
    ask(answers, "FindActions all, page 200", committee, ActionFilter.ALL, null, 200);
    ask(answers, "FindActions all, as the police", police, ActionFilter.ALL, null, 0);
    ask(answers, "FindActions by due date", committee, ActionFilter.ALL, "dueOn", 0);
    ask(answers, "FindActions by agency", committee, filter("", "POLICE", "", false), null, 0);
    ask(answers, "FindActions of a review", committee, filter("", "", "W3", false), null, 0);
    ask(answers, "FindActions silent", committee, filter("", "", "", true), null, 0);
    ask(answers, "FindActions with a text", committee, filter("brief 4.2", "", "", false), null, 0);
    MeasuringProjections.print(
        "FindActions on an earlier day",
        100,
        () ->
            answers.answer(
                new FindActions(
                    ActionFilter.ALL, LocalDate.parse("2014-04-20"), null, null, false, 0, 50),
                committee));
    MeasuringProjections.print(
        "CountActions",
        20,
        () ->
            answers.answer(new CountActions(null, LocalDate.parse("2014-09-30"), null), committee));
    MeasuringProjections.print(
        "OpenAction", 1_000, () -> answers.answer(new OpenAction("W3", "4.2", null), committee));
  }

  private static MetaData of(Role role) {
    return MetaData.from(new Provenance("somebody", role, "POLICE", null, null, null).toMetaData());
  }

  private static ActionFilter filter(String text, String agency, String review, boolean silent) {
    return new ActionFilter(
        text,
        agency.isEmpty() ? Set.of() : Set.of(agency),
        review.isEmpty() ? Set.of() : Set.of(review),
        Set.of(),
        silent,
        false,
        Set.of());
  }

  private static void ask(
      ActionPlanAnswers answers,
      String what,
      MetaData asker,
      ActionFilter filter,
      @org.jspecify.annotations.Nullable String sortBy,
      int page) {
    MeasuringProjections.print(
        what,
        100,
        () -> answers.answer(new FindActions(filter, null, null, sortBy, false, page, 50), asker));
  }
}
