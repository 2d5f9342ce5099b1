package org.guardbook.query.timeline;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands on the timeline of its case.
 *
 * @param happened when it happened in the world
 * @param what one line: "Initial position of trust meeting held"
 * @param detail the rest in sentences; empty where the line says it all
 * @param late how late it was entered: "entered 4 working days late"; null where it was in time or
 *     came by import
 * @param corrects event id of the entry it corrects
 * @param correctedBy event id of the correction
 * @param correctionReason why it was corrected
 * @param correctable whether a person may still correct it
 * @param type which kind of event it is, OutcomeRecorded say, so that a correction opens its form
 * @param fields what was recorded, by the names that the command of the same kind uses, values as
 *     they stand in JSON, lists parted by semicolons: to fill the form that corrects it
 */
public record TimelineEntry(
    String eventId,
    String caseReference,
    long position,
    When happened,
    Instant recordedAt,
    String recordedBy,
    @Nullable Role role,
    Kind kind,
    String type,
    String what,
    String detail,
    @Nullable String late,
    boolean imported,
    @Nullable String corrects,
    @Nullable String correctedBy,
    @Nullable String correctionReason,
    boolean correctable,
    List<Field> fields) {

  /** What the chips over the timeline choose by. */
  public enum Kind {
    CONTACT("Contact"),
    DECISION("Decisions"),
    MEETING("Meetings"),
    STRAND("Strands"),
    SAFEGUARD("Safeguards"),
    LETTER("Letters and referrals"),
    REPORT("Reports"),
    PLAN("Action plan"),
    PROGRESS("Progress"),
    ENQUIRY("Discussions and enquiries"),
    CONFERENCE("Conferences"),
    CHILD_PLAN("Plan"),
    CORE_GROUP("Core groups"),
    VISIT("Visits"),
    FAMILY("Child and family"),
    NOTE("Notes"),
    CORRECTION("Corrections");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A name and what was recorded under it. */
  public record Field(String name, String value) {}
}
