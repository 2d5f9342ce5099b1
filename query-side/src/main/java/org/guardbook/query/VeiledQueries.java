package org.guardbook.query;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.guardbook.command.Provenance;
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

  private static final int SHORTEST_MONTH = 28;

  private final Function<Provenance, Hidden> hiddenFrom;
  private final WitnessedQueries witness;

  VeiledQueries(Function<Provenance, Hidden> hiddenFrom, WitnessedQueries witness) {
    this.hiddenFrom = hiddenFrom;
    this.witness = witness;
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
        countsAll(query.getPayload()) ? Set.of() : hidden.all(), chain::proceed);
  }

  /**
   * Figures count every case, so that they are the same whoever prints them. Those of a few days
   * would tell of single cases: they count what the asker may see.
   */
  private static boolean countsAll(Object query) {
    return switch (query) {
      case CountAllegations figures -> isAMonth(figures.from(), figures.until());
      case CountChildProtection figures -> isAMonth(figures.from(), figures.until());
      default -> false;
    };
  }

  private static boolean isAMonth(LocalDate from, LocalDate until) {
    return !until.isBefore(from.plusDays(SHORTEST_MONTH - 1));
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
