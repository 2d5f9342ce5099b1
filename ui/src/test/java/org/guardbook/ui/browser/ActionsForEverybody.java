package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page about actions, in light and dark and on a telephone, as axe sees it (WCAG 2.2 AA). */
@WholeApplication
class ActionsForEverybody {

  @LocalServerPort private int port;

  private APlan plan() {
    APlan plan = APlan.opened(port);
    return plan.with("1.1", "POLICE", "Brief all teams", plan.today().minusDays(10))
        .with("1.2", "EDUCATION", "Audit the files", plan.today().plusDays(50))
        .with("1.3", "POLICE", "Train the leads", plan.today().plusDays(50))
        .done("1.3");
  }

  @Test
  void findsNothingInTheWayOfTheCommittee() {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window.signIn(Role.REVIEW_COMMITTEE);
      for (String path :
          new String[] {
            "today",
            "action-plans",
            "action-plans?group=state&review=" + plan.reference(),
            "action-plans?state=OVERDUE&silent=1&q=brief",
            "action-plans?q=nothingofthatname",
            "action-plans?asAt=2026-01-01",
            plan.address("1.1"),
            plan.address("1.1") + "/chase",
            plan.address("1.1") + "/update",
            plan.address("1.1") + "/extend",
            plan.address("1.1") + "/move",
            plan.address("1.1") + "/withdraw",
            plan.address("1.1") + "/verify",
            plan.address("1.3") + "/verify",
            plan.address("1.3") + "/send-back",
          }) {
        window.follow(path).isOpenToEverybody();
      }
    }
  }

  @Test
  void findsNothingInTheWayOfAnAgency() {
    APlan plan = plan();
    try (Window window = Window.on(port)) {
      window.signIn(Role.AGENCY_LEAD);
      window.isOpenToEverybody();
      window.go("my-agency/letter").isOpenToEverybody();
      window.go(plan.address("1.1")).isOpenToEverybody();
      window.page().locator("main form button[type=submit]").click();
      window.sees(".err");
      window.isOpenToEverybody();
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void landsEachRoleWhereItsWorkIs(Role role) {
    String heading =
        switch (role) {
          case LADO,
              LADO_ADMINISTRATOR,
              DESIGNATED_SENIOR_OFFICER,
              REVIEW_COMMITTEE,
              BOARD_MANAGER ->
              "Today";
          case AGENCY_LEAD -> "What we owe: Police";
          case CONFERENCE_CHAIR -> "Due";
          case AUDITOR -> "Position of trust";
          case ADMINISTRATOR -> "Administration";
        };
    try (Window window = Window.on(port)) {
      window.signIn(role).arrivesAt(heading);
    }
  }

  @Test
  void offersAnAgencyNothingButItsOwn() {
    try (Window window = Window.on(port)) {
      window.signIn(Role.AGENCY_LEAD).arrivesAt("What we owe");
      assertThat(window.page().locator("nav.nav a").allInnerTexts())
          .singleElement()
          .asString()
          .startsWith("My agency");
      assertThat(window.page().locator(".search").count()).isZero();
      for (String closed : new String[] {"today", "reviews", "cases", "committees"}) {
        assertThat(window.follow(closed).heading()).as(closed).isEqualTo("Not open to you");
      }
    }
  }
}
