package org.guardbook.ui.chronology;

import static org.guardbook.command.access.Operation.KEEP_ALLEGATIONS;
import static org.guardbook.command.access.Operation.KEEP_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.KEEP_REVIEWS;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.NotFoundException;
import java.time.Instant;
import java.util.Optional;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.access.Operation;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.chronology.ChronologyCommand;
import org.guardbook.command.chronology.ChronologyCommand.PickCaseEntry;
import org.guardbook.command.chronology.ChronologyCommand.PickChildEntry;
import org.guardbook.command.chronology.ChronologyCommand.PickReviewEntry;
import org.guardbook.command.chronology.ChronologyCommand.RestateCaseSignificance;
import org.guardbook.command.chronology.ChronologyCommand.RestateChildSignificance;
import org.guardbook.command.chronology.ChronologyCommand.RestateReviewSignificance;
import org.guardbook.command.chronology.ChronologyCommand.TakeOutCaseEntry;
import org.guardbook.command.chronology.ChronologyCommand.TakeOutChildEntry;
import org.guardbook.command.chronology.ChronologyCommand.TakeOutReviewEntry;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.review.ReviewReference;
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
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.Live;
import org.jspecify.annotations.Nullable;

/** The kinds of record that have a chronology, each with its own questions and commands. */
public enum Chronicled {
  CASE(KindOfRecord.CASE, KEEP_ALLEGATIONS),
  REVIEW(KindOfRecord.REVIEW, KEEP_REVIEWS),
  CHILD(KindOfRecord.CHILD, KEEP_CHILD_PROTECTION);

  private static final int WHOLE_RECORD = 20_000;

  private final KindOfRecord record;
  private final Operation keeping;

  Chronicled(KindOfRecord record, Operation keeping) {
    this.record = record;
    this.keeping = keeping;
  }

  KindOfRecord record() {
    return record;
  }

  /** What a role must allow for whoever changes a chronology. */
  Operation keeping() {
    return keeping;
  }

  /** Where the chronology of a record stands. */
  public String address(String reference) {
    return record.address(reference) + "/chronology";
  }

  /** Where an entry of a record is picked. */
  public String picking(TimelineEntry entry) {
    return address(entry.caseReference()) + "/pick?entry=" + entry.eventId();
  }

  /**
   * @param asAt from what had been recorded by then; null for now
   */
  public Chronology read(Dispatch dispatch, String reference, @Nullable Instant asAt) {
    return dispatch.ask(
        switch (this) {
          case CASE -> new ReadCaseChronology(reference, asAt);
          case REVIEW -> new ReadReviewChronology(reference, asAt);
          case CHILD -> new ReadChildChronology(reference, asAt);
        },
        Chronology.class);
  }

  /** What changed of a record or in its chronology, and who changed it. */
  @FunctionalInterface
  interface Listener {
    void heard(@Nullable String reference, @Nullable String account, long position);
  }

  /** Says which records of this kind changed while a screen is shown. */
  void whileShown(Component screen, Dispatch dispatch, Listener listener) {
    switch (this) {
      case CASE ->
          Live.whileShown(
              screen,
              dispatch,
              changes ->
                  changes.forEach(
                      each -> listener.heard(each.reference(), each.account(), each.position())));
      case REVIEW ->
          Live.ofActionsWhileShown(
              screen,
              dispatch,
              changes ->
                  changes.forEach(
                      each -> listener.heard(each.review(), each.account(), each.position())));
      case CHILD ->
          Live.ofChildrenWhileShown(
              screen,
              dispatch,
              changes ->
                  changes.forEach(
                      each -> listener.heard(each.reference(), each.account(), each.position())));
    }
  }

  /** What the record is called beside its reference; empty where there is no such record. */
  Optional<String> title(Dispatch dispatch, String reference, @Nullable Instant asAt) {
    return switch (this) {
      case CASE ->
          dispatch
              .askForOne(new OpenCase(reference, asAt), CaseFile.class)
              .map(file -> file.summary().title());
      case REVIEW ->
          dispatch
              .askForOne(new OpenReview(reference, asAt), ReviewFile.class)
              .map(file -> file.summary().title());
      case CHILD ->
          dispatch
              .askForOne(new OpenChild(reference, asAt), ChildFile.class)
              .map(file -> file.summary().name());
    };
  }

  /**
   * @throws NotFoundException where the record has no such entry
   */
  TimelineEntry entry(Dispatch dispatch, String reference, String eventId) {
    Timeline timeline =
        dispatch.ask(
            switch (this) {
              case CASE -> new ReadTimeline(reference, null, null, 0, WHOLE_RECORD);
              case REVIEW -> new ReadReviewTimeline(reference, null, null, 0, WHOLE_RECORD);
              case CHILD -> new ReadChildTimeline(reference, null, null, 0, WHOLE_RECORD);
            },
            Timeline.class);
    return timeline.entries().stream()
        .filter(each -> each.eventId().equals(eventId))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  ChronologyCommand pick(String reference, When on, String entry, Narrative significance) {
    return switch (this) {
      case CASE -> new PickCaseEntry(new CaseReference(reference), on, entry, significance);
      case REVIEW -> new PickReviewEntry(new ReviewReference(reference), on, entry, significance);
      case CHILD -> new PickChildEntry(new ChildReference(reference), on, entry, significance);
    };
  }

  ChronologyCommand restate(String reference, When on, String entry, Narrative significance) {
    return switch (this) {
      case CASE ->
          new RestateCaseSignificance(new CaseReference(reference), on, entry, significance);
      case REVIEW ->
          new RestateReviewSignificance(new ReviewReference(reference), on, entry, significance);
      case CHILD ->
          new RestateChildSignificance(new ChildReference(reference), on, entry, significance);
    };
  }

  ChronologyCommand takeOut(String reference, When on, String entry, Narrative reason) {
    return switch (this) {
      case CASE -> new TakeOutCaseEntry(new CaseReference(reference), on, entry, reason);
      case REVIEW -> new TakeOutReviewEntry(new ReviewReference(reference), on, entry, reason);
      case CHILD -> new TakeOutChildEntry(new ChildReference(reference), on, entry, reason);
    };
  }
}
