package org.guardbook.command.positionoftrust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.guardbook.command.Desk;
import org.guardbook.command.Entry;
import org.guardbook.command.Narrative;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.Attendance.Presence;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.*;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.*;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Codes;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;

/** What is true of a case whatever is asked of it, in whatever order. */
class EveryCase {

  private static final CaseReference CASE = Facts.CASE;
  private static final List<Narrative> WORDS =
      List.of(new Narrative("It was said."), new Narrative("Noted."), new Narrative(""));

  /** One thing asked of the case; what it is about depends on what is on record by then. */
  record Asked(int kind, int day, int choice, boolean yes) {}

  @Provide
  Arbitrary<List<Asked>> asked() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 29),
            Arbitraries.integers().between(-2, 180),
            Arbitraries.integers().between(0, 1_000),
            Arbitraries.of(true, false))
        .as(Asked::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property(tries = 400)
  void keepsToTheRulesOfPracticeThroughItsCorrections(@ForAll("asked") List<Asked> asked) {
    Kept kept = new Kept();
    for (Asked each : asked) {
      List<Entry<PositionOfTrustEvent>> before = kept.entries();
      boolean accepted = kept.ask(command(each, before));
      List<Entry<PositionOfTrustEvent>> after = kept.entries();

      assertThat(after.size()).isEqualTo(before.size() + (accepted ? 1 : 0));
      assertThat(after.subList(0, before.size())).isEqualTo(before);
      if (accepted) {
        closedCasesStayClosed(Entry.effective(after));
        lettersFollowOutcomes(Entry.effective(after));
        nothingHappensBeforeTheContact(Entry.effective(after));
        numbersStandForOneThing(after);
      }
    }
    assertThat(kept.readAfresh().standing())
        .usingRecursiveComparison()
        .isEqualTo(Standing.after(Entry.effective(kept.entries())));
  }

  private static void closedCasesStayClosed(List<Entry<PositionOfTrustEvent>> effective) {
    boolean closed = false;
    for (Entry<PositionOfTrustEvent> entry : effective) {
      PositionOfTrustEvent event = entry.event();
      if (closed) {
        assertThat(
                event instanceof CaseReopened
                    || event instanceof OutcomeLetterSent
                    || event instanceof EmployerCopySent
                    || event instanceof ReferredToBarringService
                    || event instanceof ReferredToRegulator)
            .as("%s in a closed case", event)
            .isTrue();
      }
      closed = event instanceof CaseClosed || (closed && !(event instanceof CaseReopened));
    }
  }

  private static void lettersFollowOutcomes(List<Entry<PositionOfTrustEvent>> effective) {
    boolean threshold = false;
    boolean outcome = false;
    for (Entry<PositionOfTrustEvent> entry : effective) {
      switch (entry.event()) {
        case ThresholdDecided _ -> threshold = true;
        case OutcomeRecorded _ -> {
          assertThat(threshold).as("threshold decided before the outcome").isTrue();
          outcome = true;
        }
        case OutcomeLetterSent _, EmployerCopySent _ ->
            assertThat(outcome).as("outcome recorded before its letters").isTrue();
        default -> {}
      }
    }
  }

  private static void nothingHappensBeforeTheContact(List<Entry<PositionOfTrustEvent>> effective) {
    When received = effective.getFirst().event().happened();
    assertThat(effective).noneMatch(entry -> entry.event().happened().isBefore(received));
  }

  private static void numbersStandForOneThing(List<Entry<PositionOfTrustEvent>> recorded) {
    assertThat(
            recorded.stream()
                .map(Entry::event)
                .filter(SafeguardPutInPlace.class::isInstance)
                .map(event -> ((SafeguardPutInPlace) event).safeguard()))
        .doesNotHaveDuplicates();
    assertThat(
            recorded.stream()
                .map(Entry::event)
                .filter(MeetingCalled.class::isInstance)
                .map(event -> ((MeetingCalled) event).meeting()))
        .doesNotHaveDuplicates();
  }

  private static OnCase command(Asked asked, List<Entry<PositionOfTrustEvent>> recorded) {
    When on = When.on(LocalDate.of(2013, 10, 7).plusDays(asked.day()));
    if (asked.kind() >= 26) {
      Entry<PositionOfTrustEvent> entry = recorded.get(asked.choice() % recorded.size());
      return new CorrectEntry(
          CASE,
          When.on(LocalDate.of(2014, 3, 31)),
          entry.id(),
          asked.yes() ? replacement(entry, on, asked) : null,
          words(asked.choice() / 7));
    }
    return command(asked.kind(), on, asked);
  }

  /** Mostly of the entry's own kind, so that a good part of what is asked can be accepted. */
  private static PositionOfTrustCommand replacement(
      Entry<PositionOfTrustEvent> entry, When on, Asked asked) {
    if (entry.event() instanceof ContactRecorded) {
      RecordContact contact = Facts.reportAllegation();
      return new RecordContact(
          on,
          contact.contactType(),
          contact.referrer(),
          contact.sector(),
          contact.natures(),
          asked.yes(),
          null,
          contact.adult(),
          null,
          null,
          null,
          contact.allegation(),
          List.of(),
          List.of());
    }
    for (int kind = 0; kind < 26; kind++) {
      OnCase candidate = command(kind, on, asked);
      if (describes(candidate, entry.event())) {
        return candidate;
      }
    }
    return command(asked.choice() % 26, on, asked);
  }

  private static boolean describes(OnCase command, PositionOfTrustEvent event) {
    try {
      return new Draft(CASE, new Standing(), "lado", Numbers.NONE.next()).of(command).getClass()
          == event.getClass();
    } catch (RuleViolated _) {
      return false;
    }
  }

  private static OnCase command(int kind, When on, Asked asked) {
    int choice = asked.choice();
    boolean yes = asked.yes();
    Narrative words = words(choice);
    int number = 1 + choice % 3;
    Strand strand = Strand.values()[choice % 3];
    MeetingKind meeting = MeetingKind.values()[choice % 3];
    return switch (kind) {
      case 0 -> new NameAdult(CASE, on, Facts.WILLOW, words);
      case 1 -> new LinkEarlierCase(CASE, on, Facts.EARLIER, words);
      case 2 -> new UnlinkEarlierCase(CASE, on, Facts.EARLIER, words);
      case 3 -> new DismissMatch(CASE, on, Facts.EARLIER);
      case 4, 5 ->
          new DecideThreshold(
              CASE, on, yes, yes ? List.of(ThresholdGround.SUITABILITY) : List.of(), words, null);
      case 6 -> new CallMeeting(CASE, on, meeting, plus(on, choice % 20), null, List.of());
      case 7 -> new PutOffMeeting(CASE, on, number, plus(on, choice % 9), words);
      case 8, 9 ->
          new HoldMeeting(
              CASE,
              on,
              yes ? Integer.valueOf(number) : null,
              meeting,
              List.of(new Attendance(new Agency("POLICE"), Presence.ATTENDED)),
              List.of(new Nature("PHYSICAL")));
      case 10 ->
          new MinuteMeeting(
              CASE,
              on,
              number,
              words,
              List.of(),
              List.of(new MeetingAction(1, new Narrative("Tell the parents."), "head", null)));
      case 11 -> new CompleteMeetingAction(CASE, on, number, 1, words);
      case 12 -> new OpenStrand(CASE, on, strand, words);
      case 13 -> new ProgressStrand(CASE, on, strand, words);
      case 14 -> new ConcludeStrand(CASE, on, strand, words);
      case 15 -> new PutSafeguardInPlace(CASE, on, words);
      case 16 -> new LiftSafeguard(CASE, on, number, words);
      case 17 -> new NoteDevelopment(CASE, on, words);
      case 18 -> new RecordOutcome(CASE, on, new Outcome("UNSUBSTANTIATED"), words, null);
      case 19 -> new RecordConsequence(CASE, on, new Consequence("DISMISSAL"), words);
      case 20 -> new SendOutcomeLetter(CASE, on);
      case 21 -> new SendEmployerCopy(CASE, on);
      case 22 -> new ReferToBarringService(CASE, on, words);
      case 23 ->
          choice % 5 == 0
              ? new HandOverCase(CASE, on, "Dudley", words)
              : new TakeOverCase(CASE, on, "Dudley", null, words);
      case 24 -> new CloseCase(CASE, on, words, yes, null);
      default -> new ReopenCase(CASE, on, words, null);
    };
  }

  private static When plus(When on, int days) {
    return When.on(on.date().plusDays(days));
  }

  private static Narrative words(int choice) {
    return WORDS.get(choice % WORDS.size());
  }

  /** A case on a store of its own. */
  private static final class Kept {

    private final Configuration axon =
        ((DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false))
            .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
            .configureAggregate(PositionOfTrustCase.class)
            .registerComponent(
                Desk.class,
                _ -> new Desk(Clock.fixed(Story.NOW, ZoneOffset.UTC), Codes.initial(), _ -> true))
            .start();

    Kept() {
      axon.eventStore()
          .publish(
              new GenericDomainEventMessage<>(
                  PositionOfTrustCase.TYPE, CASE.value(), 0, Facts.adviceAsked()));
    }

    boolean ask(OnCase command) {
      try {
        axon.commandGateway().sendAndWait(GenericCommandMessage.asCommandMessage(command));
        return true;
      } catch (RuleViolated refused) {
        assertThat(refused.refusals())
            .isNotEmpty()
            .allMatch(refusal -> refusal.sentence().endsWith("."));
        return false;
      }
    }

    List<Entry<PositionOfTrustEvent>> entries() {
      List<Entry<PositionOfTrustEvent>> entries = new ArrayList<>();
      axon.eventStore()
          .readEvents(CASE.value())
          .asStream()
          .forEachOrdered(
              message ->
                  entries.add(
                      new Entry<>(
                          message.getIdentifier(), (PositionOfTrustEvent) message.getPayload())));
      return entries;
    }

    PositionOfTrustCase readAfresh() {
      PositionOfTrustCase afresh = new PositionOfTrustCase();
      entries().forEach(entry -> afresh.on(entry.event(), entry.id()));
      return afresh;
    }
  }
}
