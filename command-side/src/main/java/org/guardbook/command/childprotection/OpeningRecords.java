package org.guardbook.command.childprotection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
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
 * Records what a record may begin with, for brothers and sisters together; the records of those who
 * have none yet are opened.
 */
@Component
class OpeningRecords {

  /** A number is only used up by a child whose record will be opened. */
  private static final ChildReference NOT_GIVEN_YET = new ChildReference("C-00000");

  private final Desk desk;
  private final ChildReferences references;
  private final Configuration axon;

  OpeningRecords(Desk desk, ChildReferences references, @Lazy Configuration axon) {
    this.desk = desk;
    this.references = references;
    this.axon = axon;
  }

  /**
   * A line of a form that is about several children.
   *
   * @param reference of a child with a record; null for one who is to have one
   * @param child who is to have a record; null otherwise
   * @param entry what the form says of this one
   */
  private record Line(
      @Nullable ChildReference reference,
      @Nullable NamedChild child,
      Function<Draft, ChildProtectionEvent> entry) {}

  @CommandHandler
  Receipt handle(RecordStrategyDiscussion command, MetaData sender) throws Exception {
    Refusals refusals = desk.read(command, command.happened());
    List<Line> lines = new ArrayList<>();
    for (ChildDiscussed child : command.children()) {
      lines.add(
          new Line(child.reference(), child.child(), draft -> draft.discussed(command, child)));
    }
    return record(command.happened(), lines, command.siblingOf(), sender, refusals);
  }

  @CommandHandler
  Receipt handle(RecordTransferIn command, MetaData sender) throws Exception {
    Refusals refusals = desk.read(command, command.happened());
    List<Line> lines = new ArrayList<>();
    for (ChildTransferred child : command.children()) {
      lines.add(
          new Line(child.reference(), child.child(), draft -> draft.transferred(command, child)));
    }
    return record(command.happened(), lines, command.siblingOf(), sender, refusals);
  }

  private Receipt record(
      When happened,
      List<Line> lines,
      @Nullable ChildReference siblingOf,
      MetaData sender,
      Refusals refusals)
      throws Exception {
    eachIsNamed(lines, refusals);
    refusals.throwIfAny();
    Map<String, ChildReference> named = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      ChildReference reference = lines.get(i).reference();
      if (reference != null) {
        named.put(at(i) + ".reference", reference);
      }
    }
    if (siblingOf != null) {
      named.put("siblingOf", siblingOf);
    }
    FamilyRecords records = FamilyRecords.load(named, repository());
    String account = Provenance.from(sender).account();
    judge(happened, lines, records, account);
    ChildReference family =
        Stream.concat(Stream.ofNullable(siblingOf), named.values().stream())
            .findFirst()
            .map(records::familyOf)
            .orElse(null);
    Receipt first = null;
    for (Line line : lines) {
      ChildReference reference = line.reference() == null ? references.next() : line.reference();
      family = family == null ? reference : family;
      Draft draft = Draft.ofNew(reference, account);
      List<ChildProtectionEvent> entries = entries(line, draft, happened, family);
      Aggregate<ChildRecord> child =
          line.reference() == null ? open(entries) : records.of(reference);
      Receipt receipt =
          child.invoke(
              record -> {
                if (line.reference() != null) {
                  record.add(entries);
                }
                return record.receipt();
              });
      first = first == null ? receipt : first;
    }
    return Objects.requireNonNull(first);
  }

  private static void eachIsNamed(List<Line> lines, Refusals refusals) {
    if (lines.isEmpty()) {
      refusals.add("children", "Name the child.");
    }
    Set<ChildReference> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      ChildReference reference = lines.get(i).reference();
      if ((reference == null) == (lines.get(i).child() == null)) {
        refusals.add(at(i), "Name a child who has no record, or give a record's reference.");
      } else if (reference != null && !seen.add(reference)) {
        refusals.add(at(i) + ".reference", "This child is named twice.");
      }
    }
  }

  /**
   * @throws RuleViolated if anything makes no sense for any of the children
   */
  private static void judge(
      When happened, List<Line> lines, FamilyRecords records, String account) {
    Set<Refusal> refused = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      ChildReference reference = line.reference();
      Standing now = reference == null ? new Standing() : records.standing(reference);
      Draft draft = Draft.ofNew(reference == null ? NOT_GIVEN_YET : reference, account);
      for (ChildProtectionEvent entry : entries(line, draft, happened, NOT_GIVEN_YET)) {
        for (Refusal refusal : Practice.against(entry, now)) {
          refused.add(ofThisChild(refusal, at(i)));
        }
        if (reference == null) {
          now.on(entry, account);
        }
      }
    }
    if (!refused.isEmpty()) {
      throw new RuleViolated(List.copyOf(refused));
    }
  }

  private static List<ChildProtectionEvent> entries(
      Line line, Draft draft, When happened, ChildReference family) {
    ChildProtectionEvent entry = line.entry().apply(draft);
    NamedChild child = line.child();
    return child == null ? List.of(entry) : List.of(draft.opened(happened, child, family), entry);
  }

  /** What the children share stands on the form once, above them. */
  private static Refusal ofThisChild(Refusal refusal, String path) {
    String field = refusal.field();
    if (field == null) {
      return new Refusal(path, refusal.sentence());
    }
    return field.startsWith("child.") || field.equals("onPlanSince")
        ? new Refusal(path + "." + field, refusal.sentence())
        : refusal;
  }

  private Aggregate<ChildRecord> open(List<ChildProtectionEvent> entries) throws Exception {
    return repository()
        .newInstance(
            () -> {
              ChildRecord opened = new ChildRecord();
              opened.add(entries);
              return opened;
            });
  }

  private static String at(int index) {
    return "children[" + index + "]";
  }

  private Repository<ChildRecord> repository() {
    return axon.repository(ChildRecord.class);
  }
}
