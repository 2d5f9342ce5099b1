package org.guardbook.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static org.axonframework.messaging.responsetypes.ResponseTypes.multipleInstancesOf;
import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;
import static org.guardbook.query.replay.RunningQuerySide.await;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.guardbook.command.Provenance;
import org.guardbook.command.Waiting;
import org.guardbook.command.access.Role;
import org.guardbook.command.eventstore.RecordedEvents;
import org.guardbook.command.look.Look;
import org.guardbook.command.look.Looks;
import org.guardbook.query.Story;
import org.guardbook.query.casefile.CaseFile;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseQuery.OpenCase;
import org.guardbook.query.ledger.LedgerQuery.LedgerStatus;
import org.guardbook.query.ledger.LedgerQuery.ReadLedger;
import org.guardbook.query.look.LookQuery.FindLooks;
import org.guardbook.query.look.LookQuery.FoundLooks;
import org.guardbook.query.look.LookQuery.KeepLooks;
import org.guardbook.query.replay.ProjectionQuery.ProjectionStatus;
import org.guardbook.query.replay.ProjectionQuery.ReadProjections;
import org.guardbook.query.replay.ProjectionQuery.RebuildProjection;
import org.guardbook.query.views.MongoServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keeper, and another node with a copy of the same record, over one database. */
class SeveralQueryNodes {

  @TempDir static Path folder;
  @TempDir static Path anotherFolder;
  private static RunningQuerySide keeper;
  private static RunningQuerySide other;

  /** What the bus between them does: it asks whoever answers such a question. */
  private static final List<Registration> LINKS = new ArrayList<>();

  @BeforeAll
  static void start() {
    keeper = begin(folder, true);
    other = begin(anotherFolder, false);
    link();
  }

  private static RunningQuerySide begin(Path folder, boolean isKeeper) {
    return new RunningQuerySide(
            folder,
            Map.of(
                "guardbook.keeper",
                isKeeper,
                "guardbook.views",
                "mongo",
                "guardbook.mongo.uri",
                MongoServers.uri(SeveralQueryNodes.folder.getFileName().toString())))
        .replayed();
  }

  private static void link() {
    passOn(KeepLooks.class, Boolean.class);
    passOn(RebuildProjection.class, Boolean.class);
  }

  private static void passOn(Class<?> query, Type answer) {
    LINKS.add(
        other
            .bean(QueryBus.class)
            .<Object>subscribe(
                query.getName(), answer, asked -> asked(keeper.bean(QueryBus.class), asked)));
  }

  @SuppressWarnings("unchecked")
  private static Object asked(QueryBus bus, QueryMessage<?, Object> query) throws Exception {
    return bus.query((QueryMessage<Object, Object>) query).get().getPayload();
  }

  private static void unlink() {
    LINKS.forEach(Registration::cancel);
    LINKS.clear();
  }

  @AfterAll
  static void stop() {
    other.close();
    keeper.close();
  }

  /** A case that both have in their record and that can be seen. */
  private static void withACase(String reference) {
    Story story = Story.of(reference);
    // The one that takes it in is never past what the other knows of
    other.record(reference, 0, story.contactRecorded());
    keeper.record(reference, 0, story.contactRecorded());
    await(() -> finds(reference));
  }

  private static boolean finds(String reference) {
    try {
      return other
          .ask(FindCases.matching("", 0, 50), Role.LADO, instanceOf(Cases.class))
          .cases()
          .stream()
          .anyMatch(each -> each.reference().equals(reference));
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static boolean opens(RunningQuerySide node, String reference, String account)
      throws Exception {
    return node.ask(
            new OpenCase(reference, null),
            new Provenance(account, Role.LADO, null, null, null, null),
            optionalInstanceOf(CaseFile.class))
        .isPresent();
  }

  private static List<Look> looks(String reference) throws Exception {
    return keeper
        .ask(
            new FindLooks(reference, null, null, null, Set.of(), null, false, 0, 10),
            Role.AUDITOR,
            instanceOf(FoundLooks.class))
        .looks();
  }

  @Test
  void theOtherAnswersAndTheKeeperWritesDownWhoLooked() throws Exception {
    withACase("W13-201");

    assertThat(opens(other, "W13-201", "robin")).isTrue();

    assertThat(looks("W13-201")).extracting(Look::account).containsExactly("robin");
  }

  @Test
  void onePersonsLookOnBothIsOne() throws Exception {
    withACase("W13-202");

    opens(other, "W13-202", "robin");
    opens(keeper, "W13-202", "robin");
    opens(other, "W13-202", "wren");

    assertThat(looks("W13-202")).extracting(Look::account).containsExactly("wren", "robin");
  }

  @Test
  void theOtherShowsNothingOfARecordWhileTheKeeperIsAway() throws Exception {
    withACase("W13-203");
    unlink();
    try {
      assertThatThrownBy(() -> opens(other, "W13-203", "robin"))
          .hasStackTraceContaining("Nothing of a record can be shown just now");
      assertThat(finds("W13-203")).as("a list opens nobody's file").isTrue();
      assertThat(waitsFor()).isEqualTo("the query node that keeps the ledger and who looked");
    } finally {
      link();
    }

    assertThat(looks("W13-203")).isEmpty();
    assertThat(waitsFor()).isNull();
    assertThat(opens(other, "W13-203", "robin")).isTrue();
  }

  private static String waitsFor() {
    return other.context.getBean("waitingForTheKeeper", Waiting.class).forWhat().get();
  }

  @Test
  void theOtherKeepsNeitherLedgerNorLooksAndAnswersForNeither() {
    assertThat(anotherFolder.resolve("events.sqlite")).exists();
    assertThat(anotherFolder.resolve("looks.sqlite")).doesNotExist();
    assertThat(anotherFolder.resolve("ledger")).doesNotExist();
    assertThat(other.context.getBeansOfType(Looks.class)).isEmpty();
    assertThatThrownBy(
            () -> other.ask(new ReadLedger(), Role.AUDITOR, instanceOf(LedgerStatus.class)))
        .hasStackTraceContaining(NoHandlerForQueryException.class.getName());
  }

  @Test
  void whatIsAskedOfTheViewsIsDoneWhereTheyAreKeptUp() throws Exception {
    withACase("W13-204");

    assertThat(
            other.ask(
                new RebuildProjection("case-file"), Role.ADMINISTRATOR, instanceOf(Boolean.class)))
        .isTrue();

    await(() -> keeper.bean(LiveViews.class).rebuilds().differences("case-file") != null);
    assertThat(opens(other, "W13-204", "robin")).isTrue();
    assertThat(
            keeper.ask(
                new ReadProjections(), Role.AUDITOR, multipleInstancesOf(ProjectionStatus.class)))
        .isNotEmpty();
    assertThatThrownBy(
            () ->
                other.ask(
                    new ReadProjections(),
                    Role.AUDITOR,
                    multipleInstancesOf(ProjectionStatus.class)))
        .hasStackTraceContaining(NoHandlerForQueryException.class.getName());
  }

  @Test
  void theOtherSaysWhenAnEntryIsInTheViewsAndInItsOwnCopy() throws Exception {
    withACase("W13-205");
    keeper.record("W13-205", 1, Story.of("W13-205").thresholdDecided(true));
    long position = keeper.bean(RecordedEvents.class).lastPosition();
    await(() -> keeper.bean(LiveViews.class).position() == position);

    CompletableFuture<Boolean> seen =
        CompletableFuture.supplyAsync(() -> other.bean(LiveViews.class).await(position));
    other.record("W13-205", 1, Story.of("W13-205").thresholdDecided(true));

    assertThat(seen.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(other.bean(RecordedEvents.class).lastPosition()).isEqualTo(position);
  }
}
