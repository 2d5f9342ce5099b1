package org.guardbook.query.look;

import java.time.Clock;
import org.axonframework.queryhandling.QueryGateway;
import org.guardbook.command.Waiting;
import org.guardbook.query.OneLookAMinute;
import org.guardbook.query.Scribe;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the keeper write down who looked, in a query node that is none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "guardbook.keeper", havingValue = false)
class LooksKeptElsewhere {

  @Bean
  Scribe scribe(ObjectProvider<QueryGateway> queries, Clock clock) {
    return new OneLookAMinute(new DistantKeeper(queries), clock);
  }

  /** Without the keeper nothing of a record can be shown. */
  @Bean
  Waiting waitingForTheKeeper(ObjectProvider<QueryGateway> queries) {
    DistantKeeper keeper = new DistantKeeper(queries);
    return new Waiting(
        () -> keeper.answers() ? null : "the query node that keeps the ledger and who looked");
  }
}
