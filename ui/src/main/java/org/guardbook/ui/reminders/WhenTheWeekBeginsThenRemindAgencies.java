package org.guardbook.ui.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
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
import org.guardbook.ui.SettingRefused;
import org.guardbook.ui.Settings;
import org.guardbook.ui.deskfile.DeskFile;
import org.guardbook.ui.dispatch.Unattended;
import org.guardbook.ui.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Every Monday at seven in England each agency lead who gave an address is written to, once. It
 * goes by the calendar and never by events, so reading the record in again sends nothing; and that
 * a letter goes out is on disk before it does, so neither does starting again.
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

  private final JavaMailSender post;
  private final Letters letters;
  private final Addresses addresses;
  private final Unattended unattended;
  private final DeskFile desk;
  private final String from;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("reminders").factory());
  private Instant notBefore = Instant.MIN;

  WhenTheWeekBeginsThenRemindAgencies(
      JavaMailSender post,
      Letters letters,
      Addresses addresses,
      Unattended unattended,
      DeskFile desk,
      Settings settings,
      Clock clock) {
    this.post = post;
    this.letters = letters;
    this.addresses = addresses;
    this.unattended = unattended;
    this.desk = desk;
    this.from = from(settings.reminders().from());
    this.clock = clock;
    desk.change(
        """
        CREATE TABLE IF NOT EXISTS letter_sent (
          account TEXT NOT NULL, week TEXT NOT NULL, PRIMARY KEY (account, week))
        """);
  }

  private static String from(@Nullable String given) {
    if (given == null || given.isBlank()) {
      throw new SettingRefused(
          List.of(
              "guardbook.reminders.from must be set where spring.mail.host is: the address that"
                  + " the weekly letters come from."));
    }
    return given;
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
      post.send(message(mail, letter));
    } catch (MailAuthenticationException unreached) {
      tryAgain(account, week, unreached);
    } catch (MailSendException refused) {
      // Only where the server was not reached is there one cause for all
      if (refused.getCause() != null) {
        tryAgain(account, week, refused);
      } else {
        LOG.warn(
            "The weekly letter to {} was refused by the mail server", account.account(), refused);
      }
    }
  }

  private boolean isSent(Account account, String week) {
    return desk.readOne(
            "SELECT 1 FROM letter_sent WHERE account = ? AND week = ?",
            row -> row.getInt(1),
            account.account(),
            week)
        .isPresent();
  }

  private boolean claim(Account account, String week) {
    return desk.write(
            "INSERT OR IGNORE INTO letter_sent (account, week) VALUES (?, ?)",
            account.account(),
            week)
        == 1;
  }

  /** The mail server was not reached, so nothing can have gone out. */
  private void tryAgain(Account account, String week, MailException why) {
    desk.write("DELETE FROM letter_sent WHERE account = ? AND week = ?", account.account(), week);
    notBefore = clock.instant().plus(BETWEEN_TRIES);
    LOG.warn("The mail server was not reached; the weekly letters are tried again", why);
  }

  /** With the lead's own rights, so that nothing is in it that they may not see. */
  private Letter written(Account account) {
    SignedIn lead =
        new SignedIn(
            account.account(), account.name(), List.of(Role.AGENCY_LEAD), account.agency());
    try {
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(lead, null, List.of()));
      return letters.preview();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private MimeMessage message(String mail, Letter letter) {
    try {
      MimeMessage message = post.createMimeMessage();
      MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      helper.setFrom(from);
      helper.setTo(mail);
      helper.setSubject(letter.subject());
      helper.setText(letter.text());
      message.setHeader("Auto-Submitted", "auto-generated");
      return message;
    } catch (MessagingException cannotBe) {
      throw new IllegalStateException(cannotBe);
    }
  }
}
