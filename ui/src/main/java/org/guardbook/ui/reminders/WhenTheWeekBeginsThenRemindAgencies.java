package org.guardbook.ui.reminders;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guardbook.command.When;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.access.Role;
import org.guardbook.query.account.AccountQuery.Account;
import org.guardbook.query.account.AccountQuery.FindAccounts;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.desk.Desk;
import org.guardbook.ui.desk.Drawer;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.Unattended;
import org.guardbook.ui.post.Addresses;
import org.guardbook.ui.post.LetterDeferred;
import org.guardbook.ui.post.LetterRefused;
import org.guardbook.ui.post.Post;
import org.guardbook.ui.post.Unreached;
import org.guardbook.ui.security.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every Monday at seven in England each agency lead who gave an address is written to, once. It
 * goes by the calendar and never by events, so reading the record in again sends nothing; and that
 * a letter goes out is on the desk before it does, so neither does starting again, nor another
 * process at the same desk.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class WhenTheWeekBeginsThenRemindAgencies implements AutoCloseable {

  private static final Logger LOG =
      LoggerFactory.getLogger(WhenTheWeekBeginsThenRemindAgencies.class);

  private static final LocalTime AT = LocalTime.of(7, 0);

  /** A program that was not running on Monday morning catches up; on Thursday it is old news. */
  private static final Duration LATEST = Duration.ofDays(2);

  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(15);

  /** By account and week. */
  private record Sent(Instant at) {}

  private final Post post;
  private final Letters letters;
  private final Addresses addresses;
  private final Unattended unattended;
  private final Drawer<Sent> sent;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("reminders").factory());
  private Instant notBefore = Instant.MIN;

  WhenTheWeekBeginsThenRemindAgencies(
      Post post,
      Letters letters,
      Addresses addresses,
      Unattended unattended,
      Desk desk,
      Clock clock) {
    this.post = post;
    this.letters = letters;
    this.addresses = addresses;
    this.unattended = unattended;
    this.sent = desk.drawer("letters", Sent.class);
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.MINUTES);
  }

  @Override
  public void close() {
    timer.shutdown();
  }

  private void look() {
    try {
      remind();
    } catch (StillReplaying _) {
      LOG.debug("The record is still being read in");
    } catch (RuntimeException failed) {
      LOG.error("The weekly letters could not be written; they are tried again", failed);
    }
  }

  /** Writes to whoever is to be written to by now and has not been. */
  void remind() {
    Instant now = clock.instant();
    Instant due = monday(now);
    if (now.isBefore(notBefore) || due.plus(LATEST).isBefore(now)) {
      return;
    }
    for (Account account : unattended.askForAll(new FindAccounts(), Account.class)) {
      if (!account.suspended()
          && account.agency() != null
          && account.roles().contains(Role.AGENCY_LEAD)) {
        addresses
            .find(account.account())
            .filter(address -> address.givenAt().isBefore(due))
            .ifPresent(address -> remind(account, address.mail(), due));
      }
    }
  }

  /** Seven o'clock on the last Monday. */
  private static Instant monday(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, When.ENGLAND);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant seven = monday.atTime(AT).atZone(When.ENGLAND).toInstant();
    return seven.isAfter(now)
        ? monday.minusWeeks(1).atTime(AT).atZone(When.ENGLAND).toInstant()
        : seven;
  }

  private void remind(Account account, String mail, Instant due) {
    String week = LocalDate.ofInstant(due, When.ENGLAND).toString();
    if (isSent(account, week)) {
      return;
    }
    Letter letter;
    try {
      letter = written(account);
    } catch (NotPermitted _) {
      // Somebody who never signed in, say: they are written to once they may look
      return;
    }
    if (!letter.owes() || !claim(account, week)) {
      return;
    }
    try {
      post.send(mail, letter.subject(), letter.text());
    } catch (Unreached unreached) {
      tryAgain(account, week);
      throw unreached;
    } catch (LetterDeferred deferred) {
      tryAgain(account, week);
      LOG.warn("The weekly letter to {} has to wait", account.account(), deferred);
    } catch (LetterRefused refused) {
      LOG.warn(
          "The weekly letter to {} was refused by the mail server", account.account(), refused);
    }
  }

  private boolean isSent(Account account, String week) {
    return sent.find(account.account(), week).isPresent();
  }

  private boolean claim(Account account, String week) {
    return sent.claim(account.account(), week, new Sent(clock.instant()));
  }

  private void tryAgain(Account account, String week) {
    sent.remove(account.account(), week);
    notBefore = clock.instant().plus(BETWEEN_TRIES);
  }

  /** With the lead's own rights, so that nothing is in it that they may not see. */
  private Letter written(Account account) {
    return Dispatch.inTheNameOf(
        new SignedIn(
            account.account(), account.name(), List.of(Role.AGENCY_LEAD), account.agency()),
        letters::preview);
  }
}
