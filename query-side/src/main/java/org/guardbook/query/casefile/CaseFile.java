package org.guardbook.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.Attendance;
import org.guardbook.command.positionoftrust.MeetingAction;
import org.guardbook.command.positionoftrust.MeetingKind;
import org.guardbook.command.positionoftrust.Strand;
import org.guardbook.command.positionoftrust.ThresholdGround;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a position of trust case comes to, corrections taken into account.
 *
 * @param summary what the list shows of it
 * @param strands one for each strand, also where it was never opened
 * @param entries how many events it has
 */
public record CaseFile(
    String reference,
    CaseSummary summary,
    String referrer,
    @Nullable LocalDate employerLearnedOn,
    @Nullable Person adult,
    @Nullable String adultRole,
    @Nullable Person child,
    String allegation,
    @Nullable Threshold threshold,
    List<Meeting> meetings,
    List<StrandState> strands,
    List<Safeguard> safeguards,
    @Nullable Decision outcome,
    List<Consequences> consequences,
    @Nullable When outcomeLetterSent,
    @Nullable When employerCopySent,
    List<Referral> referrals,
    @Nullable Transfer handedOver,
    @Nullable Transfer takenOver,
    @Nullable Decision closure,
    List<String> linkedCases,
    List<String> dismissedMatches,
    long entries,
    Instant lastRecordedAt) {

  CaseFile relatedTo(List<String> linked, List<String> dismissed) {
    return new CaseFile(
        reference,
        summary,
        referrer,
        employerLearnedOn,
        adult,
        adultRole,
        child,
        allegation,
        threshold,
        meetings,
        strands,
        safeguards,
        outcome,
        consequences,
        outcomeLetterSent,
        employerCopySent,
        referrals,
        handedOver,
        takenOver,
        closure,
        linked,
        dismissed,
        entries,
        lastRecordedAt);
  }

  public record Threshold(
      boolean met, List<ThresholdGround> grounds, When decided, String reason, String decidedBy) {}

  /**
   * A decision with its reason.
   *
   * @param code the outcome's; null for a closure
   * @param reason empty where an earlier record does not say
   * @param decidedBy null where an earlier record does not say
   */
  public record Decision(
      @Nullable String code, When decided, String reason, @Nullable String decidedBy) {}

  public record Meeting(
      int number,
      MeetingKind kind,
      When heldFor,
      @Nullable String place,
      List<String> invited,
      int timesPutOff,
      @Nullable When held,
      List<Attendance> attendance,
      List<String> natures,
      @Nullable String minutes,
      List<String> decisions,
      List<Action> actions) {}

  /**
   * @param completed when it was done; null while it is not
   */
  public record Action(MeetingAction asked, @Nullable When completed) {}

  public record StrandState(
      Strand strand,
      @Nullable When opened,
      @Nullable String lastNote,
      @Nullable When concluded,
      @Nullable String result) {}

  public record Safeguard(int number, String measure, When putInPlace, @Nullable When lifted) {}

  public record Consequences(String code, When happened, String note) {}

  /**
   * @param to {@code DBS}, or the regulator's name
   */
  public record Referral(String to, When happened, String note) {}

  public record Transfer(
      String authority, @Nullable String theirReference, When happened, String reason) {}
}
