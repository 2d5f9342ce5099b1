package org.guardbook.query;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.guardbook.command.Provenance;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.look.Sight;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.command.restriction.RestrictedKind;
import org.guardbook.query.restriction.Hidden;
import org.guardbook.query.restriction.RestrictionQuery.ReadRestriction;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.views.VeiledViews;
import org.jspecify.annotations.Nullable;

/**
 * Answers everybody as if what they are not to see were not there. Whoever asks for a restricted
 * record by its reference and may see that kind of record is told that it is restricted, since they
 * may break the glass; whoever asks for a case about themselves is told nothing. That they asked is
 * written down of either.
 */
final class VeiledQueries implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

  private final Function<Provenance, Hidden> hiddenFrom;
  private final WitnessedQueries witness;
  private final InstantSource clock;

  VeiledQueries(
      Function<Provenance, Hidden> hiddenFrom, WitnessedQueries witness, InstantSource clock) {
    this.hiddenFrom = hiddenFrom;
    this.witness = witness;
    this.clock = clock;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    QueryMessage<?, ?> query = unitOfWork.getMessage();
    Provenance asker = Provenance.from(query.getMetaData());
    Hidden hidden = hiddenFrom.apply(asker);
    if (query.getPayload() instanceof OpensAFile opening && opening.reference() != null) {
      refuse(opening, opening.reference(), hidden, asker);
    }
    return VeiledViews.hiding(
        countsAll(query.getPayload()) ? hidden.own() : hidden.all(), chain::proceed);
  }

  /**
   * Figures count restricted records, so that they are the board's own. Between figures of any days
   * the difference would tell of single records: of anything but months, and what has passed of the
   * present one, they count what the asker may see. A case about the asker they never count.
   */
  private boolean countsAll(Object query) {
    return switch (query) {
      case CountAllegations figures -> isOfMonths(figures.from(), figures.until());
      case CountChildProtection figures -> isOfMonths(figures.from(), figures.until());
      default -> false;
    };
  }

  private boolean isOfMonths(LocalDate from, LocalDate until) {
    return from.getDayOfMonth() == 1
        && (until.plusDays(1).getDayOfMonth() == 1
            || until.equals(LocalDate.ofInstant(clock.instant(), When.ENGLAND)));
  }

  private void refuse(OpensAFile opening, String reference, Hidden hidden, Provenance asker) {
    if (hidden.own().contains(reference)) {
      witness.refused(Sight.Kind.REFUSED_AS_THEIR_OWN, opening, reference, asker);
      return;
    }
    RestrictedKind kind = hidden.restricted().get(reference);
    Role role = asker.role();
    if (kind != null && role != null && mayKnow(kind, role, opening)) {
      witness.refused(Sight.Kind.REFUSED_AS_RESTRICTED, opening, reference, asker);
      throw new Restricted(reference);
    }
  }

  /**
   * Whoever has a say in who reads a record is told that it is closed, even where they read none.
   */
  private static boolean mayKnow(RestrictedKind kind, Role role, OpensAFile opening) {
    return kind.isReadBy(role) || opening instanceof ReadRestriction && kind.isRestrictedBy(role);
  }
}
