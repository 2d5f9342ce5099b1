package org.guardbook.command.childprotection;

import static org.guardbook.command.childprotection.Facts.*;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Refusal;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.guardbook.command.childprotection.ChildProtectionEvent.*;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.Span;
import org.junit.jupiter.api.Test;

class WorkingUnderThePlan {

  @Test
  void formsACoreGroupAndMeets() {
    Story.given(onAPlan())
        .when(form(PLAN_BEGAN))
        .then(coreGroup())
        .when(meet(in2012(4, 3), LocalDate.of(2012, 5, 1), "key worker"))
        .then(met());
  }

  @Test
  void formsACoreGroupOfDifferentMembersUnderAPlan() {
    Story.given(atRisk()).when(form(PLAN_BEGAN)).refused("The child is on no plan.");
    Story.given(onAPlan())
        .when(new FormCoreGroup(HAZEL, in2012(3, 23), List.of()))
        .refused(
            new Refusal("happened", "23 March 2012 is before the plan began on 26 March 2012."),
            new Refusal("members", "Say who is in the core group."));
    Story.given(onAPlan())
        .when(
            new FormCoreGroup(
                HAZEL, PLAN_BEGAN, List.of(MEMBERS.get(0), MEMBERS.get(1), MEMBERS.get(0))))
        .refused("members[2]", "This role is named twice.");
  }

  @Test
  void formsNoCoreGroupBeforeTheOneItTakesThePlaceOf() {
    Story.given(onAPlan(coreGroup()))
        .when(form(in2012(4, 3)))
        .then(new CoreGroupFormed(HAZEL, in2012(4, 3), 1, MEMBERS))
        .when(form(PLAN_BEGAN))
        .refused(
            "happened", "26 March 2012 is before the core group was last formed on 3 April 2012.");
  }

  @Test
  void meetsWithMembersOfTheCoreGroupAndAgreesOnADayToCome() {
    Story.given(onAPlan(coreGroup()))
        .when(meet(in2012(4, 3), LocalDate.of(2012, 4, 3), "mother", "mother", "health visitor"))
        .refused(
            new Refusal("present[1]", "This role is named twice."),
            new Refusal("present[2]", "health visitor is not in this core group."),
            new Refusal("nextOn", "3 April 2012 is not after 3 April 2012."));
  }

  @Test
  void doesNotAskWhoWasInTheCoreGroupBefore() {
    Story.given(onAPlan(new CoreGroupFormed(HAZEL, in2012(5, 1), 1, List.of(MEMBERS.get(1)))))
        .when(meet(in2012(4, 3), LocalDate.of(2012, 5, 1), "key worker"))
        .then(met());
  }

  @Test
  void visitsTheChildAsOftenAsIsSet() {
    Story.given(onAPlan())
        .when(every(5, Span.Unit.DAYS))
        .then(frequency())
        .when(visit(in2012(4, 10)))
        .then(visited());
  }

  @Test
  void setsAFrequencyThatCanBeKept() {
    Story.given(onAPlan())
        .when(every(5, Span.Unit.HOURS))
        .refused("every.unit", "Visits are counted in days, weeks or months.");
    Story.given(onAPlan())
        .when(every(0, Span.Unit.DAYS))
        .refused("every.amount", "Write a whole number from 1 to 730.");
    Story.given(onAPlan())
        .when(every(Integer.MAX_VALUE, Span.Unit.WORKING_DAYS))
        .refused("every.amount", "Write a whole number from 1 to 500.");
    Story.given(atRisk()).when(every(5, Span.Unit.DAYS)).refused("The child is on no plan.");
  }

  @Test
  void setsNoFrequencyBeforeTheOneItTakesThePlaceOf() {
    Story.given(onAPlan(frequency()))
        .when(new SetVisitFrequency(HAZEL, in2012(4, 2), new Span(2, Span.Unit.WEEKS), WORDS))
        .refused("happened", "2 April 2012 is before the frequency was last set on 3 April 2012.");
  }

  @Test
  void recordsAVisitAlsoAfterThePlanHasEnded() {
    Story.given(onAPlan(ended())).when(visit(in2012(9, 3))).then(visited(in2012(9, 3)));
    Story.given(onAPlan(ended()))
        .when(visit(in2012(9, 4)))
        .refused("happened", "The child was on no plan on 4 September 2012.");
    Story.given(onAPlan())
        .when(visit(in2012(3, 23)))
        .refused("happened", "The child was on no plan on 23 March 2012.");
  }

  @Test
  void seesAChildAloneOnlyWhereItSeesTheChild() {
    Story.given(onAPlan())
        .when(new RecordVisit(HAZEL, in2012(4, 10), " ", false, true, NOTHING))
        .refused(
            new Refusal("by", "Say who it was, by role."),
            new Refusal("seenAlone", "A child who was not seen was not seen alone."));
  }

  @Test
  void changesTheCategoryToAnotherOne() {
    Story.given(onAPlan()).when(change(in2012(5, 14), EMOTIONAL)).then(changed());
    Story.given(onAPlan())
        .when(change(in2012(5, 14), NEGLECT))
        .refused("category", "The plan is in this category already.");
    Story.given(onAPlan(changed()))
        .when(change(in2012(5, 11), NEGLECT))
        .refused("happened", "11 May 2012 is before the category last changed on 14 May 2012.");
    Story.given(onAPlan())
        .when(change(in2012(3, 23), new Category("BOREDOM")))
        .refused(
            new Refusal(
                "category", "\"BOREDOM\" is not on the board's list of categories of plan."),
            new Refusal("happened", "23 March 2012 is before the plan began on 26 March 2012."));
    Story.given(atRisk())
        .when(change(in2012(5, 14), EMOTIONAL))
        .refused("The child is on no plan.");
  }
}
