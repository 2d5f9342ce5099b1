package org.guardbook.command.childprotection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.guardbook.command.Desk;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusal;
import org.guardbook.command.Refusals;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Records what happens to brothers and sisters together, in the record of each, for all of them or
 * for none; and opens the records of those who have none yet.
 */
@Component
class RecordingForFamilies {

  private final Desk desk;
  private final ChildReferences references;
  private final Configuration axon;

  RecordingForFamilies(Desk desk, ChildReferences references, @Lazy Configuration axon) {
    this.desk = desk;
    this.references = references;
    this.axon = axon;
  }

  @CommandHandler
  Receipt handle(RecordStrategyDiscussion command, MetaData sender) throws Exception {
    Refusals refusals = desk.read(command, command.happened());
    List<Named> children =
        command.children().stream().map(c -> new Named(c.reference(), c.child())).toList();
    return record(
        command.happened(),
        children,
        command.siblingOf(),
        sender,
        refusals,
        (draft, index) -> draft.discussed(command, command.children().get(index)));
  }

  @CommandHandler
  Receipt handle(RecordTransferIn command, MetaData sender) throws Exception {
    Refusals refusals = desk.read(command, command.happened());
    List<Named> children =
        command.children().stream().map(c -> new Named(c.reference(), c.child())).toList();
    return record(
        command.happened(),
        children,
        command.siblingOf(),
        sender,
        refusals,
        (draft, index) -> draft.transferred(command, command.children().get(index)));
  }

  @CommandHandler
  Receipt handle(RecordTogether command, MetaData sender) throws Exception {
    desk.read(command, null).throwIfAny();
    if (command.entries().isEmpty()) {
      throw new RuleViolated("entries", "Say what is to be recorded.");
    }
    Set<ChildReference> children = new HashSet<>();
    command.entries().forEach(entry -> children.add(entry.reference()));
    Loaded records = load(children);
    List<Refusal> refused = new ArrayList<>();
    Receipt first = null;
    for (int i = 0; i < command.entries().size(); i++) {
      OnChild entry = command.entries().get(i);
      try {
        Receipt receipt = records.of(entry.reference()).invoke(r -> r.record(entry, desk, sender));
        first = first == null ? receipt : first;
      } catch (RuleViolated violated) {
        refused.addAll(at("entries[" + i + "]", violated));
      }
    }
    if (!refused.isEmpty() || first == null) {
      throw new RuleViolated(refused);
    }
    return first;
  }

  private static List<Refusal> at(String path, RuleViolated violated) {
    return violated.refusals().stream()
        .map(
            refusal ->
                new Refusal(
                    refusal.field() == null ? path : path + "." + refusal.field(),
                    refusal.sentence()))
        .toList();
  }

  /** Records that are locked until the command is carried out. */
  private record Loaded(Map<ChildReference, Aggregate<ChildRecord>> records) {

    Aggregate<ChildRecord> of(ChildReference reference) {
      return Objects.requireNonNull(records.get(reference));
    }
  }

  /** A child on a form: one with a record, or one who is to have one. */
  private record Named(@Nullable ChildReference reference, @Nullable NamedChild child) {}

  private Receipt record(
      When happened,
      List<Named> children,
      @Nullable ChildReference siblingOf,
      MetaData sender,
      Refusals refusals,
      BiFunction<Draft, Integer, ChildProtectionEvent> entryOf)
      throws Exception {
    eachIsNamed(children, refusals);
    refusals.throwIfAny();
    Set<ChildReference> known = new HashSet<>();
    children.stream().map(Named::reference).filter(r -> r != null).forEach(known::add);
    if (siblingOf != null) {
      known.add(siblingOf);
    }
    Loaded records = load(known);
    ChildReference family = family(siblingOf, children, records);
    Receipt first = null;
    for (int i = 0; i < children.size(); i++) {
      Named named = children.get(i);
      ChildReference reference = named.reference() == null ? references.next() : named.reference();
      family = family == null ? reference : family;
      Receipt receipt =
          named.child() == null
              ? add(records.of(reference), i, sender, entryOf)
              : open(reference, named.child(), happened, family, i, sender, entryOf);
      first = first == null ? receipt : first;
    }
    if (first == null) {
      throw new RuleViolated("children", "Name the child.");
    }
    return first;
  }

  private static void eachIsNamed(List<Named> children, Refusals refusals) {
    if (children.isEmpty()) {
      refusals.add("children", "Name the child.");
    }
    Set<ChildReference> seen = new HashSet<>();
    for (int i = 0; i < children.size(); i++) {
      Named named = children.get(i);
      if ((named.reference() == null) == (named.child() == null)) {
        refusals.add(
            "children[" + i + "]", "Name a child who has no record, or give a record's reference.");
      } else if (named.reference() != null && !seen.add(named.reference())) {
        refusals.add("children[" + i + "].reference", "This child is named twice.");
      }
    }
  }

  private Receipt add(
      Aggregate<ChildRecord> child,
      int index,
      MetaData sender,
      BiFunction<Draft, Integer, ChildProtectionEvent> entryOf) {
    return child.invoke(r -> r.record(draft -> entryOf.apply(draft, index), at(index), sender));
  }

  private Receipt open(
      ChildReference reference,
      NamedChild named,
      When happened,
      ChildReference family,
      int index,
      MetaData sender,
      BiFunction<Draft, Integer, ChildProtectionEvent> entryOf)
      throws Exception {
    Draft first = new Draft(reference, new Standing(), Provenance.from(sender).account());
    return repository()
        .newInstance(
            () -> {
              ChildRecord opened = new ChildRecord();
              opened.record(_ -> first.opened(happened, named, family), at(index), sender);
              return opened;
            })
        .invoke(r -> r.record(draft -> entryOf.apply(draft, index), at(index), sender));
  }

  private static String at(int index) {
    return "children[" + index + "]";
  }

  /** Those that belong to no family yet begin one. */
  private static @Nullable ChildReference family(
      @Nullable ChildReference siblingOf, List<Named> children, Loaded records) {
    ChildReference of = siblingOf;
    for (Named named : children) {
      of = of == null ? named.reference() : of;
    }
    return of == null ? null : records.of(of).invoke(r -> r.standing().family);
  }

  /**
   * In one order, so that two who record for the same family do not wait for each other for ever.
   */
  private Loaded load(Set<ChildReference> children) {
    Set<String> inOrder = new TreeSet<>();
    children.forEach(child -> inOrder.add(child.value()));
    Map<ChildReference, Aggregate<ChildRecord>> records = new HashMap<>();
    for (String child : inOrder) {
      try {
        records.put(new ChildReference(child), repository().load(child));
      } catch (AggregateNotFoundException _) {
        throw new RuleViolated("reference", "There is no record " + child + ".");
      }
    }
    return new Loaded(records);
  }

  private Repository<ChildRecord> repository() {
    return axon.repository(ChildRecord.class);
  }
}
