package org.guardbook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Checks all that is set before anything is opened or made, and says all that is wrong at once. */
class SettingsChecked implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Set<String> ROLES = Set.of("command", "query", "ui");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    List<String> wrong = new ArrayList<>(KnownSettings.wrongIn(environment));
    Set<String> roles = new TreeSet<>(List.of(environment.getActiveProfiles()));
    for (String role : roles) {
      if (!ROLES.contains(role)) {
        wrong.add(
            "\"%s\" is not a role; spring.profiles.active takes command, query and ui."
                .formatted(role));
      }
    }
    if (!wrong.isEmpty()) {
      throw new SettingRefused(wrong);
    }
    Settings settings = Binder.get(environment).bindOrCreate("guardbook", Settings.class);
    if (settings.events().equals("embedded") && !roles.isEmpty() && !roles.equals(ROLES)) {
      throw new SettingRefused(
          List.of(
              "Role %s alone needs guardbook.events=axon-server: an embedded record can be read only by the process that keeps it, so that has all roles."
                  .formatted(String.join(" and ", roles))));
    }
    if (!settings.keeper() && !roles.equals(Set.of("query"))) {
      throw new SettingRefused(
          List.of(
              "guardbook.keeper=false is of use only where query is the one role: it says that another"
                  + " such process keeps the ledger and who looked."));
    }
  }
}
