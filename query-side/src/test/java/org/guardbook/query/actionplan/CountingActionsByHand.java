package org.guardbook.query.actionplan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.query.actionplan.Asking.COMMITTEE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guardbook.command.review.Outlook;
import org.guardbook.command.review.ReviewEvent;
import org.guardbook.command.review.ReviewEvent.*;
import org.guardbook.query.ReviewStory;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.CountActions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.replay.Past;

/** Generated plans, counted the long way round, day by day. */
class CountingActionsByHand {

  static final LocalDate AGREED = LocalDate.parse("2014-03-31");
  static final List<String> AGENCIES = List.of("POLICE", "CCG", "EDUCATION");

  @Property(tries = 60)
  void comesToTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int actions) {
    Random random = new Random(seed);
    List<ReviewEvent> events = events(random, actions);
    ActionPlanAnswers answers =
        Asking.answers(Asking.views(Past.of(events.toArray())), "2015-03-31");
    for (int day = -5; day < 300; day += 1 + random.nextInt(40)) {
      LocalDate on = AGREED.plusDays(day);
      List<ByHand> expected = byHand(events, on);
      Actions found =
          answers.answer(new FindActions(ActionFilter.ALL, on, null, null, false, 0, 7), COMMITTEE);
      assertThat(found.total()).isEqualTo(expected.size());
      assertThat(found.totals().byState().values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(expected.size());
      Map<String, Long> byState = expected.stream().collect(groupingBy(ByHand::state, counting()));
      found
          .totals()
          .byState()
          .forEach(
              (state, number) ->
                  assertThat(number)
                      .as(state + " on " + on)
                      .isEqualTo(byState.getOrDefault(state.name(), 0L)));
      assertThat(found.totals().silent())
          .isEqualTo(expected.stream().filter(ByHand::silent).count());
      assertThat(found.totals().byAgency())
          .isEqualTo(expected.stream().collect(groupingBy(ByHand::agency, counting())));
      assertThat(found.totals().overdueByAgency())
          .isEqualTo(
              expected.stream()
                  .filter(each -> each.state().equals("OVERDUE"))
                  .collect(groupingBy(ByHand::agency, counting())));
      assertThat(found.totals().moved())
          .isEqualTo(expected.stream().filter(each -> each.moved() > 0).count());
      assertThat(answers.answer(new CountActions(null, on, null), COMMITTEE).orElseThrow().totals())
          .isEqualTo(found.totals());
      String agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
      assertThat(
              answers
                  .answer(
                      new FindActions(
                          new ActionFilter(
                              "",
                              Set.of(agency),
                              Set.of(),
                              Set.of(ActionState.OVERDUE),
                              true,
                              false,
                              Set.of()),
                          on,
                          null,
                          null,
                          false,
                          0,
                          7),
                      COMMITTEE)
                  .total())
          .isEqualTo(
              expected.stream()
                  .filter(each -> each.agency().equals(agency))
                  .filter(each -> each.state().equals("OVERDUE") && each.silent())
                  .count());
    }
  }

  private record ByHand(String agency, String state, boolean silent, long moved) {}

  private static List<ByHand> byHand(List<ReviewEvent> events, LocalDate on) {
    List<ByHand> counted = new ArrayList<>();
    for (ReviewEvent event : events) {
      if (event instanceof ActionAgreed agreed && !agreed.happened().date().isAfter(on)) {
        List<OfAction> later =
            events.stream()
                .filter(OfAction.class::isInstance)
                .map(OfAction.class::cast)
                .filter(each -> each.reference().equals(agreed.reference()))
                .filter(each -> each.action().equals(agreed.action()))
                .filter(each -> !each.happened().date().isAfter(on))
                .toList();
        counted.add(byHand(agreed, later, on));
      }
    }
    return counted;
  }

  private static ByHand byHand(ActionAgreed agreed, List<OfAction> later, LocalDate on) {
    String agency = agreed.leadAgency().code();
    LocalDate due = agreed.dueOn();
    LocalDate heard = agreed.happened().date();
    String said = "NOT_STARTED";
    boolean complete = false;
    boolean verified = false;
    boolean withdrawn = false;
    long moved = 0;
    for (OfAction each : later) {
      if (each instanceof ProgressReported report) {
        said = report.outlook().name();
        heard = report.happened().date();
      }
      if (each instanceof ActionCompleted done) {
        complete = true;
        heard = done.happened().date();
      }
      complete &= !(each instanceof ActionSentBack);
      verified |= each instanceof ActionVerified;
      withdrawn |= each instanceof ActionWithdrawn;
      if (each instanceof DueDateExtended extended) {
        due = extended.to();
        moved++;
      }
      if (each instanceof ActionMoved to) {
        agency = to.to().code();
      }
    }
    String state =
        withdrawn
            ? "WITHDRAWN"
            : verified ? "VERIFIED" : complete ? "COMPLETE" : due.isBefore(on) ? "OVERDUE" : said;
    boolean open = !withdrawn && !verified && !complete;
    return new ByHand(agency, state, open && ChronoUnit.DAYS.between(heard, on) >= 60, moved);
  }

  /** As practice allows them, each day by day. */
  static List<ReviewEvent> events(Random random, int actions) {
    ReviewStory[] reviews = {ReviewStory.of("W3"), ReviewStory.of("W4")};
    List<ReviewEvent> events = new ArrayList<>();
    for (ReviewStory review : reviews) {
      events.add(review.planOpened());
      events.add(review.recommendation("1", events.size() > 2 ? "Records" : null));
    }
    Map<String, LocalDate> dueOn = new HashMap<>();
    Map<String, String> leads = new HashMap<>();
    Set<String> complete = new HashSet<>();
    Set<String> ended = new HashSet<>();
    LocalDate day = AGREED;
    for (int i = 0; i < actions; i++) {
      String agency = AGENCIES.get(random.nextInt(3));
      LocalDate due = AGREED.plusDays(30 + random.nextInt(120));
      dueOn.put("1." + i, due);
      leads.put("1." + i, agency);
      events.add(
          reviews[i % 2].agreed(
              "1." + i, agency, AGREED.plusDays(random.nextInt(10)).toString(), due.toString()));
    }
    day = day.plusDays(10);
    for (int i = 0; i < actions * 5; i++) {
      day = day.plusDays(random.nextInt(3));
      int number = random.nextInt(actions);
      String action = "1." + number;
      String on = day.toString();
      ReviewStory review = reviews[number % 2];
      if (ended.contains(action)) {
        continue;
      }
      if (complete.contains(action)) {
        if (random.nextBoolean()) {
          complete.remove(action);
          events.add(review.sentBack(action, on));
        } else {
          ended.add(action);
          events.add(review.verified(action, on, random.nextBoolean() ? "Better." : ""));
        }
        continue;
      }
      switch (random.nextInt(8)) {
        case 0 -> {
          complete.add(action);
          events.add(review.completed(action, on, "Done."));
        }
        case 1 -> {
          ended.add(action);
          events.add(review.withdrawn(action, on));
        }
        case 2 -> {
          LocalDate from = java.util.Objects.requireNonNull(dueOn.get(action));
          LocalDate to = from.plusDays(1 + random.nextInt(60));
          dueOn.put(action, to);
          events.add(review.extended(action, on, from.toString(), to.toString()));
        }
        case 3 -> {
          String to = AGENCIES.get(random.nextInt(3));
          events.add(
              review.moved(
                  action, on, java.util.Objects.requireNonNull(leads.put(action, to)), to));
        }
        case 4 -> events.add(review.chased(action, on));
        default ->
            events.add(
                review.reported(
                    action,
                    on,
                    random.nextBoolean() ? Outlook.ON_TRACK : Outlook.AT_RISK,
                    "As planned."));
      }
    }
    return events;
  }
}
