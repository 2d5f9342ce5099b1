package org.guardbook.ui.child;

import static org.guardbook.query.child.ChildState.CONFERENCE_REQUIRED;
import static org.guardbook.query.child.ChildState.ON_PLAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildFile.Called;
import org.guardbook.query.child.ChildFile.Discussion;
import org.guardbook.query.child.ChildFile.Enquiry;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.DurationBand;
import org.guardbook.ui.childforms.What;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** Where a child stands, and what is sensible to do next. */
final class ChildStates {

  private ChildStates() {}

  /** "On a plan since 12 September 2011 · neglect"; where it is watched, that too. */
  static List<Tag> tags(Shown shown) {
    ChildFile file = shown.file();
    return switch (file.summary().state()) {
      case ON_PLAN -> onPlan(shown, file.plans().getFirst());
      case DISCUSSED ->
          List.of(
              new Tag(
                  Tone.GREY,
                  "○",
                  file.discussions().isEmpty()
                      ? file.summary().state().label()
                      : "Discussed " + Words.date(file.discussions().getLast().held().date())));
      case ENQUIRY ->
          List.of(
              new Tag(
                  Tone.AMBER,
                  "◔",
                  "Section 47 enquiries open"
                      + openEnquiry(file)
                          .map(each -> " since " + Words.date(each.begun().date()))
                          .orElse("")));
      case CONFERENCE_REQUIRED ->
          List.of(
              new Tag(
                  Tone.AMBER,
                  "◔",
                  file.required().stream()
                      .reduce((_, last) -> last)
                      .map(
                          each ->
                              Words.sentence(each.kind().words())
                                  + " required since "
                                  + Words.date(each.since().date()))
                      .orElseGet(file.summary().state()::label)));
      case PLAN_ENDED -> List.of(ended(shown, file.plans()));
      case NO_PLAN -> List.of(new Tag(Tone.GREY, "■", file.summary().state().label()));
    };
  }

  private static List<Tag> onPlan(Shown shown, Plan plan) {
    List<Tag> tags = new ArrayList<>();
    tags.add(
        new Tag(
            Tone.AMBER,
            "◔",
            "On a plan since "
                + Words.date(plan.startedOn())
                + " · "
                + shown.within(CodeList.CATEGORY, ChildWords.category(plan))));
    if (DurationBand.of(plan.startedOn(), shown.on()) == DurationBand.FROM_2_YEARS) {
      tags.add(new Tag(Tone.RED, "!", "Two years and over"));
    }
    return tags;
  }

  private static Tag ended(Shown shown, List<Plan> plans) {
    Plan last = plans.getFirst();
    LocalDate on = last.endedOn();
    return new Tag(
        Tone.GREY,
        "■",
        "Plan ended"
            + (on == null ? "" : " " + Words.date(on))
            + (last.outcome() == null
                ? ""
                : " · " + shown.within(CodeList.PLAN_END, last.outcome())));
  }

  private static Optional<Enquiry> openEnquiry(ChildFile file) {
    return file.enquiries().stream().filter(each -> each.concluded() == null).findFirst();
  }

  /** The next sensible steps, the first of them the most likely; at most two. */
  static List<What> next(Shown shown) {
    return sensible(shown).stream().filter(shown::may).limit(2).toList();
  }

  private static List<What> sensible(Shown shown) {
    ChildFile file = shown.file();
    return switch (file.summary().state()) {
      case DISCUSSED ->
          isEnquiryRequired(file)
              ? List.of(What.BEGIN_ENQUIRY, What.DISCUSSION)
              : List.of(What.DISCUSSION);
      case ENQUIRY -> List.of(What.CONCLUDE_ENQUIRY, What.DISCUSSION);
      case CONFERENCE_REQUIRED ->
          file.called() == null
              ? List.of(What.CALL_CONFERENCE, What.HOLD_CONFERENCE)
              : List.of(What.HOLD_CONFERENCE, What.PUT_OFF_CONFERENCE);
      case ON_PLAN -> onPlan(shown);
      case PLAN_ENDED, NO_PLAN -> List.of(What.DISCUSSION);
    };
  }

  private static List<What> onPlan(Shown shown) {
    if (isToBeHeld(shown.file().called(), shown.on())) {
      return List.of(What.HOLD_CONFERENCE, What.UPDATE_PLAN);
    }
    return shown.file().plans().getFirst().coreGroup().isEmpty()
        ? List.of(What.UPDATE_PLAN, What.FORM_CORE_GROUP)
        : List.of(What.UPDATE_PLAN, What.VISIT);
  }

  private static boolean isToBeHeld(@Nullable Called called, LocalDate on) {
    return called != null && called.heldFor() != null && !called.heldFor().date().isAfter(on);
  }

  private static boolean isEnquiryRequired(ChildFile file) {
    return openEnquiry(file).isEmpty()
        && !file.discussions().isEmpty()
        && isRequired(file.discussions().getLast());
  }

  private static boolean isRequired(Discussion discussion) {
    return Boolean.TRUE.equals(discussion.section47Required());
  }

  /** Everything else that makes sense, for the menu. */
  static List<What> besides(Shown shown, List<What> next) {
    ChildFile file = shown.file();
    boolean onPlan = file.summary().state() == ON_PLAN;
    boolean called = file.called() != null;
    boolean awaited = onPlan || file.summary().state() == CONFERENCE_REQUIRED;
    Set<What> sensible = EnumSet.of(What.DISCUSSION, What.TEAM, What.NAME, What.JOIN_FAMILY);
    addWhere(
        sensible,
        onPlan,
        What.UPDATE_PLAN,
        What.VISIT,
        What.FORM_CORE_GROUP,
        What.RECORD_CORE_GROUP,
        What.VISIT_FREQUENCY,
        What.CHANGE_CATEGORY,
        What.TRANSFER_OUT,
        What.END_PLAN);
    addWhere(sensible, !onPlan, What.REQUIRE_CONFERENCE, What.TRANSFER_IN);
    addWhere(sensible, isEnquiryRequired(file), What.BEGIN_ENQUIRY);
    addWhere(sensible, openEnquiry(file).isPresent(), What.CONCLUDE_ENQUIRY);
    addWhere(sensible, awaited && !called, What.CALL_CONFERENCE);
    addWhere(sensible, awaited, What.HOLD_CONFERENCE);
    addWhere(sensible, called, What.PUT_OFF_CONFERENCE);
    next.forEach(sensible::remove);
    return sensible.stream().filter(shown::may).toList();
  }

  private static void addWhere(Set<What> sensible, boolean where, What... steps) {
    if (where) {
      sensible.addAll(List.of(steps));
    }
  }
}
