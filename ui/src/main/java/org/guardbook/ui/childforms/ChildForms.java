package org.guardbook.ui.childforms;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.Ask;
import org.jspecify.annotations.Nullable;

/** The form of every command about a child, laid out for where the child and its family stand. */
public final class ChildForms {

  private final EnquiryForms enquiry;
  private final ConferenceForms conferences;
  private final PlanForms plan;
  private final CoreGroupForms coreGroup;
  private final VisitForms visits;
  private final FamilyForms family;

  /** The forms that are asked over the page of a child, which are about no other. */
  public ChildForms(Codes codes, Clock clock, ChildFile file) {
    this(codes, clock, file, List.of(), false, () -> Optional.of(file));
  }

  private ChildForms(
      Codes codes,
      Clock clock,
      ChildFile file,
      List<ChildFile> siblings,
      boolean correcting,
      Supplier<Optional<ChildFile>> now) {
    Desk desk =
        new Desk(
            codes,
            file,
            siblings,
            LocalDateTime.ofInstant(clock.instant(), When.ENGLAND),
            Dispatch.signedIn().orElseThrow().account(),
            correcting);
    enquiry = new EnquiryForms(desk);
    conferences = new ConferenceForms(desk);
    plan = new PlanForms(desk, now);
    coreGroup = new CoreGroupForms(desk);
    visits = new VisitForms(desk);
    family = new FamilyForms(desk);
  }

  /** The forms on pages of their own, about the child and its brothers and sisters. */
  static ChildForms ofTheFamily(Dispatch dispatch, Codes codes, Clock clock, ChildFile file) {
    return new ChildForms(
        codes,
        clock,
        file,
        siblings(dispatch, file),
        false,
        () -> dispatch.askForOne(new OpenChild(file.reference(), null), ChildFile.class));
  }

  /** The forms as they put right what was recorded before, in this record alone. */
  static ChildForms correcting(Codes codes, Clock clock, ChildFile file) {
    return new ChildForms(codes, clock, file, List.of(), true, () -> Optional.of(file));
  }

  private static List<ChildFile> siblings(Dispatch dispatch, ChildFile file) {
    List<ChildFile> siblings = new ArrayList<>();
    for (ChildSummary sibling : file.siblings()) {
      dispatch
          .askForOne(new OpenChild(sibling.reference(), null), ChildFile.class)
          .ifPresent(siblings::add);
    }
    return siblings;
  }

  public Ask<ChildProtectionCommand> of(What what) {
    return switch (what) {
      case DISCUSSION -> enquiry.discussion();
      case BEGIN_ENQUIRY -> enquiry.begin();
      case CONCLUDE_ENQUIRY -> enquiry.conclude();
      case REQUIRE_CONFERENCE -> conferences.require();
      case CALL_CONFERENCE -> conferences.call();
      case PUT_OFF_CONFERENCE -> conferences.putOff();
      case HOLD_CONFERENCE -> conferences.hold();
      case UPDATE_PLAN -> plan.update();
      case FORM_CORE_GROUP -> coreGroup.form();
      case RECORD_CORE_GROUP -> coreGroup.met();
      case VISIT -> visits.visit();
      case VISIT_FREQUENCY -> visits.frequency();
      case CHANGE_CATEGORY -> plan.category();
      case END_PLAN -> plan.end();
      case TRANSFER_IN -> family.transferIn();
      case TRANSFER_OUT -> family.transferOut();
      case TEAM -> family.team();
      case NAME -> family.name();
      case JOIN_FAMILY -> family.join();
      case CORRECT -> throw new IllegalArgumentException("A correction needs its entry");
    };
  }

  /** The form of an entry of that type; null where it can only be struck out. */
  @Nullable Ask<ChildProtectionCommand> behind(String type) {
    return switch (type) {
      case "RecordOpened", "ChildNamed" -> family.name();
      case "TeamAllocated" -> family.team();
      case "StrategyDiscussionHeld" -> enquiry.discussion();
      case "EnquiryBegun" -> enquiry.begin();
      case "EnquiryConcluded" -> enquiry.conclude();
      case "ConferenceRequired" -> conferences.require();
      case "ConferenceCalled" -> conferences.call();
      case "ConferencePutOff" -> conferences.putOff();
      case "ConferenceHeld" -> conferences.hold();
      case "PlanStarted" -> plan.started();
      case "PlanRevised" -> plan.update();
      case "CoreGroupFormed" -> coreGroup.form();
      case "CoreGroupMet" -> coreGroup.met();
      case "VisitFrequencySet" -> visits.frequency();
      case "ChildVisited" -> visits.visit();
      case "CategoryChanged" -> plan.category();
      case "PlanEnded" -> plan.end();
      case "TransferredIn" -> family.transferIn();
      case "TransferredOut" -> family.transferOut();
      // What joined the wrong family is struck out, and joins the right one
      default -> null;
    };
  }
}
