package org.guardbook.query.statistics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseClosed;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseHandedOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseReopened;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.CaseTakenOver;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.ContactRecorded;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.DevelopmentNoted;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.EntryCorrected;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.MeetingHeld;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeRecorded;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.query.referencedata.FirstReferenceData;
import org.guardbook.query.replay.Past;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.views.InMemoryViews;
import org.jspecify.annotations.Nullable;

/** Whatever was recorded, in whichever order: the figures are those that counting by hand gives. */
class CountingLikeByHand {

  private static final LocalDate FROM = LocalDate.of(2013, 4, 1);
  private static final LocalDate UNTIL = LocalDate.of(2014, 3, 31);
  private static final LocalDate TODAY = LocalDate.of(2014, 6, 2);
  private static final Narrative WORDS = new Narrative("Told.");

  @Property(tries = 300)
  void countsWhatIsThere(@ForAll("pasts") List<Entry> entries) {
    List<PositionOfTrustEvent> events = recorded(entries);
    AllegationFigures figures = figures(events);
    List<List<PositionOfTrustEvent>> cases = effective(events);
    List<List<PositionOfTrustEvent>> contacts =
        cases.stream().filter(each -> inPeriod(contact(each).happened().date())).toList();
    List<List<PositionOfTrustEvent>> meetings =
        cases.stream()
            .filter(each -> firstMeeting(each) != null)
            .filter(each -> inPeriod(Objects.requireNonNull(firstMeeting(each)).happened().date()))
            .toList();

    assertThat(figures.contacts()).isEqualTo(contacts.size());
    assertThat(figures.meetings()).isEqualTo(meetings.size());
    assertCounts(
        figures.contactsByNature(),
        contacts.stream()
            .flatMap(each -> contact(each).natures().stream().limit(1))
            .map(Nature::code));
    assertCounts(
        figures.contactsBySector(), contacts.stream().map(each -> contact(each).sector().code()));
    assertCounts(figures.contactsByOutcome(), contacts.stream().map(CountingLikeByHand::outcome));
    assertCounts(
        figures.meetingsByNature(),
        meetings.stream()
            .flatMap(
                each -> Objects.requireNonNull(firstMeeting(each)).natures().stream().distinct())
            .map(Nature::code));
    assertCounts(
        figures.meetingsBySector(), meetings.stream().map(each -> contact(each).sector().code()));
    assertCounts(figures.meetingsByOutcome(), meetings.stream().map(CountingLikeByHand::outcome));

    List<Integer> taken = meetings.stream().map(CountingLikeByHand::workingDaysTaken).toList();
    long within = taken.stream().filter(days -> days <= 5).count();
    assertThat(figures.timeliness().withinFiveWorkingDays()).isEqualTo(within);
    assertThat(figures.timeliness().percentWithinFiveWorkingDays())
        .isEqualTo(percent(within, meetings.size()));
    assertThat(figures.timeliness().meanWorkingDays())
        .isEqualTo(
            taken.isEmpty()
                ? null
                : BigDecimal.valueOf(taken.stream().mapToLong(days -> days).sum())
                    .divide(BigDecimal.valueOf(taken.size()), 2, RoundingMode.HALF_UP));
    assertThat(figures.resolution().percentInOneMonth()).isEqualTo(resolvedIn(contacts, 1));
    assertThat(figures.resolution().percentInThreeMonths()).isEqualTo(resolvedIn(contacts, 3));
    assertThat(figures.resolution().percentInTwelveMonths()).isEqualTo(resolvedIn(contacts, 12));
    assertThat(figures.contactsOfThePeriodWithMeeting())
        .isEqualTo(
            contacts.stream()
                .map(CountingLikeByHand::firstMeeting)
                .filter(held -> held != null && !held.happened().date().isAfter(UNTIL))
                .count());
    assertThat(figures.percentGoneToMeetings())
        .isEqualTo(percent(meetings.size(), contacts.size()));
  }

  private static void assertCounts(List<Count> counts, Stream<String> byHand) {
    Map<String, Long> expected = byHand.collect(groupingBy(Function.identity(), counting()));
    assertThat(
            counts.stream()
                .filter(count -> count.number() > 0)
                .collect(toMap(Count::code, Count::number)))
        .isEqualTo(expected);
  }

  private static boolean inPeriod(LocalDate day) {
    return !day.isBefore(FROM) && !day.isAfter(UNTIL);
  }

  private static ContactRecorded contact(List<PositionOfTrustEvent> events) {
    return (ContactRecorded) events.getFirst();
  }

  private static @Nullable MeetingHeld firstMeeting(List<PositionOfTrustEvent> events) {
    return events.stream()
        .filter(MeetingHeld.class::isInstance)
        .map(MeetingHeld.class::cast)
        .min(
            Comparator.comparing((MeetingHeld held) -> held.happened().date())
                .thenComparing(MeetingHeld::meeting))
        .orElse(null);
  }

  private static @Nullable OutcomeRecorded lastOutcome(List<PositionOfTrustEvent> events) {
    return events.stream()
        .filter(OutcomeRecorded.class::isInstance)
        .map(OutcomeRecorded.class::cast)
        .reduce((_, last) -> last)
        .orElse(null);
  }

  private static String outcome(List<PositionOfTrustEvent> events) {
    OutcomeRecorded last = lastOutcome(events);
    return last == null ? "ONGOING" : last.outcome().code();
  }

  private static int workingDaysTaken(List<PositionOfTrustEvent> events) {
    LocalDate held = Objects.requireNonNull(firstMeeting(events)).happened().date();
    int days = 0;
    for (LocalDate day = contact(events).happened().date().plusDays(1);
        !day.isAfter(held);
        day = day.plusDays(1)) {
      boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      boolean holiday = !WorkingDays.ofEngland().leftOut(day.minusDays(1), day).isEmpty();
      days += weekend || holiday ? 0 : 1;
    }
    return days;
  }

  private static @Nullable Integer resolvedIn(
      List<List<PositionOfTrustEvent>> contacts, int months) {
    int inTime = 0;
    int all = 0;
    for (List<PositionOfTrustEvent> events : contacts) {
      LocalDate limit = contact(events).happened().date().plusMonths(months);
      LocalDate closed = null;
      boolean handedOver = false;
      for (PositionOfTrustEvent event : events) {
        if (event instanceof CaseClosed) {
          closed = event.happened().date();
        } else if (event instanceof CaseReopened) {
          closed = null;
        } else if (event instanceof CaseHandedOver || event instanceof CaseTakenOver) {
          handedOver = event instanceof CaseHandedOver;
        }
      }
      OutcomeRecorded outcome = lastOutcome(events);
      LocalDate resolved = outcome == null ? closed : outcome.happened().date();
      if (resolved != null) {
        all++;
        inTime += resolved.isAfter(limit) ? 0 : 1;
      } else if (!handedOver && limit.isBefore(TODAY)) {
        all++;
      }
    }
    return percent(inTime, all);
  }

  private static @Nullable Integer percent(long part, long whole) {
    return whole == 0 ? null : (int) Math.floor(100.0 * part / whole + 0.5);
  }

  /**
   * What counts of each case: an entry as it was last put right, nothing where it was taken back.
   */
  private static List<List<PositionOfTrustEvent>> effective(List<PositionOfTrustEvent> events) {
    Map<CaseReference, Map<String, @Nullable PositionOfTrustEvent>> says = new LinkedHashMap<>();
    int position = 0;
    for (PositionOfTrustEvent event : events) {
      position++;
      Map<String, @Nullable PositionOfTrustEvent> ofCase =
          says.computeIfAbsent(event.reference(), _ -> new LinkedHashMap<>());
      if (event instanceof EntryCorrected correction) {
        ofCase.put(correction.entry(), correction.replacement());
      } else {
        ofCase.put("event-" + position, event);
      }
    }
    List<List<PositionOfTrustEvent>> cases = new ArrayList<>();
    for (Map<String, @Nullable PositionOfTrustEvent> ofCase : says.values()) {
      if (ofCase.values().iterator().next() instanceof ContactRecorded) {
        List<PositionOfTrustEvent> left = new ArrayList<>();
        ofCase.values().forEach(event -> Stream.ofNullable(event).forEach(left::add));
        cases.add(left);
      }
    }
    return cases;
  }

  private static AllegationFigures figures(List<PositionOfTrustEvent> events) {
    InMemoryViews views = new InMemoryViews();
    Past past = Past.of(events.toArray()).and(FirstReferenceData.events());
    past.into(views, over -> new StatisticsProjection(over, past.history()));
    past.into(views, FirstReferenceData::projection);
    Instant noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new StatisticsAnswers(views, _ -> views, Clock.fixed(noon, ZoneOffset.UTC))
        .answer(new CountAllegations(FROM, UNTIL, null));
  }

  /** Something recorded in one of a few cases; which of them and what is drawn by lot. */
  record Entry(int ofCase, What what, int day, int lot, boolean right) {}

  enum What {
    HELD,
    OUTCOME,
    CLOSED,
    REOPENED,
    HANDED_OVER,
    TAKEN_OVER,
    NOTED,
    CORRECTED
  }

  @Provide
  Arbitrary<List<Entry>> pasts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            Arbitraries.of(What.class),
            Arbitraries.integers().between(0, 45),
            Arbitraries.integers().between(0, 1_000),
            Arbitraries.of(true, false))
        .as(Entry::new)
        .list()
        .ofMaxSize(80);
  }

  /** The events that were drawn: a case begins with its contact. */
  private static List<PositionOfTrustEvent> recorded(List<Entry> entries) {
    List<PositionOfTrustEvent> events = new ArrayList<>();
    Map<Integer, List<Integer>> correctable = new HashMap<>();
    for (Entry entry : entries) {
      List<Integer> entriesOfCase =
          correctable.computeIfAbsent(entry.ofCase(), _ -> new ArrayList<>());
      PositionOfTrustEvent next =
          entriesOfCase.isEmpty()
              ? contact(entry)
              : entry.what() == What.CORRECTED
                  ? correction(entry, entriesOfCase.get(entry.lot() % entriesOfCase.size()), events)
                  : later(entry);
      events.add(next);
      if (!(next instanceof EntryCorrected)) {
        entriesOfCase.add(events.size());
      }
    }
    return events;
  }

  private static PositionOfTrustEvent correction(
      Entry entry, int position, List<PositionOfTrustEvent> events) {
    PositionOfTrustEvent wrong = events.get(position - 1);
    PositionOfTrustEvent right =
        switch (wrong) {
          case ContactRecorded _ -> contact(entry);
          case MeetingHeld _ -> held(entry);
          case OutcomeRecorded _ -> outcome(entry);
          default -> null;
        };
    return new EntryCorrected(
        reference(entry), on(entry), "event-" + position, entry.right() ? right : null, WORDS);
  }

  private static PositionOfTrustEvent later(Entry entry) {
    CaseReference reference = reference(entry);
    return switch (entry.what()) {
      case HELD -> held(entry);
      case OUTCOME -> outcome(entry);
      case CLOSED -> new CaseClosed(reference, on(entry), WORDS, "lado");
      case REOPENED -> new CaseReopened(reference, on(entry), WORDS, "lado");
      case HANDED_OVER -> new CaseHandedOver(reference, on(entry), "Borchester", WORDS);
      case TAKEN_OVER -> new CaseTakenOver(reference, on(entry), "Borchester", null, WORDS);
      case NOTED, CORRECTED -> new DevelopmentNoted(reference, on(entry), WORDS);
    };
  }

  private static PositionOfTrustEvent contact(Entry entry) {
    return new ContactRecorded(
        reference(entry),
        on(entry),
        ContactType.REFERRAL,
        "School",
        new Sector(List.of("EDUCATION", "HEALTH", "NOT_RECORDED").get(entry.lot() % 3)),
        natures(entry.lot()),
        false,
        null,
        null,
        null,
        null,
        null,
        WORDS);
  }

  private static PositionOfTrustEvent held(Entry entry) {
    return new MeetingHeld(
        reference(entry),
        on(entry),
        1 + entry.lot() % 3,
        MeetingKind.INITIAL,
        List.of(),
        natures(entry.lot()));
  }

  private static PositionOfTrustEvent outcome(Entry entry) {
    return new OutcomeRecorded(
        reference(entry),
        on(entry),
        new Outcome(List.of("UNFOUNDED", "SUBSTANTIATED", "FALSE").get(entry.lot() % 3)),
        WORDS,
        "lado");
  }

  private static List<Nature> natures(int lot) {
    return Stream.of("PHYSICAL", "NEGLECT", "SEXUAL", "PHYSICAL")
        .skip(lot % 4)
        .limit(lot % 5)
        .map(Nature::new)
        .toList();
  }

  private static CaseReference reference(Entry entry) {
    return new CaseReference("W13-00" + entry.ofCase());
  }

  private static When on(Entry entry) {
    return When.on(FROM.minusDays(15).plusDays(9L * entry.day()));
  }
}
