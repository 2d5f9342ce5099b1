package org.guardbook.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.guardbook.command.access.Requires;
import org.guardbook.command.account.AccountCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.chronology.ChronologyCommand;
import org.guardbook.command.committee.CommitteeCommand;
import org.guardbook.command.custody.CustodyCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.referencedata.ReferenceDataCommand;
import org.guardbook.command.review.ReviewCommand;
import org.jspecify.annotations.NullMarked;

/** What the compiler cannot hold of the query side's house. */
@AnalyzeClasses(packages = "org.guardbook.query", importOptions = DoNotIncludeTests.class)
class TheHouseOfTheQuerySide {

  private static final Set<Class<?>> COMMANDS =
      Set.of(
          PositionOfTrustCommand.class,
          ReviewCommand.class,
          ChildProtectionCommand.class,
          ChronologyCommand.class,
          CommitteeCommand.class,
          CustodyCommand.class,
          AccountCommand.class,
          ReferenceDataCommand.class);

  @ArchTest
  static final ArchRule namesNoCommand =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe("are commands", type -> COMMANDS.stream().anyMatch(type::isAssignableTo)));

  @ArchTest
  static final ArchRule knowsTheDatabaseOnlyInTheViews =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.guardbook.query.views")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.mongodb..", "org.bson..", "org.axonframework.extensions.mongo..");

  @ArchTest
  static final ArchRule readsNoClockButTheOneItWasGiven =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(LocalTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule keepsProjectionsAndAnswersToTheirPackage =
      classes()
          .that(
              describe(
                  "handle events or queries",
                  type ->
                      type.getMethods().stream()
                          .anyMatch(
                              method ->
                                  method.isAnnotatedWith(EventHandler.class)
                                      || method.isAnnotatedWith(QueryHandler.class))))
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule asksARightForEveryQuery =
      methods()
          .that()
          .areAnnotatedWith(QueryHandler.class)
          .should(
              new ArchCondition<>("take a query that says which right it takes") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  JavaClass query = method.getRawParameterTypes().getFirst();
                  if (!query.isAnnotatedWith(Requires.class)) {
                    events.add(
                        SimpleConditionEvent.violated(
                            method, query.getName() + " says no right it takes"));
                  }
                }
              });

  @ArchTest
  static final ArchRule namesQueriesInSealedFamilies =
      classes()
          .that()
          .areAnnotatedWith(Requires.class)
          .should()
          .beRecords()
          .andShould(
              new ArchCondition<>("be of a sealed family of queries") {
                @Override
                public void check(JavaClass query, ConditionEvents events) {
                  boolean sealed =
                      query.getRawInterfaces().stream()
                          .anyMatch(family -> family.getSimpleName().endsWith("Query"));
                  if (!sealed) {
                    events.add(
                        SimpleConditionEvent.violated(query, query.getName() + " is of no family"));
                  }
                }
              });

  @ArchTest
  static final ArchRule saysWhatMayBeAbsent =
      classes()
          .should(
              new ArchCondition<>("be in a package where only what is marked may be absent") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getPackageName() + " is not null-marked"));
                  }
                }
              });

  @ArchTest
  static final ArchRule hasNoDrawerForOddments =
      noClasses()
          .should()
          .resideInAnyPackage("..common..", "..util..", "..dto..", "..impl..", "..service..")
          .orShould(
              new ArchCondition<>("be called by what they are made of") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean odd =
                      List.of("DTO", "Impl", "Manager", "Helper", "Util", "Utils").stream()
                          .anyMatch(type.getSimpleName()::endsWith);
                  if (odd) {
                    events.add(SimpleConditionEvent.satisfied(type, type.getName()));
                  }
                }
              });
}
