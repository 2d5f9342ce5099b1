package org.guardbook.ui.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand.CloseCase;
import org.jspecify.annotations.Nullable;

/** What happens in one case of the demo, each step recorded when a busy office would record it. */
final class Story {

  /**
   * @param recordedAt when it is entered
   * @param account who enters it
   * @param command made once the case has its reference
   */
  record Step(
      Story story,
      Instant recordedAt,
      String account,
      Function<@Nullable CaseReference, PositionOfTrustCommand> command)
      implements Told {}

  private final List<Step> steps = new ArrayList<>();
  private @Nullable CaseReference reference;

  /** Adds a step that happens, and is entered a while later; never before the step before it. */
  void tell(
      String account,
      LocalDateTime happened,
      Duration until,
      Function<CaseReference, PositionOfTrustCommand> command) {
    add(account, happened, until, told -> command.apply(Objects.requireNonNull(told)));
  }

  void begin(LocalDateTime happened, Duration until, Supplier<PositionOfTrustCommand> contact) {
    add("lado", happened, until, _ -> contact.get());
  }

  void close(String account, LocalDateTime on, String reason) {
    tell(
        account,
        on,
        Duration.ofMinutes(20),
        told -> new CloseCase(told, When.on(on.toLocalDate()), new Narrative(reason), true, null));
  }

  private void add(
      String account,
      LocalDateTime happened,
      Duration until,
      Function<@Nullable CaseReference, PositionOfTrustCommand> command) {
    Instant recorded = inOfficeHours(happened.plus(until)).atZone(When.ENGLAND).toInstant();
    if (!steps.isEmpty() && !recorded.isAfter(steps.getLast().recordedAt())) {
      recorded = steps.getLast().recordedAt().plus(Duration.ofMinutes(2));
    }
    steps.add(new Step(this, recorded, account, command));
  }

  /** What is not entered by the evening is entered the next working morning. */
  static LocalDateTime inOfficeHours(LocalDateTime moment) {
    return moment.getHour() < 18
        ? workday(moment.toLocalDate(), Math.max(moment.getHour(), 8), moment.getMinute())
        : workday(moment.toLocalDate().plusDays(1), 8, 30 + moment.getMinute() / 4);
  }

  /** The same time of day on the next day that is neither Saturday nor Sunday. */
  static LocalDateTime workday(LocalDate day, int hour, int minute) {
    LocalDate moved =
        switch (day.getDayOfWeek()) {
          case SATURDAY -> day.plusDays(2);
          case SUNDAY -> day.plusDays(1);
          case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    return moved.atTime(LocalTime.of(hour, minute));
  }

  List<Step> steps() {
    return steps;
  }

  @Nullable CaseReference reference() {
    return reference;
  }

  void isNow(CaseReference given) {
    reference = given;
  }
}
