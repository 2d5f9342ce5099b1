package org.guardbook.ui.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.command.Imported;
import org.guardbook.command.Narrative;
import org.guardbook.command.Receipt;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.account.AccountCommand.OpenAccount;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand.ImportEpisodes;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.command.childprotection.EarlierEpisode;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.NoteDevelopment;
import org.guardbook.command.restriction.RestrictionCommand.RestrictRecord;
import org.guardbook.query.casefile.CaseQuery.Cases;
import org.guardbook.query.casefile.CaseQuery.FindCases;
import org.guardbook.query.casefile.CaseState;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildQuery.OpenChild;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.query.timeline.TimelineEntry.Kind;
import org.guardbook.query.timeline.TimelineQuery.ReadChildTimeline;
import org.guardbook.query.timeline.TimelineQuery.ReadTimeline;
import org.guardbook.query.timeline.TimelineQuery.Timeline;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.Unattended;
import org.guardbook.ui.evidence.EvidenceStore;
import org.guardbook.ui.security.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Fills an empty record with a board's last three years, through the same commands that people
 * send: what the rules refuse is not in the demo either.
 */
final class DemoBoard {

  private static final int YEARS = 3;
  private static final int CONTACTS_A_YEAR = 215;

  private final Dispatch dispatch;
  private final SteeredClock clock;
  private final Unattended unattended;
  private final Papers papers;
  private final Random chance = new Random(2013);

  DemoBoard(Dispatch dispatch, SteeredClock clock, Unattended unattended, EvidenceStore evidence) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.unattended = unattended;
    this.papers = new Papers(evidence);
  }

  /** When the board began to keep its record. */
  static Instant beginning(Clock now) {
    return LocalDate.ofInstant(now.instant(), When.ENGLAND)
        .minusYears(YEARS)
        .atStartOfDay(When.ENGLAND)
        .toInstant();
  }

  /** Tells every story up to now, in the order in which its steps were recorded. */
  void fill(Instant now) {
    Staff.OTHER_LEADS.forEach(this::open);
    LocalDate today = LocalDate.ofInstant(now, When.ENGLAND);
    PriorityQueue<Told> steps = new PriorityQueue<>(Comparator.comparing(Told::recordedAt));
    Casebook casebook = new Casebook(chance, this::latestNote);
    for (LocalDate day : contactDays(today)) {
      steps.addAll(casebook.story(day).steps());
    }
    LocalDate from = today.minusYears(YEARS);
    // Drawn apart, so that no review changes what happens in a case
    Random drawn = new Random(2019);
    steps.addAll(new Committees(drawn, today).errands(from));
    steps.addAll(new Reviews(drawn, from, today, papers).errands());
    Children children = Children.ofAnOrdinaryBoard(1989, from, today, this::visit);
    steps.addAll(children.steps());
    steps.addAll(Population.errands(from, today));
    bringOver(children.earlierEpisodes(), from);
    while (!steps.isEmpty() && steps.element().recordedAt().isBefore(now)) {
      record(steps.remove());
    }
    Chronicles chronicles = new Chronicles(dispatch);
    clock.standAt(now.minusSeconds(60));
    signIn("lado");
    chronicles.ofACase(today);
    signIn(Staff.CONFERENCE_CHAIR);
    chronicles.ofAChild(today);
    restrictOne();
    SecurityContextHolder.clearContext();
    clock.runFree();
  }

  /** So that it can be seen what a restricted case is to whoever is named on it, and to others. */
  private void restrictOne() {
    signIn(Staff.LADO);
    FindCases open =
        new FindCases(
            "",
            Set.of(CaseState.BETWEEN_MEETINGS),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            null,
            false,
            0,
            1);
    for (CaseSummary chosen : dispatch.ask(open, Cases.class).cases()) {
      dispatch.send(
          new RestrictRecord(
              chosen.reference(),
              Set.of(Staff.LADO),
              new Narrative("The adult is married to a manager of the council’s.")),
          UUID.randomUUID().toString());
    }
  }

  private void open(Staff.Lead lead) {
    unattended.send(
        new OpenAccount(lead.account(), lead.name(), null, Set.of(Role.AGENCY_LEAD), lead.agency()),
        "demo:" + lead.account());
  }

  private List<LocalDate> contactDays(LocalDate today) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate first = today.minusYears(YEARS);
    long length = today.toEpochDay() - first.toEpochDay() + 1;
    for (int n = 0; n < YEARS * CONTACTS_A_YEAR; n++) {
      days.add(first.plusDays(chance.nextLong(length)));
    }
    days.sort(Comparator.naturalOrder());
    return days;
  }

  private void record(Told told) {
    clock.standAt(told.recordedAt());
    signIn(told.account());
    switch (told) {
      case Errand errand -> dispatch.sendOneOfMany(errand.command(), UUID.randomUUID().toString());
      case Story.Step step -> record(step);
      case Household.Step step -> record(step);
    }
  }

  private void record(Household.Step step) {
    ChildProtectionCommand command = step.command().get();
    String commandId = UUID.randomUUID().toString();
    if (step.opens()) {
      Receipt receipt = dispatch.send(command, commandId);
      step.household().areNow(family(receipt.subject()));
    } else if (step.lookedUp()) {
      dispatch.send(command, commandId);
    } else {
      dispatch.sendOneOfMany(command, commandId);
    }
  }

  /** The records of a child and of its brothers and sisters, by name. */
  private Map<String, ChildReference> family(String child) {
    ChildFile file = dispatch.askForOne(new OpenChild(child, null), ChildFile.class).orElseThrow();
    return Stream.concat(Stream.of(file.summary()), file.siblings().stream())
        .collect(
            Collectors.toMap(ChildSummary::name, each -> new ChildReference(each.reference())));
  }

  private String visit(ChildReference child, When visited) {
    return dispatch
        .ask(new ReadChildTimeline(child.value(), Kind.VISIT, null, 0, 500), Timeline.class)
        .entries()
        .stream()
        .filter(entry -> entry.happened().equals(visited) && entry.correctedBy() == null)
        .findFirst()
        .orElseThrow()
        .eventId();
  }

  private void bringOver(List<EarlierEpisode> episodes, LocalDate from) {
    clock.standAt(from.atTime(8, 5).atZone(When.ENGLAND).toInstant());
    signIn(Staff.CONFERENCE_CHAIR);
    dispatch.send(new ImportEpisodes(episodes), UUID.randomUUID().toString(), Imported.class);
  }

  private void record(Story.Step step) {
    CaseReference reference = step.story().reference();
    PositionOfTrustCommand command = step.command().apply(reference);
    String commandId = UUID.randomUUID().toString();
    // A note may be looked up to be corrected; nothing else is looked at before all is told
    Receipt receipt =
        command instanceof NoteDevelopment
            ? dispatch.send(command, commandId)
            : dispatch.sendOneOfMany(command, commandId);
    if (reference == null) {
      step.story().isNow(new CaseReference(receipt.subject()));
    }
  }

  private String latestNote(CaseReference reference) {
    return dispatch
        .ask(new ReadTimeline(reference.value(), Kind.NOTE, null, 0, 100), Timeline.class)
        .entries()
        .stream()
        .max(Comparator.comparing(TimelineEntry::position))
        .orElseThrow()
        .eventId();
  }

  private static void signIn(String account) {
    SignedIn person = Staff.of(account);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
  }
}
