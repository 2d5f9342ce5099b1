package org.guardbook.bench;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.guardbook.command.Narrative;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvent;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.DevelopmentNoted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.StrandProgressed;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Sector;
import org.guardbook.query.replay.Replay;

/** A case of very many entries as it stood at any instant. */
final class AsAtBench implements Benchmark {

  private static final int ENTRIES = Integer.getInteger("bench.entries", 10_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 60);
  private static final String REFERENCE = "W13-0001";
  private static final String[] CASE = {"case-file", "clock", "reference-data", "timeline"};
  private static final Narrative WORDS =
      new Narrative("The parent rang: the child will not go to school while the adult is there.");

  @Override
  public String name() {
    return "asat";
  }

  @Override
  public String question() {
    return "milliseconds to a case of %,d entries as at any of them, beside reading and decoding it"
        .formatted(ENTRIES);
  }

  @Override
  public void run(PrintStream out) throws Exception {
    try (Folder folder = Folder.open("asat")) {
      try (CommandSideAlone side = new CommandSideAlone(folder.path())) {
        side.events().publish(entries());
      }
      try (CommandSideAlone side = CommandSideAlone.withViews(folder.path())) {
        run(out, side.bean(RecordedEvents.class), side.bean(Replay.class));
      }
    }
  }

  private static void run(PrintStream out, RecordedEvents events, Replay replay) {
    List<RecordedEvent> all = events.of(REFERENCE);
    Random random = new Random(1);
    Table table = new Table("", "median ms", "slowest ms");
    row(table, "read and decode", _ -> events.of(REFERENCE));
    row(
        table,
        "case file alone, replayed",
        _ -> replay.caseAsAt(instant(all, random), REFERENCE, "case-file"));
    row(
        table,
        "case file, time limits and timeline, replayed",
        _ -> replay.caseAsAt(instant(all, random), REFERENCE, CASE));
    Set<String> projections = Set.of(CASE);
    long begun = System.nanoTime();
    replay.steps(REFERENCE, projections).after(all.size(), views -> views);
    double first = (System.nanoTime() - begun) / 1e6;
    row(
        table,
        "the same, any entry, once looked at",
        _ ->
            replay
                .steps(REFERENCE, projections)
                .after(1 + random.nextInt(all.size()), views -> views));
    row(
        table,
        "the same, one entry on",
        round -> replay.steps(REFERENCE, projections).after(4_000 + round, views -> views));
    table.row("the same, looked at first", "%.1f".formatted(first), "");
    table.print(out);
  }

  private static Instant instant(List<RecordedEvent> all, Random random) {
    return all.get(random.nextInt(all.size())).recordedAt();
  }

  private static void row(Table table, String what, IntConsumer work) {
    for (int round = 0; round < ROUNDS / 2; round++) {
      work.accept(round);
    }
    double[] took = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      work.accept(ROUNDS / 2 + round);
      took[round] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(took);
    table.row(what, "%.1f".formatted(took[ROUNDS / 2]), "%.1f".formatted(took[ROUNDS - 1]));
  }

  private static List<EventMessage<?>> entries() {
    Map<String, String> by =
        new Provenance("lado", Role.LADO, null, "7f1c0d52", null, null).toMetaData();
    CaseReference reference = new CaseReference(REFERENCE);
    LocalDate day = LocalDate.of(2013, 4, 1);
    Instant recorded = Instant.parse("2013-04-01T09:00:00Z");
    List<EventMessage<?>> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      PositionOfTrustEvent event =
          i == 0
              ? contact(reference, day)
              : i % 20 == 0
                  ? new StrandProgressed(
                      reference, When.on(day), Strand.POLICE_INVESTIGATION, WORDS)
                  : new DevelopmentNoted(reference, When.on(day.plusDays(i / 30)), WORDS);
      entries.add(
          new GenericDomainEventMessage<>(
              "PositionOfTrustCase",
              REFERENCE,
              i,
              event,
              by,
              "entry-" + i,
              recorded.plusSeconds(i)));
    }
    return entries;
  }

  private static ContactRecorded contact(CaseReference reference, LocalDate day) {
    return new ContactRecorded(
        reference,
        When.on(day),
        ContactType.REFERRAL,
        "Head teacher",
        new Sector("EDUCATION"),
        List.of(new Nature("PHYSICAL")),
        false,
        day,
        null,
        "teaching assistant",
        "Elder Primary School",
        null,
        WORDS);
  }
}
