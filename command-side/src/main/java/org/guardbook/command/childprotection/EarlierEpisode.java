package org.guardbook.command.childprotection;

import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.referencedata.Category;
import org.guardbook.command.referencedata.PlanEnd;
import org.jspecify.annotations.Nullable;

/**
 * An episode as an earlier record kept it: a row of the file that {@code POST
 * /api/imports/child-protection-episodes} takes, field by column. Each step has a day of its own;
 * what the row leaves out is not known, and nothing is made up for it.
 *
 * @param fingerprint of the row as it was written; the same row again has the same
 * @param section47Required null where no strategy discussion is on record
 * @param initialConferenceRequired null where no enquiry is on record
 * @param conferenceKind INITIAL or RECEIVING_IN; null where there was no conference
 * @param planMade null where there was no conference
 */
public record EarlierEpisode(
    String fingerprint,
    ChildReference reference,
    String childName,
    @Nullable LocalDate childDateOfBirth,
    @Nullable Gender gender,
    @Nullable LocalDate strategyDiscussionOn,
    @Nullable Boolean section47Required,
    @Nullable LocalDate section47StartedOn,
    @Nullable Boolean initialConferenceRequired,
    @Nullable LocalDate initialConferenceHeldOn,
    @Nullable ConferenceKind conferenceKind,
    @Nullable Boolean planMade,
    @Nullable LocalDate planStartedOn,
    @Nullable Category category,
    List<LocalDate> reviewConferencesHeldOn,
    @Nullable LocalDate planEndedOn,
    @Nullable PlanEnd endOutcome) {}
