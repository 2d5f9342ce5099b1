package org.guardbook.query.referencedata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.views.Views;

/** Code lists and limits that a new data folder starts with, for tests. */
public final class FirstReferenceData {

  private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

  private FirstReferenceData() {}

  public static Object[] events() {
    List<ReferenceDataEvent> events = new ArrayList<>();
    introduce(events, CodeList.NATURE, "SEXUAL PHYSICAL EMOTIONAL NEGLECT ONLINE CONDUCT");
    introduce(
        events,
        CodeList.SECTOR,
        "EDUCATION FOSTER_CARE AGENCY_FOSTER_CARE EARLY_YEARS CHILDMINDING RESIDENTIAL HEALTH FAITH"
            + " SOCIAL_CARE TRANSPORT POLICE PROBATION SPORT_AND_LEISURE VOLUNTARY_YOUTH"
            + " PRIVATE_PROVIDER OTHER NOT_RECORDED");
    introduce(
        events,
        CodeList.OUTCOME,
        "NO_FURTHER_ACTION UNSUBSTANTIATED EMPLOYER_ACTION SUBSTANTIATED MALICIOUS INFORMATION_ONLY"
            + " - UNFOUNDED FALSE");
    introduce(events, CodeList.CATEGORY, "NEGLECT PHYSICAL SEXUAL EMOTIONAL MULTIPLE");
    introduce(
        events,
        CodeList.PLAN_END,
        "NO_FURTHER_ACTION CHILD_IN_NEED LOOKED_AFTER MOVED_AWAY REACHED_EIGHTEEN DIED");
    events.add(new RuleSetAdopted(FROM, limits(), "Working Together"));
    return events.toArray();
  }

  /** The projection of reference data, for tests of what reads it. */
  public static Object projection(Views views) {
    return new ReferenceDataProjection(views);
  }

  public static Map<Limit, Span> limits() {
    Map<Limit, Span> limits = new EnumMap<>(Limit.class);
    limits.put(Limit.EMPLOYER_REPORT, new Span(1, Span.Unit.WORKING_DAYS));
    limits.put(Limit.FIRST_MEETING_IMMEDIATE, new Span(72, Span.Unit.HOURS));
    limits.put(Limit.FIRST_MEETING, new Span(5, Span.Unit.WORKING_DAYS));
    limits.put(Limit.CRIMINAL_INVESTIGATION, new Span(4, Span.Unit.WEEKS));
    limits.put(Limit.RESOLUTION_FIRST, new Span(1, Span.Unit.MONTHS));
    limits.put(Limit.RESOLUTION_SECOND, new Span(3, Span.Unit.MONTHS));
    limits.put(Limit.RESOLUTION_LAST, new Span(12, Span.Unit.MONTHS));
    limits.put(Limit.OUTCOME_LETTER, new Span(5, Span.Unit.WORKING_DAYS));
    limits.put(Limit.ENTRY_CRITICAL, new Span(24, Span.Unit.HOURS));
    limits.put(Limit.ENTRY_SIGNIFICANT, new Span(2, Span.Unit.WORKING_DAYS));
    limits.put(Limit.ENTRY_OTHER, new Span(5, Span.Unit.WORKING_DAYS));
    return limits;
  }

  private static void introduce(List<ReferenceDataEvent> events, CodeList list, String codes) {
    int position = 0;
    for (String code : codes.split(" ")) {
      position++;
      if (!code.equals("-")) {
        String words = code.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        String label = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        events.add(new CodeIntroduced(list, code, label, position, FROM));
      }
    }
  }
}
