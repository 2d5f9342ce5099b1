package org.guardbook.ui.exports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.chronology.Chronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadCaseChronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadChildChronology;
import org.guardbook.query.chronology.ChronologyQuery.ReadReviewChronology;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadReviewTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Codes;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts records on paper in the name of whoever is signed in, from what they may see. Each is empty
 * where there is no such record, or nothing of it had been recorded by then.
 */
@Component
public class RecordPapers {

  private static final int AT_A_TIME = 500;

  private static final Comparator<TimelineEntry> FIRST_HAPPENING_FIRST =
      Comparator.comparing(TimelineEntry::happened).thenComparing(TimelineEntry::position);

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  RecordPapers(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  /** Reads one page of a timeline. */
  private interface Pages {
    Object page(int page, int size);
  }

  /**
   * @param asAt from what had been recorded by then; null for now
   * @param purpose why it is made
   */
  public Optional<RecordPaper> ofCase(String reference, @Nullable Instant asAt, String purpose) {
    Instant moment = momentOf(asAt);
    return dispatch
        .askForOne(new OpenCase(reference, moment), CaseFile.class)
        .map(
            file ->
                new RecordPaper(
                    "Position of trust case",
                    reference,
                    file.summary().title(),
                    made(moment),
                    purpose,
                    new AllegationParts(file, new Codes(dispatch)).all(),
                    timeline((page, size) -> new ReadTimeline(reference, null, moment, page, size)),
                    chronology(new ReadCaseChronology(reference, moment))));
  }

  /**
   * @param asAt as in {@link #ofCase}
   * @param purpose as in {@link #ofCase}
   */
  public Optional<RecordPaper> ofReview(String reference, @Nullable Instant asAt, String purpose) {
    Instant moment = momentOf(asAt);
    return dispatch
        .askForOne(new OpenReview(reference, moment), ReviewFile.class)
        .map(
            file ->
                new RecordPaper(
                    "Review",
                    reference,
                    file.summary().title(),
                    made(moment),
                    purpose,
                    new ReviewParts(file, new Codes(dispatch)).all(),
                    timeline(
                        (page, size) ->
                            new ReadReviewTimeline(reference, null, moment, page, size)),
                    chronology(new ReadReviewChronology(reference, moment))));
  }

  /**
   * @param asAt as in {@link #ofCase}
   * @param purpose as in {@link #ofCase}
   */
  public Optional<RecordPaper> ofChild(String reference, @Nullable Instant asAt, String purpose) {
    Instant moment = momentOf(asAt);
    return dispatch
        .askForOne(new OpenChild(reference, moment), ChildFile.class)
        .map(
            file ->
                new RecordPaper(
                    "Child protection record",
                    reference,
                    file.summary().name(),
                    made(moment),
                    purpose,
                    new ChildParts(file, new Codes(dispatch)).all(),
                    timeline(
                        (page, size) -> new ReadChildTimeline(reference, null, moment, page, size)),
                    chronology(new ReadChildChronology(reference, moment))));
  }

  /** Several questions make a paper; whatever is recorded meanwhile is in none of the answers. */
  private Instant momentOf(@Nullable Instant asAt) {
    return asAt == null ? clock.instant() : asAt;
  }

  private Made made(Instant asAt) {
    String by = Dispatch.signedIn().map(SignedIn::name).orElse("Guardbook");
    return new Made(settings.board(), by, clock.instant(), asAt);
  }

  private Chronology chronology(Object query) {
    return dispatch.ask(query, Chronology.class);
  }

  private List<TimelineEntry> timeline(Pages pages) {
    List<TimelineEntry> all = new ArrayList<>();
    for (int page = 0; ; page++) {
      List<TimelineEntry> next =
          dispatch.ask(pages.page(page, AT_A_TIME), Timeline.class).entries();
      all.addAll(next);
      if (next.size() < AT_A_TIME) {
        all.sort(FIRST_HAPPENING_FIRST);
        return all;
      }
    }
  }
}
