package org.guardbook.query.replay;

import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static org.axonframework.messaging.responsetypes.ResponseTypes.multipleInstancesOf;
import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.guardbook.query.actionplan.ActionFigures;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFile;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.CountActions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionPlanQuery.OpenAction;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.Children;
import org.guardbook.query.child.ChildQuery.ConferenceToCome;
import org.guardbook.query.child.ChildQuery.FindChildren;
import org.guardbook.query.child.ChildQuery.FindConferencesToCome;
import org.guardbook.query.child.ChildQuery.FindDue;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.ChildQuery.ReadRegister;
import org.guardbook.query.child.ChildQuery.Register;
import org.guardbook.query.child.DueStep;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadCaseChronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadChildChronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadReviewChronology;
import org.guardbook.query.clock.ClockQuery.FindRunningClocks;
import org.guardbook.query.clock.ClockQuery.ReadClocks;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.committee.CommitteeQuery.Attendance;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.CountAttendance;
import org.guardbook.query.committee.CommitteeQuery.FindMeetingActions;
import org.guardbook.query.committee.CommitteeQuery.ListCommittees;
import org.guardbook.query.committee.CommitteeQuery.MeetingActions;
import org.guardbook.query.committee.CommitteeQuery.Pack;
import org.guardbook.query.committee.CommitteeQuery.PreparePack;
import org.guardbook.query.look.LookQuery.CountOpenings;
import org.guardbook.query.look.LookQuery.Openings;
import org.guardbook.query.retrace.RetraceQuery.CompareCase;
import org.guardbook.query.retrace.RetraceQuery.CompareChild;
import org.guardbook.query.retrace.RetraceQuery.CompareReview;
import org.guardbook.query.retrace.RetraceQuery.Comparison;
import org.guardbook.query.retrace.RetraceQuery.Moment;
import org.guardbook.query.review.ReviewClock;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewQuery.FindReviewClocks;
import org.guardbook.query.review.ReviewQuery.FindReviews;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.query.review.ReviewQuery.Reviews;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.ChildProtectionFigures.Years;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.statistics.StatisticsQuery.ListMeetingsCounted;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.jspecify.annotations.Nullable;

/** At least one of every query that can be asked as at an instant. */
final class AsAtQueries {

  private static final LocalDate DAY = LocalDate.of(2013, 11, 15);
  private static final LocalDate FROM = LocalDate.of(2013, 4, 1);
  private static final LocalDate UNTIL = LocalDate.of(2014, 3, 31);

  private AsAtQueries() {}

  /** As is known now, each with what it is answered with. */
  static Map<Object, ResponseType<?>> all() {
    Map<Object, ResponseType<?>> all = new LinkedHashMap<>();
    all.put(FindCases.matching("", 0, 100), instanceOf(Cases.class));
    all.put(FindCases.matching("linnet", 0, 100), instanceOf(Cases.class));
    for (String reference : AnyHistory.CASES) {
      all.put(new OpenCase(reference, null), optionalInstanceOf(CaseFile.class));
      all.put(new ReadClocks(reference, null), multipleInstancesOf(RunningClock.class));
      all.put(new ReadTimeline(reference, null, null, 0, 100), instanceOf(Timeline.class));
      all.put(new ReadCaseChronology(reference, null), instanceOf(Chronology.class));
    }
    all.put(new FindRunningClocks(), multipleInstancesOf(RunningClock.class));
    all.put(
        new FindChildren("", Set.of(), Set.of(), Set.of(), null, false, 0, 100),
        instanceOf(Children.class));
    all.put(
        new ReadRegister(DAY, "", Set.of(), Set.of(), Set.of(), false, null, false, 0, 100),
        instanceOf(Register.class));
    all.put(new FindDue(UNTIL, null), multipleInstancesOf(DueStep.class));
    all.put(new FindConferencesToCome(UNTIL, null), multipleInstancesOf(ConferenceToCome.class));
    for (String reference : AnyHistory.CHILDREN) {
      all.put(new OpenChild(reference, null), optionalInstanceOf(ChildFile.class));
      all.put(new ReadChildTimeline(reference, null, null, 0, 100), instanceOf(Timeline.class));
      all.put(new ReadChildChronology(reference, null), instanceOf(Chronology.class));
      all.put(new FindDue(UNTIL, reference, null), multipleInstancesOf(DueStep.class));
    }
    all.put(
        new FindReviews("", Set.of(), Set.of(), "overdue", true, 0, 100),
        instanceOf(Reviews.class));
    all.put(new FindReviewClocks(UNTIL), multipleInstancesOf(ReviewClock.class));
    for (String reference : AnyHistory.REVIEWS) {
      all.put(new OpenReview(reference, null), optionalInstanceOf(ReviewFile.class));
      all.put(new ReadReviewTimeline(reference, null, null, 0, 100), instanceOf(Timeline.class));
      all.put(new ReadReviewChronology(reference, null), instanceOf(Chronology.class));
      all.put(new OpenAction(reference, "1.1", null), optionalInstanceOf(ActionFile.class));
      all.put(new CountActions(reference, DAY, null), optionalInstanceOf(ActionFigures.class));
    }
    all.put(
        new FindActions(ActionFilter.ALL, null, null, null, false, 0, 100),
        instanceOf(Actions.class));
    all.put(new CountActions(null, DAY, null), optionalInstanceOf(ActionFigures.class));
    all.put(new ListCommittees(), multipleInstancesOf(Committee.class));
    String committee = AnyHistory.COMMITTEE;
    all.put(new CountAttendance(committee, FROM, UNTIL), instanceOf(Attendance.class));
    all.put(new FindMeetingActions(committee, 1), instanceOf(MeetingActions.class));
    all.put(new PreparePack(committee, null, DAY, null), instanceOf(Pack.class));
    all.put(new CountAllegations(FROM, UNTIL, null), instanceOf(AllegationFigures.class));
    all.put(new ListMeetingsCounted(FROM, UNTIL, null), multipleInstancesOf(String.class));
    all.put(new CountChildProtection(FROM, UNTIL, 2, null), instanceOf(Years.class));
    // Last, for whoever asks the others opens files
    for (String reference : AnyHistory.CASES) {
      all.put(new CountOpenings(reference, null), instanceOf(Openings.class));
    }
    return all;
  }

  /** A record of each kind beside how it stood before, to be asked again later. */
  static Map<Object, ResponseType<?>> comparisons(Instant before, Instant then) {
    Moment first = new Moment(null, before);
    Moment second = new Moment(null, then);
    ResponseType<?> answer = optionalInstanceOf(Comparison.class);
    Map<Object, ResponseType<?>> all = new LinkedHashMap<>();
    all.put(new CompareCase(AnyHistory.CASES.getFirst(), first, second), answer);
    all.put(new CompareChild(AnyHistory.CHILDREN.getFirst(), first, second), answer);
    all.put(new CompareReview(AnyHistory.REVIEWS.getFirst(), first, second), answer);
    return all;
  }

  /** Whether a kind of query can be asked so. */
  static boolean looksBack(Class<?> query) {
    return Arrays.stream(query.getRecordComponents())
        .anyMatch(component -> isAsAt(component) || component.getType() == Moment.class);
  }

  private static boolean isAsAt(RecordComponent component) {
    return component.getName().equals("asAt");
  }

  /** The same question, asked as at an instant. */
  static Object asAt(Object query, Instant then) {
    RecordComponent[] components = query.getClass().getRecordComponents();
    try {
      @Nullable Object[] values = new Object[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = isAsAt(components[i]) ? then : components[i].getAccessor().invoke(query);
      }
      return query.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException failed) {
      throw new AssertionError(failed);
    }
  }
}
