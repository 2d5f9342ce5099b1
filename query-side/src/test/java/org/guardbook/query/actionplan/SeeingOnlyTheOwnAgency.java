package org.guardbook.query.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.review.Outlook.ON_TRACK;
import static org.guardbook.query.actionplan.Asking.as;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.CountActions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindEvidence;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.actionplan.ActionPlanQuery.WatchActions;
import org.guardbook.query.replay.Past;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every question about actions in every way it can be put, asked by the lead of every agency: what
 * comes back names nothing of another agency's actions. What belongs to one has its agency's name
 * written all over it.
 */
class SeeingOnlyTheOwnAgency {

  private static final List<String> AGENCIES =
      List.of("POLICE", "HEALTHCARE_TRUST", "EDUCATION", "PROBATION");
  private static final Instant EARLIER = Instant.parse("2014-05-01T00:00:00Z");
  private static final String TODAY = "2014-09-30";

  private final List<Object> events = new ArrayList<>();
  private final ActionPlanAnswers answers;

  SeeingOnlyTheOwnAgency() {
    for (String review : List.of("W3", "W4")) {
      ReviewStory story = ReviewStory.of(review);
      events.add(story.planOpened());
      events.add(story.received("POLICE", "2014-01-10"));
      events.add(story.recommendation("1", "Training"));
      for (int i = 0; i < AGENCIES.size(); i++) {
        String agency = AGENCIES.get(i);
        String action = "1." + (i + 1);
        events.add(story.agreed(action, agency, "2014-06-30"));
        events.add(
            story.reported(
                action, "2014-04-20", ON_TRACK, "Word of " + agency, "file of " + agency));
      }
    }
    Past then = Past.of(events.toArray());
    ReviewStory w3 = ReviewStory.of("W3");
    events.add(w3.moved("1.1", "2014-05-20", "POLICE", "PROBATION"));
    ViewStore views = Asking.views(Past.of(events.toArray()));
    answers = Asking.answers(views, Asking.views(then), TODAY);
  }

  /** What is another's: its id, its words, its files, and the agency itself. */
  private static List<String> marksOfOthers(String agency) {
    Map<String, String> leaders = new TreeMap<>();
    for (int i = 0; i < AGENCIES.size(); i++) {
      leaders.put("W3/1." + (i + 1), AGENCIES.get(i));
      leaders.put("W4/1." + (i + 1), AGENCIES.get(i));
    }
    leaders.put("W3/1.1", "PROBATION");
    List<String> marks = new ArrayList<>();
    leaders.forEach(
        (id, leader) -> {
          if (!leader.equals(agency)) {
            marks.add(id);
          }
        });
    for (String other : AGENCIES) {
      // what the police said of the action that was moved went with it
      boolean handedOver = other.equals("POLICE") && agency.equals("PROBATION");
      if (!other.equals(agency) && !handedOver) {
        marks.add("Word of " + other);
        marks.add(other);
        marks.add(ReviewStory.sha256("file of " + other));
      }
    }
    return marks;
  }

  @TestFactory
  Stream<DynamicTest> inEveryWayOfAsking() {
    List<DynamicTest> tests = new ArrayList<>();
    Set<Class<?>> asked = new HashSet<>();
    for (Object query : queries()) {
      asked.add(query.getClass());
      for (String agency : AGENCIES) {
        tests.add(
            dynamicTest(
                agency + " asks " + query,
                () -> {
                  String answer = answer(query, as(Role.AGENCY_LEAD, agency));
                  assertThat(marksOfOthers(agency)).noneMatch(answer::contains);
                }));
      }
    }
    assertThat(asked)
        .as("every query about actions")
        .containsExactlyInAnyOrder(ActionPlanQuery.class.getPermittedSubclasses());
    return tests.stream();
  }

  private static List<Object> queries() {
    List<Object> queries = new ArrayList<>(List.of(new WatchActions()));
    LocalDate today = LocalDate.parse(TODAY);
    for (ActionFilter filter : filters()) {
      for (LocalDate on : Arrays.asList(null, today, LocalDate.parse("2014-04-30"))) {
        for (Instant asAt : Arrays.asList(null, EARLIER)) {
          queries.add(new FindActions(filter, on, asAt, null, false, 0, 100));
        }
      }
    }
    for (var column : TrackedAction.class.getRecordComponents()) {
      queries.add(new FindActions(ActionFilter.ALL, null, null, column.getName(), true, 0, 100));
    }
    for (Instant asAt : Arrays.asList(null, EARLIER)) {
      for (String plan : Arrays.asList(null, "W3", "W4")) {
        queries.add(new CountActions(plan, today, asAt));
      }
      for (String review : List.of("W3", "W4", "W5")) {
        for (int action = 1; action <= 5; action++) {
          queries.add(new OpenAction(review, "1." + action, asAt));
        }
      }
    }
    for (String agency : AGENCIES) {
      queries.add(new FindEvidence("W3", ReviewStory.sha256("file of " + agency)));
      queries.add(new FindEvidence("W4", ReviewStory.sha256("file of " + agency)));
    }
    queries.add(new FindEvidence("W3", ReviewStory.sha256("review of POLICE")));
    return queries;
  }

  private static List<ActionFilter> filters() {
    List<ActionFilter> filters = new ArrayList<>(List.of(ActionFilter.ALL));
    filters.add(Asking.text("word of"));
    filters.add(filter(Set.copyOf(AGENCIES), Set.of(), Set.of(), false));
    filters.add(filter(Set.of(), Set.of("W3", "W4"), Set.of(), false));
    filters.add(filter(Set.of(), Set.of(), Set.of(ActionState.values()), false));
    filters.add(filter(Set.of(), Set.of(), Set.of(), true));
    filters.add(
        new ActionFilter("", Set.of(), Set.of(), Set.of(), false, false, Set.of("Training")));
    for (String agency : AGENCIES) {
      filters.add(filter(Set.of(agency), Set.of(), Set.of(), false));
      filters.add(Asking.text(agency.replace('_', ' ')));
    }
    return filters;
  }

  private static ActionFilter filter(
      Set<String> agencies, Set<String> reviews, Set<ActionState> states, boolean silent) {
    return new ActionFilter("", agencies, reviews, states, silent, false, Set.of());
  }

  /** The query itself may name anything; what is looked at is what comes back. */
  private String answer(Object query, MetaData asker) {
    return switch ((ActionPlanQuery) query) {
      case FindActions find -> answers.answer(find, asker).toString();
      case OpenAction open -> answers.answer(open, asker).toString();
      case FindEvidence file -> answers.answer(file, asker).toString();
      case CountActions count -> answers.answer(count, asker).toString();
      case WatchActions watch ->
          new ActionWatch(new InMemoryViews(), SeeingOnlyTheOwnAgency::none)
              .answer(watch)
              .toString();
    };
  }

  private static org.axonframework.queryhandling.QueryUpdateEmitter none() {
    throw new AssertionError("Nothing changed");
  }

  @Test
  void seesEverythingOfItsOwnWithThePastThatCameWithIt() {
    assertThat(answer(Asking.all(), as(Role.AGENCY_LEAD, "PROBATION")))
        .contains("W3/1.1", "W3/1.4", "W4/1.4", "Word of POLICE");
    assertThat(answer(Asking.all(), as(Role.AGENCY_LEAD, "POLICE")))
        .contains("W4/1.1", "Word of POLICE")
        .doesNotContain("W3/");
    assertThat(answer(new OpenAction("W3", "1.1", EARLIER), as(Role.AGENCY_LEAD, "PROBATION")))
        .contains("Word of POLICE");
    assertThat(
            answer(
                new FindEvidence("W3", ReviewStory.sha256("file of POLICE")),
                as(Role.AGENCY_LEAD, "PROBATION")))
        .contains("file of POLICE");
  }

  @Test
  void isToldTheSameOfAPlanThatAsksItForNothingAndOfOneThatIsNot() {
    LocalDate today = LocalDate.parse(TODAY);
    MetaData police = as(Role.AGENCY_LEAD, "POLICE");
    for (Instant asAt : Arrays.asList(null, EARLIER)) {
      assertThat(answers.answer(new CountActions("W3", today, asAt), police)).isEmpty();
      assertThat(answers.answer(new CountActions("W5", today, asAt), police)).isEmpty();
      assertThat(answers.answer(new CountActions("W5", today, asAt), Asking.COMMITTEE)).isEmpty();
      assertThat(answers.answer(new CountActions("W4", today, asAt), police)).isPresent();
      assertThat(answers.answer(new CountActions("W3", today, asAt), Asking.COMMITTEE)).isPresent();
    }
  }

  @Test
  void seesNothingWithoutAnAgency() {
    MetaData nobodys = as(Role.AGENCY_LEAD, null);
    for (Object query : queries()) {
      assertThat(answer(query, nobodys)).doesNotContain("Word of", "W3/1", "W4/1", "file of");
    }
  }

  @Test
  void goesForWhoeverMaySeeNoReviewsAtAll() {
    for (Role role : Role.values()) {
      boolean everything =
          FindActions.class.getAnnotation(Requires.class).value().isAllowedTo(role)
              && Operation.READ_REVIEWS.isAllowedTo(role);
      assertThat(answers.answer(Asking.all(), as(role, "POLICE")).total())
          .as(role.name())
          .isEqualTo(everything ? 8 : role == Role.AGENCY_LEAD ? 1 : 0);
    }
  }
}
