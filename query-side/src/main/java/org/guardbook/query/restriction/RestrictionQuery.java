package org.guardbook.query.restriction;

import static org.guardbook.command.access.Operation.BREAK_GLASS;
import static org.guardbook.command.access.Operation.READ_LOOKS;

import java.time.Instant;
import java.util.List;
import org.guardbook.command.access.BestAskedAs;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.OpensAFile;
import org.jspecify.annotations.Nullable;

/** What can be asked about restricted records. */
public sealed interface RestrictionQuery {

  /**
   * The restricted records of a kind that the asker's role sees, which are closed to the asker; a
   * list of {@link ClosedRecord}, in the order of their references.
   */
  @Requires(BREAK_GLASS)
  record FindClosedRecords(RestrictedKind kind) implements RestrictionQuery, BestAskedAs {

    @Override
    public boolean isMeantFor(Role role) {
      return kind.isReadBy(role);
    }
  }

  /** That there is such a record, and nothing of what is in it. */
  record ClosedRecord(String reference, RestrictedKind kind) {}

  /**
   * Who may see a record that the asker may see; an {@code Optional} of {@link WhoSees}, empty
   * where it is not restricted.
   */
  @Requires(BREAK_GLASS)
  record ReadRestriction(String reference) implements RestrictionQuery, OpensAFile, BestAskedAs {

    @Override
    public boolean isMeantFor(Role role) {
      return RestrictedKind.of(reference).filter(kind -> kind.concerns(role)).isPresent();
    }
  }

  /**
   * @param readers accounts named on it
   * @param openUntil until when it is open to the asker, who broke the glass; null where they are
   *     named on it
   */
  record WhoSees(
      String reference, RestrictedKind kind, List<String> readers, @Nullable Instant openUntil) {}

  /**
   * Whether the asker may know of a record at all, be there one or not: a {@code Boolean}. Nobody
   * may of one about themselves.
   */
  @Requires(BREAK_GLASS)
  record MayKnow(String reference) implements RestrictionQuery {}

  /** Whenever the glass was broken since then, the latest first; a list of {@link Breaking}. */
  @Requires(READ_LOOKS)
  record FindBreakings(Instant since) implements RestrictionQuery {}

  /**
   * A subscription query; its updates say whose glass was broken, and nothing of why. Nobody hears
   * of a case about themselves.
   */
  @Requires(READ_LOOKS)
  record WatchBreakings() implements RestrictionQuery {}

  /**
   * The glass of a record was broken.
   *
   * @param reference null where nothing happened yet
   * @param by account of whoever broke it; null where nothing happened yet
   */
  record GlassWasBroken(@Nullable String reference, @Nullable String by, long position) {}

  /**
   * Somebody opened a restricted record to themselves.
   *
   * @param until when it is closed to them again
   */
  record Breaking(
      String reference,
      String account,
      @Nullable Role role,
      Instant at,
      Instant until,
      String reason,
      long position) {}
}
