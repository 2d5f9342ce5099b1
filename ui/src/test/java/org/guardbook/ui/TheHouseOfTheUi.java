package org.guardbook.ui;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.TOP_LEVEL_CLASSES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.theme.Theme;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.committee.CommitteeEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.review.ReviewEvent;

/** What the compiler cannot hold: the outermost knows messages, never what lies behind them. */
@AnalyzeClasses(packages = "org.guardbook.ui", importOptions = DoNotIncludeTests.class)
class TheHouseOfTheUi {

  private static final DescribedPredicate<JavaClass> EVENTS =
      DescribedPredicate.describe(
          "events",
          type ->
              type.isAssignableTo(PositionOfTrustEvent.class)
                  || type.isAssignableTo(ReviewEvent.class)
                  || type.isAssignableTo(ChronologyEvent.class)
                  || type.isAssignableTo(CommitteeEvent.class)
                  || type.isAssignableTo(AccountEvent.class)
                  || type.isAssignableTo(ReferenceDataEvent.class));

  @ArchTest static final ArchRule namesNoEvent = noClasses().should().dependOnClassesThat(EVENTS);

  @ArchTest
  static final ArchRule namesNoRepositoryAndNoProjection =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.guardbook.query.views..")
                  .or(
                      resideInAPackage("org.guardbook.query..")
                          .and(simpleNameEndingWith("Projection"))
                          .and(TOP_LEVEL_CLASSES)));

  @ArchTest
  static final ArchRule onlyDispatchReachesTheOtherSides =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.guardbook.ui.dispatch")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.axonframework..");

  @ArchTest
  static final ArchRule triggersNoFrontEndBuild =
      noClasses()
          .should()
          .beAnnotatedWith(Theme.class)
          .orShould()
          .beAnnotatedWith(CssImport.class)
          .orShould()
          .beAnnotatedWith(JsModule.class)
          .orShould()
          .beAnnotatedWith(NpmPackage.class);

  @ArchTest
  static final ArchRule readsTheTimeFromAClockOnly =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "it is now() without a clock",
                  call ->
                      Set.of(
                                  Instant.class.getName(),
                                  LocalDate.class.getName(),
                                  LocalDateTime.class.getName(),
                                  OffsetDateTime.class.getName(),
                                  ZonedDateTime.class.getName())
                              .contains(call.getTargetOwner().getName())
                          && call.getTarget().getName().equals("now")
                          && call.getTarget().getRawParameterTypes().stream()
                              .noneMatch(type -> type.isEquivalentTo(Clock.class))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule neverSleeps =
      noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
