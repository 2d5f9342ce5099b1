package org.guardbook.ui.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.guardbook.ui.Settings;
import org.guardbook.ui.desk.Desk;
import org.guardbook.ui.desk.Drawer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wrong passwords in a row, wherever they were tried; enough of them shut an account for a while.
 */
final class WrongPasswords {

  /** Those for names that nobody has are counted here, so that both take as long. */
  static final String NOBODY = "";

  private static final Logger LOG = LoggerFactory.getLogger(WrongPasswords.class);

  /**
   * @param shutUntil null while there are not enough of them
   */
  private record Wrong(int failures, @Nullable Instant shutUntil) {

    boolean isShut(Instant now) {
      return shutUntil != null && now.isBefore(shutUntil);
    }

    /** Being shut is over, and with it what led to it. */
    boolean isAtoned(Instant now) {
      return shutUntil != null && !isShut(now);
    }
  }

  private final Drawer<Wrong> wrong;
  private final Settings.SignIn settings;
  private final Clock clock;

  WrongPasswords(Desk desk, Settings.SignIn settings, Clock clock) {
    this.wrong = desk.drawer("wrong-passwords", Wrong.class);
    this.settings = settings;
    this.clock = clock;
  }

  boolean haveShut(String account) {
    return wrong
        .find(account, Drawer.ONLY)
        .filter(each -> each.isShut(clock.instant()))
        .isPresent();
  }

  void count(String account) {
    Instant now = clock.instant();
    Wrong counted = wrong.change(account, Drawer.ONLY, before -> oneMore(account, before, now));
    if (counted.isShut(now)) {
      LOG.warn(
          "An account is shut for {} minutes after {} wrong passwords in a row.",
          settings.shutFor().toMinutes(),
          settings.failures());
    }
  }

  private Wrong oneMore(String account, Optional<Wrong> before, Instant now) {
    int failures = before.filter(each -> !each.isAtoned(now)).map(Wrong::failures).orElse(0) + 1;
    boolean enough = failures >= settings.failures() && !account.equals(NOBODY);
    return new Wrong(failures, enough ? now.plus(settings.shutFor()) : null);
  }

  void forget(String account) {
    wrong.remove(account, Drawer.ONLY);
  }
}
