package org.guardbook.query;

import static org.guardbook.command.positionoftrust.MeetingKind.INITIAL;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.query.views.InMemoryViews;
import org.guardbook.query.views.ViewStore;
import org.guardbook.query.views.Views;

/**
 * What projections cost an event, and questions at 20,000 cases: a loop to run by hand while
 * working on them, not a test. The figures that count are those of {@code ./guardbook bench}.
 */
public final class MeasuringProjections {

  /** How the replay batches. */
  private static final int BATCH = 2_000;

  private static final String[] FORENAMES = {
    "Rowan", "Hazel", "Willow", "Alder", "Laurel", "Juniper", "Aspen", "Ash", "Linden", "Olive",
    "Mohammed", "Siobhan", "Ayesha", "Priya", "John", "Sarah", "David", "Emma", "Piotr", "Wei"
  };
  private static final String[] SURNAMES = {
    "Linnet",
    "Swift",
    "Smew",
    "Chough",
    "Redstart",
    "Dipper",
    "Dunlin",
    "Dotterel",
    "Pipit",
    "Khan",
    "Patel",
    "Smith",
    "Jones",
    "O'Brien",
    "Begum",
    "Nowak",
    "Chen",
    "Williams",
    "Singh",
    "Okafor",
    "Heron",
    "Kestrel",
    "Merlin",
    "Plover",
    "Siskin",
    "Twite",
    "Wigeon",
    "Godwit"
  };

  private MeasuringProjections() {}

  /** An event with what the store knows of it. */
  public record Happening(PositionOfTrustEvent event, Recorded recorded) {}

  /** Runs events into a projection. */
  public interface Handling {
    void handle(PositionOfTrustEvent event, Recorded recorded);
  }

  /** Ten events a case, as a board's cases run, told across cases as they happen. */
  public static List<Happening> events(int cases) {
    List<List<PositionOfTrustEvent>> stories = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      Story story = Story.of("W%02d-%03d".formatted(10 + i / 2_000, 1 + i % 2_000));
      String adult = FORENAMES[i % FORENAMES.length] + " " + SURNAMES[i / 7 % SURNAMES.length];
      String born = "%d-%02d-%02d".formatted(1950 + i % 50, 1 + i % 12, 1 + i % 28);
      String received = "%d-%02d-%02dT10:20".formatted(2010 + i / 2_000, 1 + i % 12, 1 + i % 28);
      String employer = SURNAMES[i % 97 % SURNAMES.length] + " Primary School " + i % 11;
      stories.add(
          List.of(
              story.contactRecorded(received, adult, born, employer),
              story.thresholdDecided(true),
              story.meetingCalled(1, INITIAL, "2013-10-11T10:00"),
              story.meetingHeld(1, INITIAL, "2013-10-11T10:00"),
              story.meetingMinuted(1),
              story.strandOpened(Strand.POLICE_INVESTIGATION),
              story.developmentNoted("2013-10-12", "Parent told the school."),
              story.strandConcluded(Strand.POLICE_INVESTIGATION),
              story.outcomeRecorded("UNSUBSTANTIATED"),
              story.outcomeLetterSent()));
    }
    List<Happening> happenings = new ArrayList<>();
    Provenance by = new Provenance("lado", Role.LADO, null, null, null, null);
    Instant at = Instant.parse("2013-10-07T09:00:00Z");
    // Forty cases run beside each other
    for (int from = 0; from < cases; from += 40) {
      for (int sequence = 0; sequence < 10; sequence++) {
        for (int i = from; i < Math.min(cases, from + 40); i++) {
          PositionOfTrustEvent event = stories.get(i).get(sequence);
          long position = happenings.size() + 1L;
          at = at.plusSeconds(1);
          happenings.add(
              new Happening(
                  event,
                  new Recorded(
                      position,
                      event.reference().value(),
                      sequence,
                      "%08x-0000-4000-8000-%012x".formatted(position, position * 7919),
                      at,
                      by)));
        }
      }
    }
    return happenings;
  }

  /** Nanoseconds of processor time an event costs, the best of several runs. */
  public static Map.Entry<Double, Views> nanosAnEvent(
      List<Happening> events, int runs, Function<Views, Handling> projection) {
    double best = Double.MAX_VALUE;
    ViewStore views = new InMemoryViews();
    for (int run = 0; run < runs; run++) {
      views = new InMemoryViews();
      Handling handling = projection.apply(views.projecting());
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int from = 0; from < events.size(); from += BATCH) {
        try (ViewStore.Batch batch = views.begin()) {
          int until = Math.min(events.size(), from + BATCH);
          for (int i = from; i < until; i++) {
            handling.handle(events.get(i).event(), events.get(i).recorded());
            batch.keep();
          }
          batch.commit(until);
        }
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.min(best, (double) spent / events.size());
    }
    return Map.entry(best, views);
  }

  /** The same for what becomes of children, each record of its own; prints it, too. */
  public static ViewStore printedViews(
      String projection,
      List<ChildProtectionEvent> events,
      Function<Views, BiConsumer<ChildProtectionEvent, Recorded>> handling) {
    Recorded recorded =
        new Recorded(
            1,
            "C-00417",
            0,
            "event-1",
            Instant.parse("2013-10-07T09:00:00Z"),
            new Provenance("cpchair", Role.CONFERENCE_CHAIR, null, null, null, null));
    double best = Double.MAX_VALUE;
    ViewStore views = new InMemoryViews();
    for (int run = 0; run < 5; run++) {
      views = new InMemoryViews();
      BiConsumer<ChildProtectionEvent, Recorded> handle = handling.apply(views.projecting());
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int from = 0; from < events.size(); from += BATCH) {
        try (ViewStore.Batch batch = views.begin()) {
          int until = Math.min(events.size(), from + BATCH);
          for (int i = from; i < until; i++) {
            handle.accept(events.get(i), recorded);
            batch.keep();
          }
          batch.commit(until);
        }
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.min(best, (double) spent / events.size());
    }
    System.out.printf(Locale.UK, "%s: %,d events, %.0f ns each%n", projection, events.size(), best);
    return views;
  }

  /** Prints how long something takes: the median, and the processor time it takes on average. */
  public static void print(String what, int times, Runnable question) {
    for (int i = 0; i < times; i++) {
      question.run();
    }
    long[] nanos = new long[times];
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      question.run();
      nanos[i] = System.nanoTime() - start;
    }
    processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
    Arrays.sort(nanos);
    System.out.printf(
        Locale.UK,
        "%-50s median %8.3f ms, processor %8.3f ms%n",
        what,
        nanos[times / 2] / 1e6,
        processor / 1e6 / times);
  }
}
