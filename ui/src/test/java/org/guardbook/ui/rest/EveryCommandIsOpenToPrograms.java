package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.command.access.Requires;
import org.guardbook.command.account.AccountCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.chronology.ChronologyCommand;
import org.guardbook.command.committee.CommitteeCommand;
import org.guardbook.command.custody.CustodyCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.referencedata.ReferenceDataCommand;
import org.guardbook.command.restriction.RestrictionCommand;
import org.guardbook.command.review.ReviewCommand;
import org.guardbook.query.account.AccountQuery;
import org.guardbook.query.actionplan.ActionPlanQuery;
import org.guardbook.query.backup.BackupQuery;
import org.guardbook.query.bundle.BundleQuery;
import org.guardbook.query.casefile.CaseQuery;
import org.guardbook.query.child.ChildQuery;
import org.guardbook.query.chronology.ChronologyQuery;
import org.guardbook.query.clock.ClockQuery;
import org.guardbook.query.committee.CommitteeQuery;
import org.guardbook.query.ledger.LedgerQuery;
import org.guardbook.query.look.LookQuery;
import org.guardbook.query.referencedata.ReferenceDataQuery;
import org.guardbook.query.replay.ProjectionQuery;
import org.guardbook.query.restriction.RestrictionQuery;
import org.guardbook.query.review.ReviewQuery;
import org.guardbook.query.statistics.StatisticsQuery;
import org.guardbook.query.store.StoreQuery;
import org.guardbook.query.timeline.TimelineQuery;
import org.junit.jupiter.api.Test;

/** What screens can do, programs can do: a command or query that is added has an address, too. */
class EveryCommandIsOpenToPrograms {

  private static final List<Class<?>> COMMANDS =
      List.of(
          PositionOfTrustCommand.class,
          ReviewCommand.class,
          ChildProtectionCommand.class,
          ChronologyCommand.class,
          CommitteeCommand.class,
          ReferenceDataCommand.class,
          CustodyCommand.class,
          AccountCommand.class,
          RestrictionCommand.class);

  private static final List<Class<?>> QUERIES =
      List.of(
          CaseQuery.class,
          ReviewQuery.class,
          ChildQuery.class,
          ActionPlanQuery.class,
          BackupQuery.class,
          BundleQuery.class,
          ChronologyQuery.class,
          CommitteeQuery.class,
          TimelineQuery.class,
          ClockQuery.class,
          StatisticsQuery.class,
          StoreQuery.class,
          ReferenceDataQuery.class,
          AccountQuery.class,
          ProjectionQuery.class,
          LedgerQuery.class,
          LookQuery.class,
          RestrictionQuery.class);

  /** A program asks /api/changes instead. */
  private static final Set<Class<?>> FOR_SCREENS_ONLY =
      Set.of(
          CaseQuery.WatchCases.class,
          // the total of a page of looks says it to programs
          LookQuery.CountOpenings.class,
          // is asked before each command is sent
          RestrictionQuery.MayKnow.class,
          RestrictionQuery.WatchBreakings.class,
          ActionPlanQuery.WatchActions.class,
          CommitteeQuery.WatchCommittees.class,
          ChildQuery.WatchChildren.class,
          // What the program asks itself
          ProjectionQuery.AwaitViews.class,
          LookQuery.KeepLooks.class,
          LedgerQuery.AskWhetherWritingStopped.class);

  private static Stream<Class<? extends Record>> commands() {
    return COMMANDS.stream().flatMap(Catalogue::records).filter(EveryCommandIsOpenToPrograms::asks);
  }

  private static boolean asks(Class<?> message) {
    return message.isAnnotationPresent(Requires.class);
  }

  @Test
  void hasAnAddressForEveryCommand() {
    Set<Class<? extends Record>> addressed =
        Stream.concat(
                Stream.of(Catalogue.Place.values())
                    .flatMap(place -> place.commands().values().stream()),
                Catalogue.ELSEWHERE.keySet().stream())
            .collect(Collectors.toSet());

    assertThat(addressed).containsExactlyInAnyOrderElementsOf(commands().toList());
  }

  @Test
  void hasWordsForEveryCommand() {
    assertThat(commands().filter(command -> !Catalogue.ELSEWHERE.containsKey(command)))
        .allSatisfy(command -> assertThat(CommandWords.of(command)).endsWith("."));
  }

  @Test
  void asksEveryQuery() {
    JavaClasses interfaceClasses =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages(
                "org.guardbook.ui.rest", "org.guardbook.ui.security", "org.guardbook.ui.bundle");
    Set<String> asked =
        interfaceClasses.stream()
            .flatMap(known -> known.getConstructorCallsFromSelf().stream())
            .map(call -> call.getTargetOwner())
            .map(JavaClass::getName)
            .collect(Collectors.toSet());

    assertThat(
            QUERIES.stream()
                .flatMap(Catalogue::records)
                .filter(EveryCommandIsOpenToPrograms::asks)
                .filter(query -> !FOR_SCREENS_ONLY.contains(query)))
        .allSatisfy(query -> assertThat(asked).contains(query.getName()));
  }
}
