package org.guardbook.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedType;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent.OutcomeLetterSent;
import org.junit.jupiter.api.Test;

class WhatEventsAreCalled {

  private final EventSerializer serializer = new EventSerializer();

  @Test
  void isNoJavaNameSoThatPackagesMayMove() {
    SerializedType type = serializer.typeForClass(OutcomeLetterSent.class);

    assertThat(type.getName()).isEqualTo("positionoftrust.OutcomeLetterSent");
    assertThat(type.getRevision()).isEqualTo("1");
    assertThat(serializer.classForType(type)).isEqualTo(OutcomeLetterSent.class);
  }

  @Test
  void isKnownForEveryEventThereIs() {
    List<JavaClass> events =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.guardbook.command")
                .stream()
                .filter(type -> type.isAnnotatedWith(Revision.class))
                .toList();
    Set<String> names =
        events.stream().map(type -> EventTypes.nameOf(type.reflect())).collect(Collectors.toSet());

    assertThat(names)
        .as("EventTypes names each kind of event")
        .doesNotContainNull()
        .hasSameSizeAs(events)
        .hasSizeGreaterThan(30);
  }

  @Test
  void standsBesideWhatTheySayInTheOrderInWhichTheySayIt() {
    byte[] body =
        serializer
            .serialize(
                new OutcomeLetterSent(new CaseReference("W13-117"), When.parse("2014-03-31")),
                byte[].class)
            .getData();

    assertThat(body)
        .asString()
        .isEqualTo("{\"reference\":\"W13-117\",\"happened\":\"2014-03-31\"}");
  }
}
