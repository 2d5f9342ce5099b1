package org.guardbook.command.childprotection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;
import org.guardbook.command.Desk;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Records what happens to brothers and sisters together, in the record of each, for all of them or
 * for none.
 */
@Component
class RecordingForFamilies {

  private final Desk desk;
  private final Configuration axon;

  RecordingForFamilies(Desk desk, @Lazy Configuration axon) {
    this.desk = desk;
    this.axon = axon;
  }

  @CommandHandler
  Receipt handle(JoinFamily command, MetaData sender) {
    // What else is wrong is said with what its record says
    desk.read(command, command.happened());
    return together(Map.of("", command), sender);
  }

  @CommandHandler
  Receipt handle(RecordTogether command, MetaData sender) {
    // What a line of it says is read with the record that it is about, as of its own day
    List<Refusal> list =
        desk.read(command, null).found().stream()
            .filter(refusal -> "entries".equals(refusal.field()))
            .toList();
    if (!list.isEmpty()) {
      throw new RuleViolated(list);
    }
    if (command.entries().isEmpty()) {
      throw new RuleViolated("entries", "Say what is to be recorded.");
    }
    Map<String, OnChild> entries = new LinkedHashMap<>();
    for (OnChild entry : command.entries()) {
      entries.put("entries[" + entries.size() + "].", entry);
    }
    return together(entries, sender);
  }

  /**
   * @param entries by what their fields are prefixed with where they are refused
   */
  private Receipt together(Map<String, OnChild> entries, MetaData sender) {
    Map<String, ChildReference> named = new LinkedHashMap<>();
    entries.forEach(
        (path, entry) -> {
          named.put(path + "reference", entry.reference());
          if (entry instanceof JoinFamily join) {
            named.put(path + "family", join.family());
          }
        });
    FamilyRecords records = FamilyRecords.load(named, axon.repository(ChildRecord.class));
    List<Refusal> refused = new ArrayList<>();
    Set<ChildReference> refusedOf = new HashSet<>();
    entries.forEach(
        (path, entry) -> {
          // What comes after a line that was refused cannot be judged
          if (!refusedOf.contains(entry.reference())) {
            try {
              OnChild command = records.withFamily(entry);
              records.of(entry.reference()).execute(r -> r.record(command, desk, sender));
            } catch (RuleViolated violated) {
              refusedOf.add(entry.reference());
              refused.addAll(at(path, violated));
            }
          }
        });
    if (!refused.isEmpty()) {
      throw new RuleViolated(refused);
    }
    return records.of(entries.values().iterator().next().reference()).invoke(ChildRecord::receipt);
  }

  private static List<Refusal> at(String path, RuleViolated violated) {
    return violated.refusals().stream()
        .map(refusal -> new Refusal(field(path, refusal.field()), refusal.sentence()))
        .toList();
  }

  private static @Nullable String field(String path, @Nullable String field) {
    if (field != null) {
      return path + field;
    }
    return path.isEmpty() ? null : path.substring(0, path.length() - 1);
  }
}
