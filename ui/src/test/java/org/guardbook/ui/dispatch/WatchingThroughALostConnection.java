package org.guardbook.ui.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.guardbook.command.Provenance;
import org.guardbook.command.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchingThroughALostConnection {

  private static final Provenance BY = new Provenance("lado", Role.LADO, null, null, null, null);

  private record Watch() {}

  private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
  private final Gateways gateways =
      new Gateways(
          SimpleCommandBus.builder().build(), DefaultQueryGateway.builder().queryBus(bus).build());
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private Runnable stop = () -> {};

  @BeforeEach
  void somebodyWatches() {
    MessageHandler<QueryMessage<?, String>> answering = _ -> "asked";
    bus.subscribe(Watch.class.getName(), String.class, answering);
    stop =
        gateways.watch(
            new Watch(), BY, String.class, heard::add, () -> heard.add("some may be missed"));
  }

  @AfterEach
  void stop() {
    stop.run();
  }

  @Test
  void hearsEveryChange() throws InterruptedException {
    tell("a meeting was called");
    assertThat(next()).isEqualTo("a meeting was called");
  }

  @Test
  void goesOnHearingAfterALossAndSaysThatSomeMayBeMissed() throws InterruptedException {
    bus.queryUpdateEmitter().completeExceptionally(_ -> true, new IllegalStateException("lost"));
    assertThat(next()).isEqualTo("some may be missed");
    tell("a meeting was called");
    assertThat(next()).isEqualTo("a meeting was called");
  }

  @Test
  void goesOnHearingWhereTheOtherSideEndedIt() throws InterruptedException {
    bus.queryUpdateEmitter().complete(_ -> true);
    assertThat(next()).isEqualTo("some may be missed");
    tell("a meeting was put off");
    assertThat(next()).isEqualTo("a meeting was put off");
  }

  @Test
  void hearsNothingOnceItHasStopped() {
    stop.run();
    tell("a meeting was called");
    assertThat(heard).isEmpty();
    assertThat(bus.queryUpdateEmitter().activeSubscriptions()).isEmpty();
  }

  private void tell(String change) {
    bus.queryUpdateEmitter().emit(_ -> true, change);
  }

  private String next() throws InterruptedException {
    String next = heard.poll(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
    return next == null ? "nothing" : next;
  }
}
