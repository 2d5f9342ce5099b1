package org.guardbook.ui.papers;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.guardbook.command.access.Operation;
import org.guardbook.query.review.ReviewFile;
import org.guardbook.query.review.ReviewQuery.OpenReview;
import org.guardbook.ui.bundle.Bundles;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.exports.RecordPaper;
import org.guardbook.ui.exports.RecordPapers;
import org.guardbook.ui.forms.KindOfRecord;
import org.guardbook.ui.layout.MainLayout;
import org.guardbook.ui.layout.OpenTo;
import org.jspecify.annotations.Nullable;

/** Puts a review on paper. */
@Route(value = "reviews/:reference/paper", layout = MainLayout.class)
@PermitAll
@OpenTo(Operation.READ_REVIEWS)
class ReviewPaperView extends PaperView {

  private final Dispatch dispatch;
  private final RecordPapers papers;

  ReviewPaperView(Dispatch dispatch, RecordPapers papers, Bundles bundles, Clock clock) {
    super(KindOfRecord.REVIEW, bundles, clock);
    this.dispatch = dispatch;
    this.papers = papers;
  }

  @Override
  Optional<String> title(String reference, @Nullable Instant asAt) {
    return dispatch
        .askForOne(new OpenReview(reference, asAt), ReviewFile.class)
        .map(file -> file.summary().title());
  }

  @Override
  Optional<RecordPaper> paper(String reference, @Nullable Instant asAt, String purpose) {
    return papers.ofReview(reference, asAt, purpose);
  }
}
