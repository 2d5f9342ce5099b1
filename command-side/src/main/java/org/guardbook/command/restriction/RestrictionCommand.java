package org.guardbook.command.restriction;

import static org.guardbook.command.access.Operation.BREAK_GLASS;
import static org.guardbook.command.access.Operation.RESTRICT_RECORDS;

import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.guardbook.command.Narrative;
import org.guardbook.command.OnRecords;
import org.guardbook.command.access.BestAskedAs;
import org.guardbook.command.access.Requires;
import org.guardbook.command.access.Role;

/**
 * What can be asked about who may see a record (domain.md §1). The table says who may ask at all;
 * of which kind of record, {@link RestrictedKind} does. Whoever is not named on a restricted record
 * can ask nothing of it but to break the glass, which lets them see it and not say who does.
 */
public sealed interface RestrictionCommand extends OnRecords, BestAskedAs {

  /** Of a case or a child's record. */
  String reference();

  @TargetAggregateIdentifier
  default String restriction() {
    return Restriction.of(reference());
  }

  @Override
  default List<String> records() {
    return OnRecords.one(reference());
  }

  @Override
  default boolean isMeantFor(Role role) {
    return RestrictedKind.of(reference()).filter(kind -> kind.isRestrictedBy(role)).isPresent();
  }

  /**
   * @param readers sign-in names of those who see it from now on; whoever sends this only where
   *     they are among them
   */
  @Requires(RESTRICT_RECORDS)
  record RestrictRecord(String reference, Set<String> readers, Narrative reason)
      implements RestrictionCommand {}

  @Requires(RESTRICT_RECORDS)
  record NameReader(String reference, String account, Narrative reason)
      implements RestrictionCommand {}

  @Requires(RESTRICT_RECORDS)
  record RemoveReader(String reference, String account, Narrative reason)
      implements RestrictionCommand {}

  /**
   * By somebody who is named on it; where none of those can any more, by the designated senior
   * officer.
   */
  @Requires(RESTRICT_RECORDS)
  record LiftRestriction(String reference, Narrative reason) implements RestrictionCommand {}

  /** Opens it to the sender for a set time. The designated senior officer is told. */
  @Requires(BREAK_GLASS)
  record BreakGlass(String reference, Narrative reason) implements RestrictionCommand {

    /** None: it is asked by whoever the record is closed to. */
    @Override
    public List<String> records() {
      return List.of();
    }

    @Override
    public boolean isMeantFor(Role role) {
      return RestrictedKind.of(reference).filter(kind -> kind.concerns(role)).isPresent();
    }
  }
}
