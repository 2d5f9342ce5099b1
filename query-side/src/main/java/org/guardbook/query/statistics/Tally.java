package org.guardbook.query.statistics;

import static org.guardbook.query.statistics.AllegationFigures.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.AllegationFigures.Resolution;
import org.guardbook.query.statistics.AllegationFigures.Timeliness;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.View;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Counts the cases of a period. */
final class Tally {

  private static final int FIVE_WORKING_DAYS = 5;

  /** Where ongoing cases print among the outcomes, as annual reports have them. */
  private static final int POSITION_OF_ONGOING = 7;

  private final View<CountedCase> cases;
  private final Labels labels;
  private final LocalDate today;

  /**
   * @param today the day on which the figures are made: what is still ongoing is measured by it
   */
  Tally(Views views, LocalDate today) {
    this.cases = views.view(StatisticsProjection.CASES);
    this.labels = Labels.of(views);
    this.today = today;
  }

  AllegationFigures withLastYear(Period period, @Nullable Instant asAt) {
    return of(period, asAt, of(period.yearBefore(), asAt, null));
  }

  List<CountedCase> firstMeetingsIn(Period period) {
    return find("firstMeetingOn", period);
  }

  private List<CountedCase> find(String field, Period period) {
    return cases.find(
        Filter.range(field, period.from(), period.until().plusDays(1)), Sort.BY_ID, Page.ALL);
  }

  private AllegationFigures of(
      Period period, @Nullable Instant asAt, @Nullable AllegationFigures lastYear) {
    List<CountedCase> contacts = find("receivedOn", period);
    List<CountedCase> meetings = firstMeetingsIn(period);
    Side natures =
        sides(
            CodeList.NATURE,
            period,
            contacts.stream().flatMap(each -> Stream.ofNullable(each.nature())),
            meetings.stream().flatMap(each -> each.meetingNatures().stream()));
    Side sectors =
        sides(
            CodeList.SECTOR,
            period,
            contacts.stream().map(CountedCase::sector),
            meetings.stream().map(CountedCase::sector));
    Side outcomes =
        sides(
            CodeList.OUTCOME,
            period,
            contacts.stream().map(Tally::outcome),
            meetings.stream().map(Tally::outcome));
    return new AllegationFigures(
        period.from(),
        period.until(),
        asAt,
        contacts.size(),
        natures.contacts(),
        sectors.contacts(),
        outcomes.contacts(),
        meetings.size(),
        natures.meetings(),
        sectors.meetings(),
        outcomes.meetings(),
        timeliness(meetings),
        new Resolution(resolved(contacts, 1), resolved(contacts, 3), resolved(contacts, 12)),
        contacts.stream().filter(each -> hadMeetingBy(each, period.until())).count(),
        percent(meetings.size(), contacts.size()),
        lastYear);
  }

  private static String outcome(CountedCase counted) {
    return counted.outcome() == null ? AllegationFigures.ONGOING : counted.outcome();
  }

  private static boolean hadMeetingBy(CountedCase contact, LocalDate day) {
    return contact.firstMeetingOn() != null && !contact.firstMeetingOn().isAfter(day);
  }

  private static Timeliness timeliness(Collection<CountedCase> meetings) {
    long within = 0;
    long total = 0;
    for (CountedCase meeting : meetings) {
      int taken = workingDaysToMeeting(meeting);
      total += taken;
      within += taken <= FIVE_WORKING_DAYS ? 1 : 0;
    }
    return new Timeliness(
        within,
        percent(within, meetings.size()),
        meetings.isEmpty()
            ? null
            : BigDecimal.valueOf(total)
                .divide(BigDecimal.valueOf(meetings.size()), 2, RoundingMode.HALF_UP));
  }

  private static int workingDaysToMeeting(CountedCase counted) {
    return counted.firstMeetingOn() == null
        ? 0
        : WorkingDays.ofEngland().between(counted.receivedOn(), counted.firstMeetingOn());
  }

  private @Nullable Integer resolved(Collection<CountedCase> contacts, int months) {
    long inTime = 0;
    long counted = 0;
    for (CountedCase contact : contacts) {
      LocalDate expectedBy = contact.receivedOn().plusMonths(months);
      LocalDate resolvedOn = contact.resolvedOn();
      if (resolvedOn != null) {
        counted++;
        inTime += resolvedOn.isAfter(expectedBy) ? 0 : 1;
      } else if (!contact.handedOver() && today.isAfter(expectedBy)) {
        counted++;
      }
    }
    return percent(inTime, counted);
  }

  /** Both columns of a table have a row for every code that either has. */
  private Side sides(
      CodeList list, Period period, Stream<String> contacts, Stream<String> meetings) {
    Map<String, Long> contactsOf = count(contacts);
    Map<String, Long> meetingsOf = count(meetings);
    TreeSet<String> codes =
        new TreeSet<>(
            Comparator.comparingInt((String code) -> position(list, code))
                .thenComparing(Comparator.naturalOrder()));
    codes.addAll(contactsOf.keySet());
    codes.addAll(meetingsOf.keySet());
    Function<Map<String, Long>, List<Count>> column =
        numbers ->
            codes.stream()
                .map(
                    code ->
                        new Count(
                            code,
                            labels.of(list, code, period.until()),
                            numbers.getOrDefault(code, 0L)))
                .toList();
    return new Side(column.apply(contactsOf), column.apply(meetingsOf));
  }

  private int position(CodeList list, String code) {
    return code.equals(AllegationFigures.ONGOING)
        ? POSITION_OF_ONGOING
        : labels.position(list, code);
  }

  private static Map<String, Long> count(Stream<String> codes) {
    Map<String, Long> numbers = new HashMap<>();
    codes.forEach(code -> numbers.merge(code, 1L, Long::sum));
    return numbers;
  }

  /** One table's columns. */
  private record Side(List<Count> contacts, List<Count> meetings) {}
}
