package org.guardbook.query.child;

import static org.guardbook.command.childprotection.ConferenceKind.INITIAL;
import static org.guardbook.command.childprotection.ConferenceKind.REVIEW;
import static org.guardbook.query.ChildStory.action;
import static org.guardbook.query.ChildStory.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.query.ChildStory;
import org.guardbook.query.MeasuringProjections;
import org.guardbook.query.Recorded;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildQuery.FindKnownChildren;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.ChildQuery.ReadRegister;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.jspecify.annotations.Nullable;

/** See {@link MeasuringProjections}: 20,000 children, one in ten of them on a plan today. */
final class MeasuringChildren {

  private static final int CHILDREN = 20_000;
  private static final String[] NAMES = {
    "Hazel", "Ash", "Rowan", "Wren", "Robin", "Willow", "Olive", "Zoë", "Ayesha", "Piotr"
  };
  private static final String[] SURNAMES = {
    "Pipit", "Linnet", "Swift", "O'Brien", "Khan", "Patel", "Nowak", "Heron", "Plover", "Smith"
  };
  private static final String[] CATEGORIES = {
    "NEGLECT", "PHYSICAL", "SEXUAL", "EMOTIONAL", "MULTIPLE"
  };

  private MeasuringChildren() {}

  static List<ChildProtectionEvent> record(int number) {
    ChildStory story = ChildStory.of(reference(number));
    LocalDate begun = LocalDate.of(2003, 1, 6).plusDays(number * 4_000L / CHILDREN);
    String family = reference(number - number % 3);
    List<ChildProtectionEvent> events = new ArrayList<>();
    events.add(
        story.opened(
            begun.toString(),
            NAMES[number % 10] + " " + SURNAMES[number / 3 % 10],
            begun.minusDays(100 + number * 37 % 5_000).toString(),
            family));
    events.add(story.allocated(begun.toString(), "TEAM_" + number % 6));
    events.add(story.discussed(begun.toString(), number % 5 != 0));
    if (number % 5 == 0) {
      return events;
    }
    events.add(story.begun(begun.toString()));
    events.add(story.concluded(begun.plusDays(10).toString(), true));
    LocalDate held = begun.plusDays(14);
    events.add(story.called(begun.plusDays(10).toString(), 1, INITIAL, held.toString()));
    events.add(story.held(held.toString(), 1, INITIAL, true));
    events.add(story.started(held.toString(), 1, CATEGORIES[number % 5]));
    events.add(
        story.revised(
            held.toString(),
            1,
            1,
            outcome(1, "In school", "90%", action(2, "Breakfast club", "school", null))));
    events.add(story.formed(held.toString(), 1, "key worker", "health visitor", "mother"));
    for (int visit = 1; visit <= 6; visit++) {
      events.add(story.visited(held.plusDays(10L * visit).toString(), 1, true, visit % 2 == 0));
    }
    events.add(story.met(held.plusDays(9).toString(), 1, null, "key worker"));
    events.add(story.held(held.plusDays(90).toString(), 2, REVIEW, true));
    if (begun.isBefore(LocalDate.of(2012, 9, 1)) || number % 2 == 0) {
      events.add(story.ended(held.plusDays(200).toString(), 1, "CHILD_IN_NEED"));
    }
    return events;
  }

  private static String reference(int number) {
    return "C-%05d".formatted(number);
  }

  public static void main(String[] arguments) {
    ViewStore views = new InMemoryViews();
    ChildProjection projection = new ChildProjection(views.projecting(), (_, _) -> List.of());
    Provenance chair = new Provenance("chair", Role.CONFERENCE_CHAIR, null, null, null, null);
    long[] position = {0};
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    views.fill(
        () -> {
          for (int number = 0; number < CHILDREN; number += 100) {
            try (ViewStore.Batch batch = views.begin()) {
              for (int each = number; each < number + 100; each++) {
                long sequence = 0;
                for (ChildProtectionEvent event : record(each)) {
                  position[0]++;
                  projection.on(
                      event,
                      new Recorded(
                          position[0],
                          reference(each),
                          sequence++,
                          "event-" + position[0],
                          Instant.parse("2013-10-07T09:00:00Z").plusSeconds(position[0]),
                          chair));
                }
              }
              batch.commit(position[0]);
            }
          }
        });
    System.out.printf(
        "child: %d events, %.0f ns of processor each%n",
        position[0], (double) (threads.getCurrentThreadCpuTime() - start) / position[0]);
    ChildAnswers answers = new ChildAnswers(views, (_, _) -> views, (_, _) -> List.of());
    RegisterAnswers register = new RegisterAnswers(views, (_, _) -> views);
    Consumer<FindChildren> find = answers::answer;
    print("FindChildren", () -> find.accept(find("", Set.of(), Set.of(), null)));
    print("FindChildren name", () -> find.accept(find("hazel pip", Set.of(), Set.of(), null)));
    print("FindChildren one letter", () -> find.accept(find("p", Set.of(), Set.of(), null)));
    print("FindChildren reference", () -> find.accept(find("C-00417", Set.of(), Set.of(), null)));
    print(
        "FindChildren on a plan",
        () -> find.accept(find("", Set.of(ChildState.ON_PLAN), Set.of(), null)));
    print("FindChildren neglect", () -> find.accept(find("", Set.of(), Set.of("NEGLECT"), null)));
    for (var column : ChildSummary.class.getRecordComponents()) {
      print(
          "FindChildren by " + column.getName(),
          () -> find.accept(find("", Set.of(), Set.of(), column.getName())));
    }
    print(
        "FindKnownChildren",
        () -> answers.answer(new FindKnownChildren("Hasel Pippit", LocalDate.parse("2005-05-03"))));
    print("OpenChild", () -> answers.answer(new OpenChild("C-12001", null)));
    print("ReadRegister today", () -> register.answer(read("2013-10-07", null)));
    print("ReadRegister in 2009", () -> register.answer(read("2009-03-31", null)));
    print("ReadRegister by name", () -> register.answer(read("2013-10-07", "name")));
    System.out.println(register.answer(read("2013-10-07", null)).total() + " on plans today");
  }

  private static void print(String what, Runnable asked) {
    MeasuringProjections.print(what, 200, asked::run);
  }

  private static FindChildren find(
      String text, Set<ChildState> states, Set<String> categories, @Nullable String sortBy) {
    return new FindChildren(text, states, categories, Set.of(), sortBy, false, 0, 50);
  }

  private static ReadRegister read(String on, @Nullable String sortBy) {
    return new ReadRegister(
        LocalDate.parse(on), "", Set.of(), Set.of(), Set.of(), false, sortBy, false, 0, 50);
  }
}
