package org.guardbook.ui.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.command.When;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Operation;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.actionplan.ActionPlanQuery.ActionFilter;
import org.guardbook.query.actionplan.ActionPlanQuery.Actions;
import org.guardbook.query.actionplan.ActionPlanQuery.FindActions;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.actionplan.TrackedAction;
import org.guardbook.query.referencedata.ReferenceDataQuery.ListedCode;
import org.guardbook.query.referencedata.ReferenceDataQuery.ReadCodeList;
import org.guardbook.ui.Settings;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the weekly letter out of what the agency may see, and nothing else. */
@Component
public class Letters {

  private static final int PAGE = 500;
  private static final int DAYS_AHEAD = 28;
  private static final int LONGEST_TEXT = 200;

  private static final Set<ActionState> OPEN =
      Stream.of(ActionState.values()).filter(ActionState::isOpen).collect(Collectors.toSet());

  private static final Comparator<TrackedAction> OLDEST_SILENCE_FIRST =
      Comparator.comparingLong(TrackedAction::quietDays)
          .reversed()
          .thenComparing(TrackedAction::dueOn)
          .thenComparing(TrackedAction::id);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private final Dispatch dispatch;
  private final Settings settings;
  private final Clock clock;

  Letters(Dispatch dispatch, Settings settings, Clock clock) {
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The letter as it would go out now to whoever is signed in on this thread.
   *
   * @throws NotPermitted if they lead no agency's actions
   */
  public Letter preview() {
    SignedIn lead = Dispatch.signedIn().orElseThrow(() -> new NotPermitted("Sign in first."));
    String agency = lead.agency();
    if (agency == null || !lead.may(Operation.UPDATE_ACTIONS)) {
      throw new NotPermitted(Operation.UPDATE_ACTIONS);
    }
    return write(agency, label(agency), LocalDate.ofInstant(clock.instant(), When.ENGLAND));
  }

  private Letter write(String agency, String label, LocalDate today) {
    List<TrackedAction> late = new ArrayList<>();
    List<TrackedAction> due = new ArrayList<>();
    List<TrackedAction> silent = new ArrayList<>();
    for (TrackedAction action : open(agency)) {
      if (action.state() == ActionState.OVERDUE) {
        late.add(action);
      } else if (!action.dueOn().isAfter(today.plusDays(DAYS_AHEAD))) {
        due.add(action);
      } else if (action.silent()) {
        silent.add(action);
      }
    }
    StringBuilder text = new StringBuilder();
    text.append(label)
        .append(": what your agency owes ")
        .append(settings.board())
        .append(" as at ")
        .append(WEEKDAY.format(today))
        .append(".\n");
    section(text, "Late", late);
    section(text, "Due within four weeks", due);
    section(text, "Silent, though not due yet", silent);
    if (late.isEmpty() && due.isEmpty() && silent.isEmpty()) {
      text.append("\nNothing is late, due or silent.\n");
    }
    text.append("\nUpdating an action takes a minute, also where little has changed");
    text.append(
        settings.reminders().address() == null
            ? ": open My agency in Guardbook.\n"
            : ":\n" + settings.reminders().address().replaceAll("/+$", "") + "/my-agency\n");
    return new Letter(
        "%s: %d late, %d due, %d silent".formatted(label, late.size(), due.size(), silent.size()),
        text.toString(),
        !late.isEmpty() || !due.isEmpty() || !silent.isEmpty());
  }

  private static void section(StringBuilder text, String title, List<TrackedAction> actions) {
    if (actions.isEmpty()) {
      return;
    }
    String heading = title + " (" + actions.size() + ")";
    text.append('\n').append(heading).append('\n').append("-".repeat(heading.length()));
    text.append('\n');
    for (TrackedAction action : actions.stream().sorted(OLDEST_SILENCE_FIRST).toList()) {
      text.append('\n')
          .append(action.review())
          .append(" · ")
          .append(action.action())
          .append("  ")
          .append(oneLine(action.text()))
          .append('\n')
          .append("Due ")
          .append(DAY.format(action.dueOn()))
          .append(". ")
          .append(heard(action.heardOn(), action))
          .append('\n');
    }
  }

  private static String heard(@Nullable LocalDate on, TrackedAction action) {
    return (on == null
            ? "Never updated since it was agreed on " + DAY.format(action.agreedOn())
            : "Last update on " + DAY.format(on))
        + (action.silent() ? ", silent for " + action.quietDays() + " days." : ".");
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT - 1) + "…";
  }

  private List<TrackedAction> open(String agency) {
    ActionFilter filter =
        new ActionFilter("", Set.of(agency), Set.of(), OPEN, false, false, Set.of());
    List<TrackedAction> all = new ArrayList<>();
    for (int page = 0; ; page++) {
      List<TrackedAction> some =
          dispatch
              .ask(new FindActions(filter, null, null, null, false, page, PAGE), Actions.class)
              .actions();
      all.addAll(some);
      if (some.size() < PAGE) {
        return all;
      }
    }
  }

  private String label(String agency) {
    return dispatch.askForAll(new ReadCodeList(CodeList.AGENCY), ListedCode.class).stream()
        .filter(code -> code.code().equals(agency))
        .map(ListedCode::label)
        .findFirst()
        .orElse(agency);
  }
}
