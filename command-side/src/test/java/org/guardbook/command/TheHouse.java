package org.guardbook.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.guardbook.command.access.Requires;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.committee.CommitteeEvent;
import org.guardbook.command.custody.CustodyEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.restriction.RestrictionEvent;
import org.guardbook.command.review.ReviewEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the compiler cannot hold of the house on the command side. */
class TheHouse {

  private static final String HERE = "org.guardbook.command";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HERE);

  @Test
  void showsOthersOnlyWhatCarriesMeaning() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should(beMessagesOrWordsForThem())
        .check(HOUSE);
  }

  @Test
  void hasNoPackagesThatNeedEachOther() {
    slices().matching(HERE + ".(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void readsTheTimeFromTheClockItIsGiven() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(HERE + ".eventstore.EventWriting")
        .and()
        // Axon makes it before there is a clock to give; its time only orders the ids of messages
        .doNotHaveFullyQualifiedName(HERE + ".TimeOrderedIds$Factory")
        .should()
        .callCodeUnitWhere(readsTheSystemsClock())
        .check(HOUSE);
  }

  @Test
  void isGivenWhatItNeedsWhenItIsMade() {
    noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true).check(HOUSE);
  }

  @Test
  void asksLeaveForEveryCommand() {
    assertThat(EveryCommand.thereIs())
        .isNotEmpty()
        .allMatch(Class::isRecord)
        .allMatch(command -> command.isAnnotationPresent(Requires.class));
  }

  @Test
  void numbersTheRevisionOfEveryEvent() {
    assertThat(
            Stream.of(
                    PositionOfTrustEvent.class,
                    ReviewEvent.class,
                    ChildProtectionEvent.class,
                    ChronologyEvent.class,
                    CommitteeEvent.class,
                    ReferenceDataEvent.class,
                    CustodyEvent.class,
                    AccountEvent.class,
                    RestrictionEvent.class)
                .flatMap(TheHouse::leaves))
        .isNotEmpty()
        .allMatch(Class::isRecord)
        .allMatch(event -> event.isAnnotationPresent(Revision.class));
  }

  @Test
  void saysWhatMayBeMissing() {
    Set<String> packages =
        HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

    assertThat(packages).isNotEmpty().allMatch(TheHouse::isNullMarked);
  }

  private static ArchCondition<JavaClass> beMessagesOrWordsForThem() {
    return new ArchCondition<>("be records, sealed interfaces, enums, exceptions or annotations") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean fits =
            type.isRecord()
                || type.isEnum()
                || type.isAnnotation()
                || type.isAssignableTo(Throwable.class)
                || (type.isInterface() && type.reflect().isSealed())
                || (type.isInterface() && isOfMessagesOnly(type));
        events.add(new SimpleConditionEvent(type, fits, type.getName() + " is something else"));
      }
    };
  }

  private static boolean isOfMessagesOnly(JavaClass type) {
    return type.getAllSubclasses().stream()
        .allMatch(each -> each.isRecord() || each.isEnum() || each.reflect().isSealed());
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheSystemsClock() {
    return new DescribedPredicate<>("read the system's clock") {
      @Override
      public boolean test(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean asksNoClock =
            access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                    .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return (owner.startsWith("java.time.") && name.equals("now") && asksNoClock)
            || (owner.equals("java.time.Clock") && name.startsWith("system"))
            || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
            || (owner.equals("java.util.Date") && name.equals("<init>") && asksNoClock);
      }
    };
  }

  private static boolean isNullMarked(String name) {
    try {
      return Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(TheHouse::leaves)
        : Stream.of(type);
  }
}
