package org.guardbook.query.retrace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ConferenceAttendance;
import org.guardbook.command.childprotection.CoreGroupMember;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.referencedata.Code;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Span;
import org.guardbook.command.review.Evidence;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.review.ReviewStage;
import org.jspecify.annotations.Nullable;

/** Values as they are said in a sentence; codes as they were called on a day. */
record Said(Labels labels, LocalDate on) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.UK);

  private static final Map<String, CodeList> LISTS =
      Map.ofEntries(
          Map.entry("CaseSummary.sector", CodeList.SECTOR),
          Map.entry("CaseSummary.natures", CodeList.NATURE),
          Map.entry("Meeting.natures", CodeList.NATURE),
          Map.entry("Meeting.invited", CodeList.AGENCY),
          Map.entry("Decision.code", CodeList.OUTCOME),
          Map.entry("Consequences.code", CodeList.CONSEQUENCE),
          Map.entry("Discussion.agencies", CodeList.AGENCY),
          Map.entry("Called.invited", CodeList.AGENCY),
          Map.entry("ChildSummary.team", CodeList.TEAM),
          Map.entry("ChildSummary.category", CodeList.CATEGORY),
          Map.entry("Transfer.category", CodeList.CATEGORY),
          Map.entry("InCategory.category", CodeList.CATEGORY),
          Map.entry("Plan.outcome", CodeList.PLAN_END),
          Map.entry("ReviewSummary.kind", CodeList.REVIEW_KIND),
          Map.entry("Commission.kind", CodeList.REVIEW_KIND),
          Map.entry("Report.steppedDownTo", CodeList.REVIEW_KIND),
          Map.entry("ManagementReview.agency", CodeList.AGENCY),
          Map.entry("TrackedAction.leadAgency", CodeList.AGENCY));

  /** Null where it has parts that are to be said one by one; empty where it says nothing. */
  @Nullable String plainly(String name, Class<?> of, Object value) {
    return switch (value) {
      case Collection<?> several -> listed(name, of, several);
      case String text -> {
        CodeList list = LISTS.get(of.getSimpleName() + "." + name);
        yield list == null ? text : of(list, text);
      }
      case Boolean yes -> yes ? "yes" : "no";
      case Number number -> number.toString();
      case When when -> when(when);
      case LocalDate day -> day(day);
      case LocalDateTime moment -> when(When.at(moment));
      case Instant _ -> "";
      case Narrative words -> words.words();
      case Person person ->
          person.name()
              + (person.dateOfBirth() == null ? "" : ", born " + day(person.dateOfBirth()));
      case Code code -> of(code.list(), code.code());
      case Span span -> span.amount() + " " + inWords(span.unit().name()).toLowerCase(Locale.UK);
      case Attendance came ->
          of(CodeList.AGENCY, came.agency().code()) + " (" + within(came.presence()) + ")";
      case ConferenceAttendance came ->
          of(CodeList.AGENCY, came.agency().code()) + (came.present() ? "" : " (absent)");
      case CoreGroupMember member -> member.role();
      case ChildFile.InCategory in ->
          of(CodeList.CATEGORY, in.category()) + " from " + when(in.since());
      case ChildFile.VisitFrequency set ->
          "every " + plainly(name, of, set.every()) + " from " + when(set.since());
      case Evidence file -> file.fileName().words();
      case CaseState state -> state.label();
      case ChildState state -> state.label();
      case ReviewStage stage -> stage.label();
      case ActionState state -> state.label();
      case Strand strand -> inWords(strand.name());
      case Enum<?> other -> inWords(other.name());
      default -> null;
    };
  }

  private @Nullable String listed(String name, Class<?> of, Collection<?> several) {
    List<String> each = new ArrayList<>();
    for (Object one : several) {
      String plain = plainly(name, of, one);
      if (plain == null) {
        return null;
      }
      each.add(plain);
    }
    return String.join(", ", each);
  }

  String of(CodeList list, String code) {
    return labels.of(list, code, on);
  }

  static String when(When when) {
    return day(when.date()) + (when.time() == null ? "" : ", " + when.time());
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String within(Enum<?> value) {
    return inWords(value.name()).toLowerCase(Locale.UK);
  }

  static String inWords(String name) {
    String words = name.replace('_', ' ').toLowerCase(Locale.UK);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
