package org.guardbook.command.positionoftrust;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NamedPerson;
import org.guardbook.command.referencedata.Consequence;
import org.guardbook.command.referencedata.Nature;
import org.guardbook.command.referencedata.Outcome;
import org.guardbook.command.referencedata.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A contact as an earlier record kept it: a row of the file that {@code POST /api/imports/contacts}
 * takes, field by column.
 *
 * @param fingerprint of the row as it was written; the same row again has the same
 * @param meetingNatures natures considered at the first meeting; empty where none was held
 * @param outcome null while the matter is ongoing
 */
public record EarlierContact(
    String fingerprint,
    CaseReference reference,
    When received,
    ContactType contactType,
    Sector sector,
    List<Nature> natures,
    List<Nature> meetingNatures,
    boolean immediateConcern,
    @Nullable NamedPerson adult,
    @Nullable String adultRole,
    @Nullable String employer,
    @Nullable NamedPerson child,
    String referrerAgency,
    Narrative summary,
    @Nullable LocalDate initialMeetingHeldOn,
    @Nullable Outcome outcome,
    @Nullable LocalDate outcomeOn,
    List<Consequence> consequences,
    @Nullable LocalDate outcomeLetterSentOn,
    @Nullable LocalDate employerCopySentOn,
    @Nullable LocalDate dbsReferredOn,
    @Nullable LocalDate closedOn) {}
