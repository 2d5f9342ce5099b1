package org.guardbook.command.restriction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.guardbook.command.Provenance;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusals;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.access.Role;
import org.guardbook.command.restriction.RestrictionCommand.BreakGlass;
import org.guardbook.command.restriction.RestrictionCommand.LiftRestriction;
import org.guardbook.command.restriction.RestrictionCommand.NameReader;
import org.guardbook.command.restriction.RestrictionCommand.RemoveReader;
import org.guardbook.command.restriction.RestrictionCommand.RestrictRecord;
import org.guardbook.command.restriction.RestrictionEvent.GlassBroken;
import org.guardbook.command.restriction.RestrictionEvent.ReaderNamed;
import org.guardbook.command.restriction.RestrictionEvent.ReaderRemoved;
import org.guardbook.command.restriction.RestrictionEvent.RecordRestricted;
import org.guardbook.command.restriction.RestrictionEvent.RestrictionLifted;
import org.jspecify.annotations.Nullable;

/**
 * Who may see one record. It lies beside the record, not in it: who reads a case is no part of what
 * happened, and whoever restricts one need not be able to change it.
 */
@Aggregate(type = "Restriction")
class RestrictedRecord {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK);

  @AggregateIdentifier private @Nullable String id;
  private Restriction restriction = Restriction.NONE;

  RestrictedRecord() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(RestrictRecord command, Custody custody, MetaData sender) {
    RestrictedKind kind = custody.kindOf(command.reference());
    requireSay(kind, sender);
    Refusals refusals = custody.read(command);
    Set<String> readers = new TreeSet<>();
    command.readers().forEach(reader -> readers.add(reader.strip()));
    if (readers.isEmpty()) {
      refusals.add("readers", "Name at least one person who may see it.");
    }
    for (String reader : readers) {
      if (!custody.hasAccount(reader)) {
        refusals.add("readers", "Nobody signs in as \"%s\".".formatted(reader));
      }
    }
    if (restriction.inForce()) {
      refusals.add(null, "This record is restricted already. Name or remove people one by one.");
    }
    refusals.throwIfAny();
    return record(
        command, new RecordRestricted(command.reference(), kind, readers, command.reason()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(NameReader command, Custody custody, MetaData sender) {
    Refusals refusals = read(command, custody, sender);
    requireNamed(sender);
    String account = command.account().strip();
    if (!custody.hasAccount(account)) {
      refusals.add("account", "Nobody signs in as \"%s\".".formatted(account));
    } else if (restriction.readers().contains(account)) {
      refusals.add("account", "\"%s\" is named on it already.".formatted(account));
    }
    refusals.throwIfAny();
    return record(command, new ReaderNamed(command.reference(), account, command.reason()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(RemoveReader command, Custody custody, MetaData sender) {
    Refusals refusals = read(command, custody, sender);
    requireNamed(sender);
    String account = command.account().strip();
    if (!restriction.readers().contains(account)) {
      refusals.add("account", "\"%s\" is not named on it.".formatted(account));
    } else if (restriction.readers().size() == 1) {
      refusals.add(
          "account", "Nobody else is named on it. Name somebody first, or lift the restriction.");
    }
    refusals.throwIfAny();
    return record(command, new ReaderRemoved(command.reference(), account, command.reason()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(LiftRestriction command, Custody custody, MetaData sender) {
    Refusals refusals = read(command, custody, sender);
    RestrictedKind kind = custody.kindOf(command.reference());
    if (Provenance.from(sender).role() != Role.DESIGNATED_SENIOR_OFFICER
        || restriction.readers().stream().anyMatch(reader -> custody.hasSay(reader, kind))) {
      requireNamed(sender);
    }
    refusals.throwIfAny();
    return record(command, new RestrictionLifted(command.reference(), command.reason()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt handle(BreakGlass command, Custody custody, MetaData sender) {
    RestrictedKind kind = custody.kindOf(command.reference());
    Provenance by = Provenance.from(sender);
    Role role = by.role();
    if (role == null || !kind.concerns(role)) {
      throw new NotPermitted(Operation.BREAK_GLASS);
    }
    custody.read(command).throwIfAny();
    requireInForce();
    if (restriction.readers().contains(by.account())) {
      throw new RuleViolated("You are named on this record: it is open to you.");
    }
    if (restriction.opensTo(by.account(), custody.now())) {
      throw new RuleViolated(
          "The glass is broken already: it is open to you until %s."
              .formatted(time(restriction.openUntil().get(by.account()))));
    }
    return record(
        command,
        new GlassBroken(
            command.reference(), by.account(), custody.closedAgain(), command.reason()));
  }

  private static String time(@Nullable Instant instant) {
    return instant == null ? "" : TIME.format(LocalDateTime.ofInstant(instant, When.ENGLAND));
  }

  private Refusals read(RestrictionCommand command, Custody custody, MetaData sender) {
    requireSay(custody.kindOf(command.reference()), sender);
    Refusals refusals = custody.read(command);
    requireInForce();
    return refusals;
  }

  private static void requireSay(RestrictedKind kind, MetaData sender) {
    Role role = Provenance.from(sender).role();
    if (role == null || !kind.isRestrictedBy(role)) {
      throw new NotPermitted(Operation.RESTRICT_RECORDS);
    }
  }

  /** Broken glass lets somebody see the record for a time, and not keep it open to themselves. */
  private void requireNamed(MetaData sender) {
    if (!restriction.readers().contains(Provenance.from(sender).account())) {
      throw new NotPermitted(
          "Only the people named on this record say who sees it. Where none of them still can, the"
              + " designated senior officer may lift the restriction.");
    }
  }

  private void requireInForce() {
    if (!restriction.inForce()) {
      throw new RuleViolated("This record is not restricted.");
    }
  }

  private static Receipt record(RestrictionCommand command, RestrictionEvent event) {
    apply(event);
    return new Receipt(command.restriction(), AggregateLifecycle.getVersion() + 1);
  }

  @EventSourcingHandler
  void on(RestrictionEvent event) {
    id = Restriction.of(event.reference());
    restriction = restriction.after(event);
  }
}
