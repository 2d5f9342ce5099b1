package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.guardbook.command.OutcomeUnknown;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.eventstore.RecordedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What becomes of a command whose answer from Axon Server never comes. */
class LosingTheConnection {

  @TempDir private Path folder;
  private Wire wire;
  private ConfigurableApplicationContext recording;
  private ConfigurableApplicationContext watching;

  @BeforeEach
  void start() throws IOException {
    Assumptions.assumeTrue(AnAxonServer.address().isPresent(), AnAxonServer.WHERE_NONE_IS);
    String server = AnAxonServer.address().orElseThrow();
    wire = new Wire(server);
    recording = running("recording", wire.address());
    watching = running("watching", server);
  }

  @AfterEach
  void end() {
    for (ConfigurableApplicationContext each :
        new ConfigurableApplicationContext[] {recording, watching}) {
      if (each != null) {
        each.close();
      }
    }
    if (wire != null) {
      wire.close();
    }
  }

  private ConfigurableApplicationContext running(String name, String server) {
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Application.class)
            .profiles("command")
            .web(WebApplicationType.NONE)
            .properties(AnAxonServer.settings(server))
            .run("--guardbook.data=" + folder.resolve(name));
    RecordedEvents recorded = context.getBean(RecordedEvents.class);
    Part.await(name + " has the record", () -> recorded.waitsFor() == null);
    return context;
  }

  @Test
  @Timeout(120)
  void isNotKnownAndSentAgainItHasOneEffect() {
    String account = "heron-" + Long.toString(System.nanoTime(), 36);
    String commandId = UUID.randomUUID().toString();
    OpenAccount command = new OpenAccount(account, "Hollis Reedbed", null, Set.of(Role.LADO), null);
    RecordedEvents elsewhere = watching.getBean(RecordedEvents.class);
    recording
        .getBean(EventStore.class)
        .registerDispatchInterceptor(
            messages -> {
              wire.swallowAnswers();
              return (_, message) -> message;
            });

    FutureCallback<Object, Receipt> first = sent(command, commandId);
    Part.await("the event is stored", () -> !elsewhere.of(account).isEmpty());
    wire.cut();
    CommandResultMessage<? extends Receipt> unknown = first.getResult();

    assertThat(unknown.isExceptional()).isTrue();
    assertThat(unknown.exceptionResult()).isInstanceOf(OutcomeUnknown.class);

    wire.mend();
    Part.await(
        "the connection is there again",
        () -> !sent(command, commandId).getResult().isExceptional());
    CommandResultMessage<? extends Receipt> again = sent(command, commandId).getResult();

    assertThat(again.getPayload()).isEqualTo(new Receipt(account, 1));
    elsewhere.catchUp();
    assertThat(elsewhere.of(account)).hasSize(1);
    assertThat(elsewhere.ofCommand(commandId)).hasSize(1);
  }

  private FutureCallback<Object, Receipt> sent(Object command, String commandId) {
    CommandBus here =
        BeanFactoryAnnotationUtils.qualifiedBeanOfType(
            recording.getBeanFactory(), CommandBus.class, "localSegment");
    Map<String, String> by =
        new Provenance("admin", Role.ADMINISTRATOR, null, null, commandId, null).toMetaData();
    FutureCallback<Object, Receipt> callback = new FutureCallback<>();
    Thread.ofVirtual()
        .start(() -> here.dispatch(new GenericCommandMessage<>(command, by), callback));
    return callback;
  }
}
