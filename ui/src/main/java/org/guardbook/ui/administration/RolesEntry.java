package org.guardbook.ui.administration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.access.Role;
import org.guardbook.ui.components.Ticks;

/** The roles somebody holds. */
final class RolesEntry {

  private RolesEntry() {}

  static Ticks field() {
    Map<String, String> labels = new LinkedHashMap<>();
    Arrays.stream(Role.values()).forEach(role -> labels.put(role.name(), role.label()));
    Ticks ticks = new Ticks("roles", "Roles", labels);
    ticks.hint("What the person does; each role opens what it needs and nothing else");
    ticks.require("Tick at least one role.");
    return ticks;
  }

  static Set<Role> chosen(Ticks ticks) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    ticks.value().forEach(role -> roles.add(Role.valueOf(role)));
    return roles;
  }
}
