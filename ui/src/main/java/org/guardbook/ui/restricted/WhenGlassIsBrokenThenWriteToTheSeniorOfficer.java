package org.guardbook.ui.restricted;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
import org.guardbook.query.restriction.RestrictionQuery.Breaking;
import org.guardbook.query.restriction.RestrictionQuery.FindBreakings;
import org.guardbook.ui.Settings;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.desk.Desk;
import org.guardbook.ui.desk.Drawer;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.Unattended;
import org.guardbook.ui.post.Addresses;
import org.guardbook.ui.post.Addresses.Address;
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
 * Each designated senior officer who gave an address is written to whenever the glass of a record
 * was broken, once. That a letter goes out is on the desk before it does, so neither reading the
 * record in again, nor starting again, nor another process at the same desk sends it twice.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class WhenGlassIsBrokenThenWriteToTheSeniorOfficer implements AutoCloseable {

  private static final Logger LOG =
      LoggerFactory.getLogger(WhenGlassIsBrokenThenWriteToTheSeniorOfficer.class);

  /** What could not be written for longer stands on their page for a week all the same. */
  private static final Duration LATEST = Duration.ofDays(2);

  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(2);

  /** By account and position of the breaking. */
  private record Written(Instant at) {}

  private final Post post;
  private final Dispatch dispatch;
  private final Addresses addresses;
  private final Unattended unattended;
  private final Drawer<Written> written;
  private final Settings settings;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("broken-glass").factory());
  private Instant notBefore = Instant.MIN;

  WhenGlassIsBrokenThenWriteToTheSeniorOfficer(
      Post post,
      Dispatch dispatch,
      Addresses addresses,
      Unattended unattended,
      Desk desk,
      Settings settings,
      Clock clock) {
    this.post = post;
    this.dispatch = dispatch;
    this.addresses = addresses;
    this.unattended = unattended;
    this.written = desk.drawer("breakings", Written.class);
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    timer.scheduleWithFixedDelay(this::look, 0, 10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    timer.shutdown();
  }

  private void look() {
    try {
      write();
    } catch (StillReplaying _) {
      LOG.debug("The record is still being read in");
    } catch (RuntimeException failed) {
      LOG.error("Letters about broken glass could not be written; they are tried again", failed);
    }
  }

  /** Writes to whoever is to be written to by now and has not been. */
  void write() {
    Instant now = clock.instant();
    if (now.isBefore(notBefore)) {
      return;
    }
    for (Account account : unattended.askForAll(new FindAccounts(), Account.class)) {
      if (!account.suspended() && account.roles().contains(Role.DESIGNATED_SENIOR_OFFICER)) {
        addresses.find(account.account()).ifPresent(address -> write(account, address, now));
      }
    }
  }

  private void write(Account account, Address address, Instant now) {
    for (Breaking breaking : since(now.minus(LATEST), account)) {
      if (address.givenAt().isBefore(breaking.at()) && claim(account, breaking)) {
        send(account, address.mail(), breaking);
      }
    }
  }

  /** With the officer's own rights: they hear of no case about themselves. */
  private List<Breaking> since(Instant since, Account account) {
    SignedIn officer =
        new SignedIn(
            account.account(),
            account.name(),
            List.of(Role.DESIGNATED_SENIOR_OFFICER),
            account.agency());
    try {
      return Dispatch.inTheNameOf(
          officer,
          () ->
              dispatch.askForAll(new FindBreakings(since), Breaking.class).stream()
                  .sorted(Comparator.comparing(Breaking::position))
                  .toList());
    } catch (NotPermitted _) {
      // Somebody who never signed in, say: they are written to once they may look
      return List.of();
    }
  }

  private void send(Account account, String mail, Breaking breaking) {
    try {
      post.send(mail, "The glass of " + breaking.reference() + " was broken", text(breaking));
    } catch (Unreached unreached) {
      tryAgain(account, breaking);
      throw unreached;
    } catch (LetterDeferred deferred) {
      tryAgain(account, breaking);
      LOG.warn("The letter to {} about broken glass has to wait", account.account(), deferred);
    } catch (LetterRefused refused) {
      LOG.warn(
          "The letter to {} about broken glass was refused by the mail server",
          account.account(),
          refused);
    }
  }

  private void tryAgain(Account account, Breaking breaking) {
    written.remove(account.account(), title(breaking));
    notBefore = clock.instant().plus(BETWEEN_TRIES);
  }

  /** The reason stays in the record: letters travel through other hands. */
  private String text(Breaking breaking) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), When.ENGLAND);
    String guardbook = settings.reminders().address();
    return """
        %s is restricted. %s opened it with a reason on %s; it is open to them until %s.

        Read the reason, and who looked: %s
        """
        .formatted(
            breaking.reference(),
            breaking.account(),
            Words.moment(breaking.at(), today),
            Words.moment(breaking.until(), today),
            guardbook == null
                ? "open Who looked in Guardbook."
                : guardbook.replaceAll("/+$", "") + "/looks?reference=" + breaking.reference());
  }

  private boolean claim(Account account, Breaking breaking) {
    return written.claim(account.account(), title(breaking), new Written(clock.instant()));
  }

  private static String title(Breaking breaking) {
    return Long.toString(breaking.position());
  }
}
