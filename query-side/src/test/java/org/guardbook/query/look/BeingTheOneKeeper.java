package org.guardbook.query.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.query.replay.RunningQuerySide.await;

import java.util.concurrent.CompletableFuture;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.guardbook.query.look.LookQuery.KeepLooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** A second one that was started by mistake, or before the first had ended. */
class BeingTheOneKeeper {

  private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
  private final QueryGateway queries = DefaultQueryGateway.builder().queryBus(bus).build();
  private final OneKeeper keeper =
      new OneKeeper(
          new DistantKeeper(
              new ObjectProvider<>() {
                @Override
                public QueryGateway getObject() {
                  return queries;
                }
              }));

  @Test
  void beginsAtOnceWhereNoOtherIs() {
    keeper.awaitBeingAlone();

    assertThat(keeper.waitsFor()).isNull();
  }

  @Test
  void saysThatItWaitsWhileAnotherIsAndBeginsOnceThatHasEnded() {
    Registration other = bus.subscribe(KeepLooks.class.getName(), Boolean.class, _ -> true);

    CompletableFuture<Void> begun = CompletableFuture.runAsync(keeper::awaitBeingAlone);
    await(() -> keeper.waitsFor() != null);
    assertThat(keeper.waitsFor()).startsWith("the other query node that keeps the ledger");
    assertThat(begun).isNotDone();
    other.cancel();

    await(begun::isDone);
    assertThat(keeper.waitsFor()).isNull();
  }
}
