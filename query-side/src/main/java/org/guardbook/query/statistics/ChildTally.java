package org.guardbook.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.DurationBand;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.referencedata.Populations;
import org.guardbook.query.statistics.AllegationFigures.Count;
import org.guardbook.query.statistics.ChildProtectionFigures.OfDuration;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.views.Filter;
import org.guardbook.query.views.Page;
import org.guardbook.query.views.Sort;
import org.guardbook.query.views.Views;
import org.jspecify.annotations.Nullable;

/** Counts the steps that children took in a period, and those of the years before it. */
final class ChildTally {

  private final List<CountedChild> children;
  private final Labels labels;
  private final Populations populations;
  private final LocalDate knownUpTo;

  /**
   * @param knownUpTo the day that is counted on; of any after it nothing is known yet
   */
  ChildTally(Views views, LocalDate knownUpTo) {
    children =
        views.view(ChildStatisticsProjection.CHILDREN).find(Filter.ALL, Sort.BY_ID, Page.ALL);
    labels = Labels.of(views);
    populations = Populations.of(views);
    this.knownUpTo = knownUpTo;
  }

  Years years(Period last, int years) {
    List<Counted> counted = new ArrayList<>();
    Period period = last;
    for (int year = 0; year < years; year++) {
      counted.addFirst(new Counted(period, knownUpTo));
      period = period.yearBefore();
    }
    // Child by child, for each is looked up in memory once for all years
    for (CountedChild child : children) {
      for (Counted year : counted) {
        year.add(child);
      }
    }
    // A code that any of the years has stands in all, so that they can be set beside each other
    List<String> categories =
        codes(CodeList.CATEGORY, counted.stream().map(each -> each.categories.keySet()).toList());
    List<String> outcomes =
        codes(CodeList.PLAN_END, counted.stream().map(each -> each.outcomes.keySet()).toList());
    return new Years(
        counted.stream().map(each -> figures(each, categories, outcomes, last.until())).toList(),
        firstRecorded(),
        knownUpTo);
  }

  private @Nullable LocalDate firstRecorded() {
    LocalDate first = LocalDate.MAX;
    for (CountedChild child : children) {
      for (CountedChild.Discussion discussion : child.discussions()) {
        first = earlier(first, discussion.on());
      }
      for (CountedChild.Enquiry enquiry : child.enquiries()) {
        first = earlier(first, enquiry.begunOn());
      }
      for (CountedChild.Conference conference : child.conferences()) {
        first = earlier(first, conference.on());
      }
    }
    return first.equals(LocalDate.MAX) ? null : first;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return other.isBefore(one) ? other : one;
  }

  private List<String> codes(CodeList list, Collection<Set<String>> used) {
    Set<String> codes =
        new TreeSet<>(
            Comparator.comparingInt((String code) -> labels.position(list, code))
                .thenComparing(Comparator.naturalOrder()));
    used.forEach(codes::addAll);
    return List.copyOf(codes);
  }

  private ChildProtectionFigures figures(
      Counted counted, List<String> categories, List<String> outcomes, LocalDate day) {
    return new ChildProtectionFigures(
        counted.period,
        counted.discussions,
        counted.requiringSection47,
        counted.enquiries,
        counted.requiringConference,
        counted.initialConferences,
        counted.madeSubjectToPlan,
        counted.plansStarted,
        counted.plansEnded,
        counted.openAtBeginning,
        counted.openAtEnd,
        counted.reviewConferences,
        counts(CodeList.CATEGORY, categories, counted.categories, day),
        bands(counted.openByDuration),
        bands(counted.endedByDuration),
        counts(CodeList.PLAN_END, outcomes, counted.outcomes, day),
        counted.secondOrSubsequent,
        counted.openByDuration.getOrDefault(DurationBand.FROM_2_YEARS, 0L),
        populations.under18On(counted.period.until()));
  }

  private List<Count> counts(
      CodeList list, List<String> codes, Map<String, Long> numbers, LocalDate day) {
    return codes.stream()
        .map(code -> new Count(code, labels.of(list, code, day), numbers.getOrDefault(code, 0L)))
        .toList();
  }

  private static List<OfDuration> bands(Map<DurationBand, Long> numbers) {
    List<OfDuration> bands = new ArrayList<>();
    for (DurationBand band : DurationBand.values()) {
      bands.add(new OfDuration(band, numbers.getOrDefault(band, 0L)));
    }
    return List.copyOf(bands);
  }

  /** The numbers of one period. */
  private static final class Counted {

    private final Period period;
    private final LocalDate end;
    private final Map<String, Long> categories = new HashMap<>();
    private final Map<String, Long> outcomes = new HashMap<>();
    private final Map<DurationBand, Long> openByDuration = new EnumMap<>(DurationBand.class);
    private final Map<DurationBand, Long> endedByDuration = new EnumMap<>(DurationBand.class);
    private long discussions;
    private long requiringSection47;
    private long enquiries;
    private long requiringConference;
    private long initialConferences;
    private long madeSubjectToPlan;
    private long reviewConferences;
    private long plansStarted;
    private long plansEnded;
    private long openAtBeginning;
    private long openAtEnd;
    private long secondOrSubsequent;

    /** A period that is not over yet ends, for what is open, on the day it is counted. */
    Counted(Period period, LocalDate knownUpTo) {
      this.period = period;
      end = period.until().isAfter(knownUpTo) ? knownUpTo : period.until();
    }

    void add(CountedChild child) {
      child.discussions().forEach(this::add);
      child.enquiries().forEach(this::add);
      child.conferences().forEach(this::add);
      child.plans().forEach(plan -> add(plan, child));
    }

    private void add(CountedChild.Discussion discussion) {
      if (isIn(discussion.on())) {
        discussions++;
        requiringSection47 += discussion.section47Required() ? 1 : 0;
      }
    }

    private void add(CountedChild.Enquiry enquiry) {
      if (isIn(enquiry.begunOn())) {
        enquiries++;
        requiringConference += enquiry.conferenceRequired() ? 1 : 0;
      }
    }

    private void add(CountedChild.Conference conference) {
      if (isIn(conference.on())) {
        if (conference.kind() == ConferenceKind.REVIEW) {
          reviewConferences++;
        } else if (conference.kind() == ConferenceKind.INITIAL) {
          initialConferences++;
          madeSubjectToPlan += conference.planNeeded() ? 1 : 0;
        }
      }
    }

    private void add(CountedChild.Plan plan, CountedChild child) {
      if (isIn(plan.startedOn())) {
        plansStarted++;
        secondOrSubsequent += child.isSecondOrSubsequent(plan) ? 1 : 0;
      }
      LocalDate endedOn = plan.endedOn();
      if (endedOn != null && plan.outcome() != null && isIn(endedOn)) {
        plansEnded++;
        outcomes.merge(plan.outcome(), 1L, Long::sum);
        endedByDuration.merge(DurationBand.of(plan.startedOn(), endedOn), 1L, Long::sum);
      }
      openAtBeginning += plan.isOpenAtEndOf(period.from().minusDays(1)) ? 1 : 0;
      if (plan.isOpenAtEndOf(end)) {
        openAtEnd++;
        categories.merge(plan.categoryOn(end), 1L, Long::sum);
        openByDuration.merge(DurationBand.of(plan.startedOn(), end), 1L, Long::sum);
      }
    }

    private boolean isIn(LocalDate day) {
      return !day.isBefore(period.from()) && !day.isAfter(period.until());
    }
  }
}
