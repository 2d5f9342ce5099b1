package org.guardbook.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.ContactType;
import org.jspecify.annotations.Nullable;

/**
 * A case as a row of a list. Codes stand as text; their labels are reference data.
 *
 * @param kind always {@code POSITION_OF_TRUST} today; other kinds of case will share the list
 * @param title the adult's role and employer: "Teaching assistant, Elder Primary School"
 * @param firstMeetingOn the day the first meeting was held
 * @param lastRecordedAt when anything was last recorded in it
 */
public record CaseSummary(
    String reference,
    String kind,
    String title,
    CaseState state,
    ContactType contactType,
    When received,
    LocalDate receivedOn,
    String sector,
    List<String> natures,
    boolean immediateConcern,
    @Nullable String adultName,
    @Nullable LocalDate adultDateOfBirth,
    @Nullable String employer,
    @Nullable LocalDate firstMeetingOn,
    @Nullable String outcome,
    @Nullable LocalDate closedOn,
    Instant lastRecordedAt) {}
