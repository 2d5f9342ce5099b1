package org.guardbook.query.retrace;

import java.util.List;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.clock.RunningClock;
import org.guardbook.query.referencedata.Labels;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stood at a moment.
 *
 * @param file a {@link CaseFile}, {@link ChildFile} or {@link ReviewFile}; null where nothing was
 *     known yet
 */
record Known(
    @Nullable Record file,
    List<RunningClock> clocks,
    List<TimelineEntry> timeline,
    Labels labels) {}
