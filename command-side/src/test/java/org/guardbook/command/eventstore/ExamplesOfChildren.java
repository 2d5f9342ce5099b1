package org.guardbook.command.eventstore;

import static org.guardbook.command.eventstore.ExamplesOfEvents.another;
import static org.guardbook.command.eventstore.ExamplesOfEvents.of;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.ConferenceAttendance;
import org.guardbook.command.childprotection.ConferenceKind;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.command.childprotection.Finding;
import org.guardbook.command.childprotection.Gender;
import org.guardbook.command.childprotection.PlannedAction;
import org.guardbook.command.childprotection.PlannedOutcome;
import org.guardbook.command.eventstore.ExamplesOfEvents.Example;
import org.guardbook.command.referencedata.Agency;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.guardbook.command.referencedata.Span;
import org.guardbook.command.referencedata.Team;

/** One of every event of a child's record, and another where it may leave something unsaid. */
final class ExamplesOfChildren {

  private static final ChildReference CHILD = new ChildReference("C-00417");
  private static final ChildReference SIBLING = new ChildReference("C-00418");
  private static final When ON = When.on(LocalDate.of(2011, 9, 12));
  private static final When AT = When.at(LocalDateTime.of(2011, 9, 12, 14, 0));
  private static final Agency POLICE = new Agency("POLICE");
  private static final Agency EDUCATION = new Agency("EDUCATION");
  private static final Category NEGLECT = new Category("NEGLECT");
  private static final Category MULTIPLE = new Category("MULTIPLE");
  private static final Narrative WORDS = new Narrative("“She’s tired”, said the school.\nAgain.");
  private static final Narrative UNSAID = new Narrative("");
  private static final Person HAZEL =
      new Person("C-00417/child", "Hazel Pipit", LocalDate.of(2005, 3, 4));

  private ExamplesOfChildren() {}

  static List<Example> all() {
    return Stream.of(child(), enquiries(), conferences(), plan(), underThePlan(), ends())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Example> child() {
    return List.of(
        of(new RecordOpened(CHILD, ON, HAZEL, null, Gender.FEMALE, CHILD)),
        another(
            "unborn",
            new RecordOpened(
                CHILD,
                ON,
                new Person("C-00417/child", "Unborn Pipit", null),
                LocalDate.of(2011, 12, 24),
                null,
                SIBLING)),
        of(new ChildNamed(CHILD, ON, HAZEL, null, Gender.FEMALE, WORDS)),
        another(
            "unborn",
            new ChildNamed(
                CHILD,
                ON,
                new Person("C-00417/child", "Unborn Pipit", null),
                LocalDate.of(2011, 12, 31),
                null,
                WORDS)),
        of(new FamilyJoined(CHILD, ON, SIBLING, WORDS)),
        of(new TeamAllocated(CHILD, ON, new Team("SAFEGUARDING"))));
  }

  private static List<Example> enquiries() {
    return List.of(
        of(new StrategyDiscussionHeld(CHILD, AT, List.of(POLICE), true, WORDS, "cpchair")),
        another(
            "fromAnEarlierRecord",
            new StrategyDiscussionHeld(CHILD, ON, List.of(), null, UNSAID, null)),
        of(new EnquiryBegun(CHILD, ON, true)),
        of(
            new EnquiryConcluded(
                CHILD, ON, Finding.SUBSTANTIATED_CONTINUING_RISK, true, WORDS, "cpchair")),
        another("fromAnEarlierRecord", new EnquiryConcluded(CHILD, ON, null, false, UNSAID, null)));
  }

  private static List<Example> conferences() {
    return List.of(
        of(new ConferenceRequired(CHILD, ON, ConferenceKind.REVIEW, WORDS)),
        of(
            new ConferenceCalled(
                CHILD,
                ON,
                1,
                ConferenceKind.INITIAL,
                AT,
                "Civic Centre",
                "cpchair",
                List.of(POLICE, EDUCATION),
                List.of(SIBLING))),
        of(new ConferencePutOff(CHILD, ON, 1, AT, WORDS)),
        another("withoutANewTime", new ConferencePutOff(CHILD, ON, 1, null, WORDS)),
        of(
            new ConferenceHeld(
                CHILD,
                AT,
                1,
                ConferenceKind.INITIAL,
                "cpchair",
                List.of(
                    new ConferenceAttendance(POLICE, false, true),
                    new ConferenceAttendance(EDUCATION, true, false)),
                WORDS,
                WORDS,
                true,
                WORDS,
                WORDS,
                List.of(SIBLING))),
        another(
            "fromAnEarlierRecord",
            new ConferenceHeld(
                CHILD,
                ON,
                2,
                ConferenceKind.RECEIVING_IN,
                null,
                List.of(),
                UNSAID,
                UNSAID,
                false,
                UNSAID,
                UNSAID,
                List.of())));
  }

  private static List<Example> plan() {
    return List.of(
        of(new PlanStarted(CHILD, AT, 1, NEGLECT, WORDS)),
        of(
            new PlanRevised(
                CHILD,
                ON,
                1,
                4,
                List.of(
                    new PlannedOutcome(
                        1,
                        WORDS,
                        WORDS,
                        List.of(
                            new PlannedAction(
                                2, WORDS, "health visitor", LocalDate.of(2011, 12, 9), false),
                            new PlannedAction(3, WORDS, "school", null, true)))),
                WORDS,
                "Core group")),
        of(new CategoryChanged(CHILD, ON, 1, NEGLECT, MULTIPLE, WORDS)));
  }

  private static List<Example> underThePlan() {
    return List.of(
        of(
            new CoreGroupFormed(
                CHILD,
                ON,
                1,
                List.of(
                    new CoreGroupMember("key worker", new Agency("CHILDRENS_SOCIAL_CARE")),
                    new CoreGroupMember("mother", null)))),
        of(
            new CoreGroupMet(
                CHILD, AT, 1, List.of("key worker"), WORDS, LocalDate.of(2011, 10, 10))),
        another("withoutANextDay", new CoreGroupMet(CHILD, ON, 1, List.of(), UNSAID, null)),
        of(new VisitFrequencySet(CHILD, ON, 1, new Span(5, Span.Unit.WORKING_DAYS), WORDS)),
        of(new ChildVisited(CHILD, AT, 1, "key worker", true, true, WORDS)));
  }

  private static List<Example> ends() {
    return List.of(
        of(
            new TransferredIn(
                CHILD, ON, "Wolverhampton", "CP/77", LocalDate.of(2011, 1, 5), NEGLECT, WORDS)),
        another("littleSaid", new TransferredIn(CHILD, ON, "Dudley", null, null, null, WORDS)),
        of(new TransferredOut(CHILD, ON, "Sandwell", WORDS)),
        of(new PlanEnded(CHILD, ON, 1, new PlanEnd("LOOKED_AFTER"), WORDS, "cpchair")),
        another(
            "fromAnEarlierRecord",
            new PlanEnded(CHILD, ON, 1, new PlanEnd("CHILD_IN_NEED"), UNSAID, null)),
        of(
            new EntryCorrected(
                CHILD,
                ON,
                "0197c2f0-0000-7000-8000-000000000001",
                new PlanStarted(CHILD, ON, 1, MULTIPLE, WORDS),
                WORDS)),
        another(
            "withdrawn",
            new EntryCorrected(CHILD, ON, "0197c2f0-0000-7000-8000-000000000002", null, WORDS)));
  }
}
