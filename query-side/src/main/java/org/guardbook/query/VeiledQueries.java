package org.guardbook.query;

import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.guardbook.command.Provenance;
import org.guardbook.command.look.Sight;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.query.restriction.Hidden;
import org.guardbook.query.statistics.StatisticsQuery;
import org.guardbook.query.views.VeiledViews;
import org.jspecify.annotations.Nullable;

/**
 * Answers everybody as if what they are not to see were not there. Whoever asks for a restricted
 * record by its reference is told that it is restricted, since they may break the glass; whoever
 * asks for a case about themselves is told nothing. That they asked is written down of either.
 */
final class VeiledQueries implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

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
    // Figures count restricted cases, too: they show nothing of any single one
    Set<String> left =
        query.getPayload() instanceof StatisticsQuery.CountAllegations
                || query.getPayload() instanceof StatisticsQuery.CountChildProtection
            ? hidden.own()
            : hidden.all();
    return VeiledViews.hiding(left, chain::proceed);
  }

  private void refuse(OpensAFile opening, String reference, Hidden hidden, Provenance asker) {
    if (hidden.own().contains(reference)) {
      witness.refused(Sight.Kind.REFUSED_AS_THEIR_OWN, opening, reference, asker);
    } else if (hidden.restricted().contains(reference)) {
      witness.refused(Sight.Kind.REFUSED_AS_RESTRICTED, opening, reference, asker);
      throw new Restricted(reference);
    }
  }
}
