package org.guardbook.ui.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guardbook.command.access.Operation.READ_ALLEGATIONS;
import static org.guardbook.command.access.Operation.READ_CHILD_PROTECTION;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.guardbook.ui.security.PeopleOfTheTests.NewPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every address in every role, of records that are restricted to others and of one about the
 * caller. What is open to whom otherwise, {@link RolesOverRest} says.
 */
@WholeApplication
class WhatIsClosedOverRest {

  private static final String ADULT = "Perpetua Quickbeam";
  private static final String CHILD = "Merle Quickthorn";
  private static final String SUBJECT = "Sorrel Larkswood";
  private static final LocalDate BORN = LocalDate.of(1980, 2, 29);
  private static final String NOTHING = "W99-999";

  @LocalServerPort private int port;
  @Autowired private NewPeople people;
  private String restricted = "";
  private String restrictedChild = "";
  private String own = "";

  @BeforeEach
  void recordsAreThere() {
    people.arrive("named-lado", "Named for a case", BORN, Role.LADO);
    people.arrive("named-chair", "Named for a child", BORN, Role.CONFERENCE_CHAIR);
    readers().forEach(role -> people.arrive(subjectAs(role), SUBJECT, BORN, role));
    restricted = contact(ADULT, "closed-restricted");
    own = contact(SUBJECT, "closed-own");
    restrict(Role.LADO, restricted, "named-lado");
    Caller chair = Caller.as(Role.CONFERENCE_CHAIR, port);
    restrictedChild = Children.open(chair, CHILD, "closed-child");
    restrict(Role.CONFERENCE_CHAIR, restrictedChild, "named-chair");
  }

  private String contact(String adult, String key) {
    Answer logged =
        Caller.as(Role.LADO, port)
            .post("/api/contacts", Contacts.about(adult), "Idempotency-Key", key);
    assertThat(logged.status()).as(logged.body()).isEqualTo(201);
    return logged.json().get("subject").asString();
  }

  private void restrict(Role by, String reference, String reader) {
    Answer said =
        Caller.as(by, port)
            .post(
                "/api/cases/" + reference + "/restrict-record",
                """
                {"readers": ["%s"], "reason": "The family of a member of staff."}"""
                    .formatted(reader),
                "Idempotency-Key",
                "restricts-" + reference);
    assertThat(said.status()).as(said.body()).isEqualTo(200);
  }

  private static Stream<Role> readers() {
    return Stream.of(Role.values()).filter(READ_ALLEGATIONS::isAllowedTo);
  }

  private static String subjectAs(Role role) {
    return "closed-" + PeopleOfTheTests.accountOf(role);
  }

  private static Stream<String> addresses() {
    return Stream.concat(RolesOverRest.SHARED.stream(), RolesOverRest.ANSWERS.keySet().stream())
        .sorted();
  }

  @TestFactory
  Stream<DynamicTest> showsNothingOfARestrictedRecordToWhoeverIsNotNamedOnIt() {
    return addresses()
        .flatMap(
            address ->
                Stream.of(Role.values())
                    .map(
                        role ->
                            dynamicTest(
                                address + " as " + role,
                                () -> showsNothingOfARestrictedRecord(address, role))));
  }

  private void showsNothingOfARestrictedRecord(String address, Role role) {
    Answer answer =
        Caller.as(role, port)
            .get(address.replace("{reference}", restricted).replace("{child}", restrictedChild));

    assertThat(answer.body()).doesNotContain(ADULT, CHILD);
    if (address.startsWith("/api/cases/{")) {
      Operation reading =
          address.startsWith("/api/cases/{child}") ? READ_CHILD_PROTECTION : READ_ALLEGATIONS;
      assertThat(answer.status()).as(answer.body()).isIn(403, 404);
      assertThat(answer.json().has("restricted"))
          .as("%s is told that it is restricted", role)
          .isEqualTo(reading.isAllowedTo(role));
    }
  }

  @TestFactory
  Stream<DynamicTest> showsACaseToWhoeverIsNamedOnIt() {
    return Stream.of("", "/timeline", "/chronology", "/clocks")
        .map(
            part ->
                dynamicTest(
                    "case" + part,
                    () ->
                        assertThat(
                                new Caller(port, "named-lado", PeopleOfTheTests.PASSWORD)
                                    .get("/api/cases/" + restricted + part)
                                    .status())
                            .isEqualTo(200)));
  }

  @TestFactory
  Stream<DynamicTest> knowsNoCaseAboutTheCaller() {
    return addresses()
        .flatMap(
            address ->
                readers()
                    .map(
                        role ->
                            dynamicTest(
                                address + " as " + role,
                                () -> knowsNoCaseAboutTheCaller(address, role))));
  }

  private void knowsNoCaseAboutTheCaller(String address, Role role) {
    Caller subject = new Caller(port, subjectAs(role), PeopleOfTheTests.PASSWORD);
    String filled = address.replace("{child}", restrictedChild);
    Answer there = subject.get(filled.replace("{reference}", own));

    if (address.contains("{reference}") && !address.contains("?q=")) {
      Answer notThere = subject.get(filled.replace("{reference}", NOTHING));
      assertThat(there.status()).isEqualTo(notThere.status());
      assertThat(there.body().replace(own, NOTHING)).isEqualTo(notThere.body());
    } else {
      assertThat(there.body()).doesNotContain(own);
    }
  }
}
