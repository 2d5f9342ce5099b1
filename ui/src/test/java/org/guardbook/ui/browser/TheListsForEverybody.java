package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists, figures, import and administration: open to those who may, in every look, to no other. */
@WholeApplication
class TheListsForEverybody {

  private static final Map<String, Operation> SCREENS = new LinkedHashMap<>();

  static {
    SCREENS.put("cases", Operation.READ_ALLEGATIONS);
    SCREENS.put("figures", Operation.READ_ALLEGATION_FIGURES);
    SCREENS.put("looks", Operation.READ_LOOKS);
    SCREENS.put("audit", Operation.READ_STORED_EVENTS);
    SCREENS.put("ledger", Operation.READ_LEDGER);
    SCREENS.put("import", Operation.IMPORT_CONTACTS);
    SCREENS.put("due", Operation.READ_CHILD_PROTECTION);
    SCREENS.put("register", Operation.READ_CHILD_PROTECTION);
    SCREENS.put("conferences", Operation.READ_CHILD_PROTECTION);
    SCREENS.put("children", Operation.READ_CHILD_PROTECTION);
    SCREENS.put("figures/child-protection", Operation.READ_CHILD_PROTECTION_FIGURES);
    SCREENS.put("administration/population", Operation.CHANGE_REFERENCE_DATA);
    SCREENS.put("administration/accounts", Operation.MANAGE_ACCOUNTS);
    SCREENS.put("administration/accounts/new", Operation.MANAGE_ACCOUNTS);
    SCREENS.put("administration/accounts/lado", Operation.MANAGE_ACCOUNTS);
    SCREENS.put("administration/code-lists", Operation.CHANGE_REFERENCE_DATA);
    SCREENS.put("administration/time-limits", Operation.CHANGE_REFERENCE_DATA);
    SCREENS.put("administration/time-limits/new", Operation.CHANGE_REFERENCE_DATA);
    SCREENS.put("administration/operations", Operation.READ_PROJECTIONS);
  }

  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource(Role.class)
  void openToWhoeverMayAndToNobodyElse(Role role) {
    try (Window window = Window.on(port)) {
      window.signIn(role);
      SCREENS.forEach(
          (screen, operation) -> {
            String heading = window.follow(screen).heading();
            if (operation.isAllowedTo(role)) {
              assertThat(heading).as(screen).isNotEqualTo("Not open to you");
            } else {
              assertThat(heading).as(screen).isEqualTo("Not open to you");
            }
          });
    }
  }

  @Test
  void findNothingInTheWay() {
    EarlierRecord.bring(EarlierRecord.of("Teasel Woodcock", "FAITH", "W09-801"), port);
    try (Window lado = Window.on(port);
        Window administrator = Window.on(port)) {
      lado.signIn(Role.LADO);
      for (String path :
          new String[] {
            "cases",
            "cases?q=W09-801&sector=FAITH",
            "cases?q=nobodyofthatname",
            "figures?from=2009-04-01&until=2010-03-31",
            "figures?from=2009-04-01&until=2010-03-31&form=public&asAt=2026-01-31",
            "import"
          }) {
        lado.follow(path).isOpenToEverybody();
      }
      administrator.signIn(Role.ADMINISTRATOR);
      SCREENS.forEach(
          (screen, operation) -> {
            if (operation.isAllowedTo(Role.ADMINISTRATOR)) {
              administrator.follow(screen).isOpenToEverybody();
            }
          });
    }
  }
}
