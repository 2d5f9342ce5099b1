package org.guardbook.command.childprotection;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.guardbook.command.Refusals;
import org.guardbook.command.childprotection.ChildProtectionCommand.*;

/** Records of several children, which are locked until the command is carried out. */
record FamilyRecords(Map<ChildReference, Aggregate<ChildRecord>> byReference) {

  /**
   * In one order, so that two who record for the same family do not wait for each other for ever.
   *
   * @param named by the field that names them
   */
  static FamilyRecords load(Map<String, ChildReference> named, Repository<ChildRecord> repository) {
    Map<String, String> inOrder = new TreeMap<>();
    named.forEach((field, child) -> inOrder.putIfAbsent(child.value(), field));
    Map<ChildReference, Aggregate<ChildRecord>> records = new HashMap<>();
    Refusals refusals = new Refusals();
    inOrder.forEach(
        (child, field) -> {
          try {
            records.put(new ChildReference(child), repository.load(child));
          } catch (AggregateNotFoundException _) {
            refusals.add(field, "There is no record " + child + ".");
          }
        });
    refusals.throwIfAny();
    return new FamilyRecords(records);
  }

  Aggregate<ChildRecord> of(ChildReference reference) {
    return Objects.requireNonNull(byReference.get(reference));
  }

  Standing standing(ChildReference reference) {
    return of(reference).invoke(ChildRecord::standing);
  }

  /** The family of a child, by the one with whom it began. */
  ChildReference familyOf(ChildReference child) {
    return Objects.requireNonNull(standing(child).family);
  }

  OnChild withFamily(OnChild entry) {
    return entry instanceof JoinFamily join
        ? new JoinFamily(join.reference(), join.happened(), familyOf(join.family()), join.reason())
        : entry;
  }
}
