package org.guardbook.command.childprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.guardbook.command.Desk;
import org.guardbook.command.Entry;
import org.guardbook.command.Narrative;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.Codes;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.command.referencedata.Span;
import org.guardbook.command.referencedata.Team;
import org.jspecify.annotations.Nullable;

/** What is true of a child's record whatever is asked of it, in whatever order. */
class EveryChild {

  private static final ChildReference CHILD = Facts.HAZEL;
  private static final LocalDate BEGIN = LocalDate.of(2008, 1, 7);
  private static final When FOUND = When.on(LocalDate.of(2013, 3, 29));
  private static final List<Category> CATEGORIES = List.of(Facts.NEGLECT, Facts.EMOTIONAL);
  private static final List<PlanEnd> ENDS =
      List.of(Facts.NO_LONGER_AT_RISK, Facts.MOVED_AWAY, Facts.EIGHTEEN);
  private static final List<Agency> AGENCIES = List.of(Facts.POLICE, Facts.EDUCATION);

  /** One thing asked of the record; what it is about depends on what is there by then. */
  record Asked(int kind, int pause, int choice, boolean yes) {}

  @Provide
  Arbitrary<List<Asked>> asked() {
    return Combinators.combine(
            evenly(0, 47), evenly(-1, 9), evenly(0, 9_999), Arbitraries.of(true, false))
        .as(Asked::new)
        .list()
        .ofMinSize(60)
        .ofMaxSize(160)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Integer> evenly(int from, int to) {
    return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void keepsToTheRulesOfPracticeThroughItsCorrections(@ForAll("asked") List<Asked> asked)
      throws Exception {
    Kept kept = new Kept();
    LocalDate day = BEGIN;
    for (Asked each : asked) {
      List<Entry<ChildProtectionEvent>> before = kept.entries();
      LocalDate on = day.plusDays(each.pause());
      boolean accepted = kept.ask(new Asking(each, on, before).command());
      List<Entry<ChildProtectionEvent>> after = kept.entries();

      assertThat(after.subList(0, before.size())).isEqualTo(before);
      assertThat(after.size() > before.size()).isEqualTo(accepted);
      if (accepted) {
        day = on;
        List<ChildProtectionEvent> counting =
            Entry.effective(after).stream().map(Entry::event).toList();
        nothingHappensBeforeTheRecordIsOpened(counting);
        whatTheCensusRejectsIsNotThere(counting);
        plansNeverOverlap(counting);
        openingAndStartedLessEndedIsClosing(counting);
        whatHappenedUnderAPlanIsWithinIt(counting);
        numbersStandForOneThing(after);
      }
    }
    assertThat(kept.readAfresh()).usingRecursiveComparison().isEqualTo(kept.standing());
  }

  private static void nothingHappensBeforeTheRecordIsOpened(List<ChildProtectionEvent> counting) {
    assertThat(counting)
        .noneMatch(entry -> entry.happened().isBefore(counting.getFirst().happened()));
  }

  private static void whatTheCensusRejectsIsNotThere(List<ChildProtectionEvent> counting) {
    boolean enquiring = false;
    Set<LocalDate> decided = new HashSet<>();
    for (ChildProtectionEvent entry : counting) {
      switch (entry) {
        case EnquiryBegun _ -> {
          assertThat(enquiring).as("two enquiries open at once").isFalse();
          enquiring = true;
        }
        case EnquiryConcluded _ -> {
          assertThat(enquiring).isTrue();
          enquiring = false;
        }
        case ConferenceHeld held when held.kind() != ConferenceKind.REVIEW -> {
          assertThat(
                  held.kind() == ConferenceKind.INITIAL
                      && Practice.isWeekend(held.happened().date()))
              .as("initial conference at a weekend")
              .isFalse();
          if (held.planNeeded()) {
            decided.add(held.happened().date());
          }
        }
        case PlanStarted started -> assertThat(decided).contains(started.happened().date());
        default -> {}
      }
    }
  }

  /** The days of a plan; from the day it started up to, but not with, the day it ended. */
  private record Days(LocalDate from, LocalDate end) {

    boolean has(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(end);
    }
  }

  private static Map<Integer, Days> plans(List<ChildProtectionEvent> counting) {
    Map<Integer, Days> plans = new HashMap<>();
    for (ChildProtectionEvent entry : counting) {
      if (entry instanceof PlanStarted start) {
        assertThat(plans.put(start.plan(), new Days(start.happened().date(), LocalDate.MAX)))
            .isNull();
      } else if (entry instanceof PlanEnded end) {
        Days open = Objects.requireNonNull(plans.get(end.plan()));
        assertThat(open.end()).as("ended before").isEqualTo(LocalDate.MAX);
        assertThat(end.happened().date()).isAfter(open.from());
        plans.put(end.plan(), new Days(open.from(), end.happened().date()));
      }
    }
    return plans;
  }

  private static void plansNeverOverlap(List<ChildProtectionEvent> counting) {
    List<Days> plans = List.copyOf(plans(counting).values());
    for (Days one : plans) {
      for (Days other : plans) {
        assertThat(one != other && one.has(other.from()) && other.from().isBefore(other.end()))
            .as("%s and %s", one, other)
            .isFalse();
      }
    }
  }

  private static void openingAndStartedLessEndedIsClosing(List<ChildProtectionEvent> counting) {
    Set<LocalDate> days = new TreeSet<>();
    for (ChildProtectionEvent entry : counting) {
      days.add(entry.happened().date().minusDays(1));
      days.add(entry.happened().date());
    }
    LocalDate last = LocalDate.MIN;
    for (LocalDate day : days) {
      LocalDate since = last;
      long started = count(counting, PlanStarted.class, since, day);
      long ended = count(counting, PlanEnded.class, since, day);
      assertThat(openOn(counting, since) + started - ended)
          .as("open at the end of %s", day)
          .isEqualTo(openOn(counting, day))
          .isBetween(0L, 1L);
      last = day;
    }
  }

  private static long openOn(List<ChildProtectionEvent> counting, LocalDate day) {
    return plans(counting).values().stream().filter(plan -> plan.has(day)).count();
  }

  private static long count(
      List<ChildProtectionEvent> counting,
      Class<? extends ChildProtectionEvent> step,
      LocalDate after,
      LocalDate to) {
    return counting.stream()
        .filter(step::isInstance)
        .map(entry -> entry.happened().date())
        .filter(day -> day.isAfter(after) && !day.isAfter(to))
        .count();
  }

  private static void whatHappenedUnderAPlanIsWithinIt(List<ChildProtectionEvent> counting) {
    Map<Integer, Days> plans = plans(counting);
    for (ChildProtectionEvent entry : counting) {
      int plan =
          switch (entry) {
            case PlanRevised it -> it.plan();
            case CoreGroupFormed it -> it.plan();
            case CoreGroupMet it -> it.plan();
            case VisitFrequencySet it -> it.plan();
            case ChildVisited it -> it.plan();
            case CategoryChanged it -> it.plan();
            default -> 0;
          };
      if (plan != 0) {
        assertThat(plans.get(plan))
            .as("%s", entry)
            .matches(
                days ->
                    !entry.happened().date().isBefore(days.from())
                        && !entry.happened().date().isAfter(days.end()));
      }
    }
  }

  private static void numbersStandForOneThing(List<Entry<ChildProtectionEvent>> recorded) {
    Set<Integer> called = new HashSet<>();
    Set<Integer> started = new HashSet<>();
    Set<String> revisions = new HashSet<>();
    for (Entry<ChildProtectionEvent> entry : recorded) {
      switch (entry.event()) {
        case ConferenceCalled it -> assertThat(called.add(it.conference())).isTrue();
        case PlanStarted it -> assertThat(started.add(it.plan())).isTrue();
        case PlanRevised it -> assertThat(revisions.add(it.plan() + "/" + it.revision())).isTrue();
        default -> {}
      }
    }
    // A conference that is called may be held again where that was struck out
    assertThat(
            Entry.effective(recorded).stream()
                .map(Entry::event)
                .filter(ConferenceHeld.class::isInstance)
                .map(event -> ((ConferenceHeld) event).conference()))
        .doesNotHaveDuplicates();
    Map<String, Narrative> things = new HashMap<>();
    recorded.forEach(entry -> stand(entry.event(), things));
  }

  /** Outcomes and actions are known by their words, which nothing else has in what is asked. */
  private static void stand(@Nullable ChildProtectionEvent event, Map<String, Narrative> things) {
    if (event instanceof EntryCorrected correction) {
      stand(correction.replacement(), things);
    } else if (event instanceof PlanRevised revised) {
      for (PlannedOutcome outcome : revised.outcomes()) {
        stand(revised.plan(), outcome.number(), outcome.text(), things);
        for (PlannedAction action : outcome.actions()) {
          stand(revised.plan(), action.number(), action.text(), things);
        }
      }
    }
  }

  private static void stand(int plan, int number, Narrative words, Map<String, Narrative> things) {
    Narrative before = things.putIfAbsent(plan + "/" + number, words);
    assertThat(before == null || before.equals(words))
        .as("%s of plan %s: %s and %s", number, plan, before, words)
        .isTrue();
  }

  /** Makes a command of what is asked and what is on record by then. */
  private record Asking(Asked asked, LocalDate day, List<Entry<ChildProtectionEvent>> recorded) {

    ChildProtectionCommand command() {
      if (asked.kind() < 40) {
        return command(asked.kind(), When.on(day));
      }
      Entry<ChildProtectionEvent> entry = recorded.get(asked.choice() % recorded.size());
      return new CorrectChildEntry(
          CHILD, FOUND, entry.id(), asked.yes() ? replacement(entry) : null, words());
    }

    /** Mostly of the entry's own kind and time, so that a good part of it can be accepted. */
    private ChildProtectionCommand replacement(Entry<ChildProtectionEvent> entry) {
      if (entry.event() instanceof EntryCorrected correction) {
        return replacement(
            recorded.stream()
                .filter(other -> other.id().equals(correction.entry()))
                .findFirst()
                .orElseThrow());
      }
      When on = When.on(entry.event().happened().date().plusDays(asked.choice() / 100 % 3 - 1));
      if (entry.event() instanceof PlanRevised revised) {
        return update(on, revised);
      }
      return command(asked.choice() % 11 == 0 ? asked.choice() % 40 : kind(entry.event()), on);
    }

    private static int kind(ChildProtectionEvent event) {
      return switch (event) {
        case RecordOpened _, ChildNamed _ -> 37;
        case FamilyJoined _ -> 39;
        case TeamAllocated _ -> 38;
        case StrategyDiscussionHeld _ -> 0;
        case EnquiryBegun _ -> 2;
        case EnquiryConcluded _ -> 4;
        case ConferenceRequired _ -> 7;
        case ConferenceCalled _ -> 8;
        case ConferencePutOff _ -> 10;
        case ConferenceHeld held -> held.kind() == ConferenceKind.REVIEW ? 19 : 11;
        case PlanStarted _ -> 11;
        case PlanRevised _ -> 22;
        case CoreGroupFormed _ -> 26;
        case CoreGroupMet _ -> 27;
        case VisitFrequencySet _ -> 28;
        case ChildVisited _ -> 29;
        case CategoryChanged _ -> 31;
        case TransferredIn _ -> 6;
        case TransferredOut _ -> 33;
        case PlanEnded _ -> 34;
        case EntryCorrected _ -> 39;
      };
    }

    private ChildProtectionCommand command(int kind, When on) {
      int choice = asked.choice();
      ConferenceKind conference = ConferenceKind.values()[choice % 3];
      Category category = CATEGORIES.get(choice % 2);
      return switch (kind) {
        case 0, 1 ->
            new RecordStrategyDiscussion(
                on,
                List.of(new ChildDiscussed(CHILD, null, choice % 5 != 0)),
                null,
                AGENCIES,
                words(),
                null);
        case 2, 3 -> new BeginEnquiry(CHILD, on, asked.yes());
        case 4, 5 ->
            new ConcludeEnquiry(
                CHILD, on, Finding.values()[choice % 3], choice % 4 != 0, words(), null);
        case 6 ->
            new RecordTransferIn(
                on,
                List.of(new ChildTransferred(CHILD, null, null, null, category)),
                null,
                "Walsall",
                words());
        case 7 -> new RequireConference(CHILD, on, conference, words());
        case 8, 9 ->
            new CallConference(
                CHILD,
                on,
                conference,
                When.on(on.date().plusDays(choice % 12)),
                null,
                "chair",
                AGENCIES,
                List.of());
        case 10 ->
            new PutOffConference(
                CHILD, on, asked.yes() ? When.on(on.date().plusDays(choice % 9)) : null, words());
        case 11, 12, 13, 14, 15, 16 ->
            hold(ConferenceKind.INITIAL, on, choice % 5 != 0, category, null);
        case 17, 18 -> hold(ConferenceKind.RECEIVING_IN, on, choice % 5 != 0, category, null);
        case 19, 20, 21 ->
            hold(
                ConferenceKind.REVIEW,
                on,
                choice % 3 != 0,
                asked.yes() && choice % 3 != 0 ? category : null,
                choice % 3 == 0 ? ENDS.get(choice % 2) : null);
        case 22, 23, 24, 25 -> update(on, lastRevision());
        case 26 -> new FormCoreGroup(CHILD, on, Facts.MEMBERS.subList(0, 1 + choice % 2));
        case 27 ->
            new RecordCoreGroup(
                CHILD, on, List.of(Facts.MEMBERS.get(choice % 2).role()), words(), null);
        case 28 -> new SetVisitFrequency(CHILD, on, new Span(choice % 9, Span.Unit.DAYS), words());
        case 29, 30 -> new RecordVisit(CHILD, on, "social worker", true, asked.yes(), words());
        case 31, 32 -> new ChangeCategory(CHILD, on, category, words());
        case 33 -> new TransferOut(CHILD, on, "Walsall", words());
        case 34, 35, 36 -> new EndPlan(CHILD, on, ENDS.get(choice % 3), words(), null);
        case 37 ->
            new NameChild(
                CHILD,
                on,
                new NamedChild("Hazel Pipit", BEGIN.plusDays(choice % 9), null, null),
                words());
        case 38 -> new AllocateTeam(CHILD, on, new Team("SAFEGUARDING"));
        default -> new JoinFamily(CHILD, on, CHILD, words());
      };
    }

    private HoldConference hold(
        ConferenceKind kind,
        When on,
        boolean planNeeded,
        @Nullable Category category,
        @Nullable PlanEnd outcome) {
      return new HoldConference(
          CHILD,
          on,
          kind,
          "chair",
          List.of(),
          words(),
          words(),
          planNeeded,
          planNeeded ? category : null,
          outcome,
          words(),
          words(),
          List.of());
    }

    private @Nullable PlanRevised lastRevision() {
      @Nullable PlanRevised last = null;
      for (Entry<ChildProtectionEvent> entry : Entry.effective(recorded)) {
        if (entry.event() instanceof PlanStarted) {
          last = null;
        } else if (entry.event() instanceof PlanRevised revised) {
          last = revised;
        }
      }
      return last;
    }

    /** What a revision says, less something, and more. */
    private UpdatePlan update(When on, @Nullable PlanRevised revised) {
      List<PlannedOutcome> outcomes = new ArrayList<>();
      if (revised != null) {
        revised.outcomes().stream().skip(asked.choice() % 2).forEach(outcomes::add);
      }
      if (asked.yes() || outcomes.isEmpty()) {
        Narrative wanted = new Narrative("Outcome of entry " + recorded.size());
        Narrative done = new Narrative("Action of entry " + recorded.size());
        outcomes.add(
            new PlannedOutcome(
                asked.choice() % 13 == 0 ? 1_000 : 0,
                wanted,
                wanted,
                List.of(new PlannedAction(0, done, "health visitor", null, false))));
      }
      int seen = revised == null || asked.choice() % 7 == 0 ? 0 : revised.revision();
      return new UpdatePlan(CHILD, on, seen, outcomes, words(), "Core group");
    }

    private Narrative words() {
      return asked.choice() % 31 == 0 ? Facts.NOTHING : Facts.WORDS;
    }
  }

  /** A child's record on a store of its own. */
  private static final class Kept {

    private final Configuration axon =
        ((DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false))
            .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
            .configureAggregate(
                AggregateConfigurer.defaultConfiguration(ChildRecord.class)
                    .configureCache(_ -> new WeakReferenceCache()))
            .registerComponent(
                Desk.class,
                _ -> new Desk(Clock.fixed(Story.NOW, ZoneOffset.UTC), Codes.initial(), _ -> true))
            .registerCommandHandler(
                c ->
                    new OpeningRecords(
                        c.getComponent(Desk.class), new ChildReferences("C", _ -> false), c))
            .registerCommandHandler(c -> new RecordingForFamilies(c.getComponent(Desk.class), c))
            .start();

    Kept() {
      axon.eventStore()
          .publish(
              new GenericDomainEventMessage<>(
                  ChildRecord.TYPE,
                  CHILD.value(),
                  0,
                  new RecordOpened(
                      CHILD,
                      When.on(BEGIN),
                      Facts.person(CHILD, "Hazel Pipit", Facts.BORN),
                      null,
                      null,
                      CHILD)));
    }

    boolean ask(ChildProtectionCommand command) {
      try {
        axon.commandGateway()
            .sendAndWait(
                new GenericCommandMessage<>(command, MetaData.from(Story.CHAIR.toMetaData())));
        return true;
      } catch (RuleViolated refused) {
        assertThat(refused.refusals())
            .isNotEmpty()
            .allMatch(refusal -> refusal.sentence().endsWith("."));
        return false;
      }
    }

    /** As it is kept at hand for its next entry. */
    Standing standing() {
      UnitOfWork<?> look = DefaultUnitOfWork.startAndGet(null);
      try {
        return axon.repository(ChildRecord.class).load(CHILD.value()).invoke(ChildRecord::standing);
      } finally {
        look.rollback();
      }
    }

    List<Entry<ChildProtectionEvent>> entries() {
      List<Entry<ChildProtectionEvent>> entries = new ArrayList<>();
      axon.eventStore()
          .readEvents(CHILD.value())
          .asStream()
          .forEachOrdered(
              message ->
                  entries.add(
                      new Entry<>(
                          message.getIdentifier(), (ChildProtectionEvent) message.getPayload())));
      return entries;
    }

    Standing readAfresh() {
      ChildRecord afresh = new ChildRecord();
      axon.eventStore()
          .readEvents(CHILD.value())
          .asStream()
          .forEachOrdered(
              message ->
                  afresh.on(
                      (ChildProtectionEvent) message.getPayload(),
                      message.getIdentifier(),
                      message.getMetaData()));
      return afresh.standing();
    }
  }
}
