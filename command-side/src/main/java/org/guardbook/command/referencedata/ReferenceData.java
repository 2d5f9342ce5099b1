package org.guardbook.command.referencedata;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.guardbook.command.Refusals.day;
import static org.guardbook.command.referencedata.ReferenceDataEvent.SUBJECT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.guardbook.command.Form;
import org.guardbook.command.Receipt;
import org.guardbook.command.Refusals;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.ReferenceDataCommand.AdoptRuleSet;
import org.guardbook.command.referencedata.ReferenceDataCommand.IntroduceCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.RelabelCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.RetireCode;
import org.guardbook.command.referencedata.ReferenceDataCommand.StatePopulation;
import org.guardbook.command.referencedata.ReferenceDataCommand.WithdrawRuleSet;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeIntroduced;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRelabelled;
import org.guardbook.command.referencedata.ReferenceDataEvent.CodeRetired;
import org.guardbook.command.referencedata.ReferenceDataEvent.PopulationStated;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetAdopted;
import org.guardbook.command.referencedata.ReferenceDataEvent.RuleSetWithdrawn;
import org.jspecify.annotations.Nullable;

/** The code lists and time limits of a board, as an administrator keeps them. */
@Aggregate(type = "ReferenceData")
class ReferenceData {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
  private static final int LABEL_LIMIT = 100;
  private static final int LAST_POSITION = 999;
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final int YEARS_AHEAD = 5;

  /** More than live in England. */
  private static final int MOST_CHILDREN = 20_000_000;

  /**
   * @param retired the first day on which it may no longer be used
   */
  private record Held(String label, LocalDate from, @Nullable LocalDate retired) {}

  @AggregateIdentifier private String subject = SUBJECT;
  private final Map<CodeList, Map<String, Held>> codes = new EnumMap<>(CodeList.class);
  private final TreeMap<LocalDate, Map<Limit, Span>> ruleSets = new TreeMap<>();

  ReferenceData() {}

  @CommandHandler
  Receipt handle(IntroduceCode command, Clock clock) {
    Refusals refusals = read(command, command.from(), clock);
    if (!CODE.matcher(command.code()).matches()) {
      refusals.add(
          "code", "Write a code in capital letters, digits and underscores: EARLY_YEARS, say.");
    }
    label(command.label(), refusals);
    if (command.position() < 1 || command.position() > LAST_POSITION) {
      refusals.add("position", "Give a place in printed tables from 1 to " + LAST_POSITION + ".");
    }
    Held held = find(command.list(), command.code());
    if (held != null && held.retired == null) {
      refusals.add("code", "\"%s\" is on the list already.".formatted(command.code()));
    } else if (held != null && held.retired != null && command.from().isBefore(held.retired)) {
      refusals.add(
          "from",
          "\"%s\" was in use until %s; bring it back from that day on."
              .formatted(command.code(), day(held.retired)));
    }
    refusals.throwIfAny();
    apply(
        new CodeIntroduced(
            command.list(),
            command.code(),
            command.label().strip(),
            command.position(),
            command.from()));
    return receipt();
  }

  @CommandHandler
  Receipt handle(RelabelCode command, Clock clock) {
    Refusals refusals = read(command, command.from(), clock);
    label(command.label(), refusals);
    Held held = requireInUse(command.list(), command.code(), refusals);
    if (held != null && held.label.equals(command.label().strip())) {
      refusals.add("label", "It is called that already.");
    }
    notBefore(command.from(), held, refusals);
    refusals.throwIfAny();
    apply(
        new CodeRelabelled(
            command.list(), command.code(), command.label().strip(), command.from()));
    return receipt();
  }

  @CommandHandler
  Receipt handle(RetireCode command, Clock clock) {
    Refusals refusals = read(command, command.from(), clock);
    Held held = requireInUse(command.list(), command.code(), refusals);
    notBefore(command.from(), held, refusals);
    refusals.throwIfAny();
    apply(new CodeRetired(command.list(), command.code(), command.from()));
    return receipt();
  }

  /** A rule set may begin in the past: a board brings its old cases with the limits they had. */
  @CommandHandler
  Receipt handle(AdoptRuleSet command, Clock clock) {
    Refusals refusals = read(command, command.from(), clock);
    for (Limit limit : Limit.values()) {
      Span span = command.limits().get(limit);
      if (span == null || span.unit() == null) {
        refusals.add("limits." + limit, "Give a limit for: " + limit.label() + ".");
      } else if (!span.mayBeALimit()) {
        refusals.add(
            "limits." + limit,
            "%s: give a number from 1 to %d.".formatted(limit.label(), span.unit().most()));
      }
    }
    if (ruleSets.containsKey(command.from())) {
      refusals.add(
          "from",
          "A rule set of %s is there already. Withdraw that one first."
              .formatted(day(command.from())));
    }
    refusals.throwIfAny();
    apply(
        new RuleSetAdopted(
            command.from(), new EnumMap<>(command.limits()), command.source().strip()));
    return receipt();
  }

  @CommandHandler
  Receipt handle(WithdrawRuleSet command, Clock clock) {
    Refusals refusals = read(command, command.from(), clock);
    if (!ruleSets.containsKey(command.from())) {
      refusals.add("from", "There is no rule set of " + day(command.from()) + ".");
    } else if (ruleSets.firstKey().equals(command.from())) {
      refusals.add(
          "from",
          "This is the first rule set; without it the earliest cases would have no limits.");
    }
    refusals.throwIfAny();
    apply(new RuleSetWithdrawn(command.from(), command.reason().strip()));
    return receipt();
  }

  @CommandHandler
  Receipt handle(StatePopulation command, Clock clock) {
    Refusals refusals = read(command, command.from(), clock);
    if (command.under18() < 1 || command.under18() > MOST_CHILDREN) {
      refusals.add("under18", "Give a number from 1 to %,d.".formatted(MOST_CHILDREN));
    }
    refusals.throwIfAny();
    apply(new PopulationStated(command.from(), command.under18(), command.source().strip()));
    return receipt();
  }

  private static Refusals read(Record command, @Nullable LocalDate from, Clock clock) {
    Form form = new Form(_ -> null);
    Refusals refusals = form.read(command);
    if (!form.isComplete(command)) {
      refusals.throwIfAny();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), When.ENGLAND);
    if (from != null
        && !refusals.about("from")
        && (from.isBefore(EARLIEST) || from.isAfter(today.plusYears(YEARS_AHEAD)))) {
      refusals.add("from", "Check the year: " + from.getYear() + " is a long way off.");
    }
    return refusals;
  }

  private static void label(String label, Refusals refusals) {
    if (label.length() > LABEL_LIMIT) {
      refusals.add("label", "Use at most " + LABEL_LIMIT + " characters.");
    }
  }

  private @Nullable Held requireInUse(CodeList list, String code, Refusals refusals) {
    Held held = find(list, code);
    if (held == null) {
      refusals.add("code", "\"%s\" is not on this list.".formatted(code));
    } else if (held.retired != null) {
      refusals.add(
          "code", "\"%s\" has not been in use since %s.".formatted(code, day(held.retired)));
    }
    return held;
  }

  private static void notBefore(LocalDate from, @Nullable Held held, Refusals refusals) {
    if (held != null && from.isBefore(held.from)) {
      refusals.add("from", "It only came into use on " + day(held.from) + ".");
    }
  }

  private @Nullable Held find(CodeList list, String code) {
    return codes.getOrDefault(list, Map.of()).get(code);
  }

  private void hold(CodeList list, String code, Held held) {
    codes.computeIfAbsent(list, _ -> new HashMap<>()).put(code, held);
  }

  private Receipt receipt() {
    return new Receipt(subject, getVersion() + 1);
  }

  @EventSourcingHandler
  void on(ReferenceDataEvent event) {
    switch (event) {
      case CodeIntroduced it -> hold(it.list(), it.code(), new Held(it.label(), it.from(), null));
      case CodeRelabelled it -> {
        Held held = find(it.list(), it.code());
        if (held != null) {
          hold(it.list(), it.code(), new Held(it.label(), held.from, held.retired));
        }
      }
      case CodeRetired it -> {
        Held held = find(it.list(), it.code());
        if (held != null) {
          hold(it.list(), it.code(), new Held(held.label, held.from, it.from()));
        }
      }
      case RuleSetAdopted it -> ruleSets.put(it.from(), it.limits());
      case RuleSetWithdrawn it -> ruleSets.remove(it.from());
      case PopulationStated _ -> {}
    }
  }
}
