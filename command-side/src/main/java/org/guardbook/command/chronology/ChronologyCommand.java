package org.guardbook.command.chronology;

import static org.guardbook.command.access.Operation.KEEP_ALLEGATIONS;
import static org.guardbook.command.access.Operation.KEEP_CHILD_PROTECTION;
import static org.guardbook.command.access.Operation.KEEP_REVIEWS;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.guardbook.command.Narrative;
import org.guardbook.command.OnRecords;
import org.guardbook.command.When;
import org.guardbook.command.access.Requires;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.review.ReviewReference;

/**
 * What can be asked of a chronology (domain.md §5), by whoever may keep the record that it is made
 * from. Each is answered with a {@link org.guardbook.command.Receipt} or refused with a {@link
 * org.guardbook.command.RuleViolated} that names the field.
 */
public sealed interface ChronologyCommand {

  @TargetAggregateIdentifier
  ChronologyReference chronology();

  When happened();

  /** Event id of the entry of the record. */
  String entry();

  /** Asked of the chronology of a position of trust case. */
  sealed interface OfCase extends ChronologyCommand, OnRecords {

    CaseReference reference();

    @Override
    default List<String> records() {
      return OnRecords.one(reference());
    }

    @Override
    default ChronologyReference chronology() {
      return ChronologyReference.of(reference());
    }
  }

  /** Asked of the chronology of a review. */
  sealed interface OfReview extends ChronologyCommand {

    ReviewReference reference();

    @Override
    default ChronologyReference chronology() {
      return ChronologyReference.of(reference());
    }
  }

  /** Asked of the chronology of a child. */
  sealed interface OfChild extends ChronologyCommand, OnRecords {

    ChildReference reference();

    @Override
    default List<String> records() {
      return OnRecords.one(reference());
    }

    @Override
    default ChronologyReference chronology() {
      return ChronologyReference.of(reference());
    }
  }

  /**
   * @param significance what the entry meant for the child
   */
  @Requires(KEEP_ALLEGATIONS)
  record PickCaseEntry(CaseReference reference, When happened, String entry, Narrative significance)
      implements OfCase {}

  /**
   * @param significance as in {@link PickCaseEntry}
   */
  @Requires(KEEP_REVIEWS)
  record PickReviewEntry(
      ReviewReference reference, When happened, String entry, Narrative significance)
      implements OfReview {}

  /**
   * @param significance as in {@link PickCaseEntry}
   */
  @Requires(KEEP_CHILD_PROTECTION)
  record PickChildEntry(
      ChildReference reference, When happened, String entry, Narrative significance)
      implements OfChild {}

  @Requires(KEEP_ALLEGATIONS)
  record RestateCaseSignificance(
      CaseReference reference, When happened, String entry, Narrative significance)
      implements OfCase {}

  @Requires(KEEP_REVIEWS)
  record RestateReviewSignificance(
      ReviewReference reference, When happened, String entry, Narrative significance)
      implements OfReview {}

  @Requires(KEEP_CHILD_PROTECTION)
  record RestateChildSignificance(
      ChildReference reference, When happened, String entry, Narrative significance)
      implements OfChild {}

  @Requires(KEEP_ALLEGATIONS)
  record TakeOutCaseEntry(CaseReference reference, When happened, String entry, Narrative reason)
      implements OfCase {}

  @Requires(KEEP_REVIEWS)
  record TakeOutReviewEntry(
      ReviewReference reference, When happened, String entry, Narrative reason)
      implements OfReview {}

  @Requires(KEEP_CHILD_PROTECTION)
  record TakeOutChildEntry(ChildReference reference, When happened, String entry, Narrative reason)
      implements OfChild {}
}
