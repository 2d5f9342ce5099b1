package org.guardbook.ui.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.OpenId;
import org.guardbook.ui.Settings;
import org.guardbook.ui.deskfile.DeskFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The passwords of local accounts, as Argon2 hashes in the desk file; wrong ones are counted there.
 * The record itself says nothing of them. Where a provider keeps accounts nobody has one here,
 * those of earlier times included.
 */
@Component
class Passwords {

  private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);

  /** Wrong passwords for names that nobody has are counted here, so that both take as long. */
  private static final String NOBODY = "";

  /** A hash costs 16 MB while it is worked out, so only a few are at a time. */
  private static final int AT_A_TIME = 4;

  private static final int LONGEST = 128;

  /** No vowels and nothing that looks like something else. */
  private static final String READABLE = "23456789bcdfghjkmnpqrstvwxyz";

  private static final int REMEMBERED_AT_MOST = 1_000;

  private record Kept(String hash, boolean mustChange, long version) {}

  private final DeskFile desk;
  private final Settings.SignIn settings;
  private final @Nullable OpenId openid;
  private final Clock clock;
  private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore workshop = new Semaphore(AT_A_TIME);
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Object[] oneAtATime = new Object[64];
  private final SecretKeySpec rememberingKey = new SecretKeySpec(randomBytes(), "HmacSHA256");
  private final String nobodysHash;

  private final Map<String, Instant> remembered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > REMEMBERED_AT_MOST;
        }
      };

  Passwords(DeskFile desk, Settings settings, Clock clock) {
    this.desk = desk;
    this.settings = settings.signIn();
    this.openid = settings.openid();
    this.clock = clock;
    for (int i = 0; i < oneAtATime.length; i++) {
      oneAtATime[i] = new Object();
    }
    desk.change(
        """
        CREATE TABLE IF NOT EXISTS password (
          account TEXT PRIMARY KEY, hash TEXT NOT NULL, must_change INTEGER NOT NULL,
          version INTEGER NOT NULL)
        """);
    desk.change(
        """
        CREATE TABLE IF NOT EXISTS wrong_password (
          account TEXT PRIMARY KEY, failures INTEGER NOT NULL, shut_until INTEGER NOT NULL)
        """);
    if (openid == null) {
      desk.read(
              "SELECT account, hash, must_change, version FROM password",
              row ->
                  Map.entry(
                      row.getString(1),
                      new Kept(row.getString(2), row.getInt(3) == 1, row.getLong(4))))
          .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    }
    nobodysHash = hash(oneTimePassword());
  }

  /** Whether the account has a password at all. */
  boolean has(String account) {
    return kept.containsKey(account);
  }

  /** Whether somebody else gave the account its password, so that its holder must choose one. */
  boolean mustChange(String account) {
    Kept entry = kept.get(account);
    return entry != null && entry.mustChange();
  }

  /** Grows with every new password; 0 where there is none. */
  long version(String account) {
    Kept entry = kept.get(account);
    return entry == null ? 0 : entry.version();
  }

  /**
   * Whether this is the account's password and the account is not shut. Takes as long for an
   * account that is not there, and counts what was wrong.
   *
   * @param known whether the account may be signed in to at all
   */
  boolean accepts(String account, String password, boolean known) {
    String counted = known && kept.containsKey(account) ? account : NOBODY;
    // Guesses at one account come one after the other, so that a burst is counted like a sequence
    synchronized (turnOf(account)) {
      boolean shut = isShut(counted);
      String recollection = recollection(account, version(account), password);
      if (!shut && isRemembered(recollection)) {
        return true;
      }
      Kept entry = kept.get(counted);
      boolean right =
          matches(password, entry == null ? nobodysHash : entry.hash()) && entry != null && !shut;
      if (right) {
        desk.write("DELETE FROM wrong_password WHERE account = ?", account);
        remember(recollection);
      } else if (!shut) {
        countFailure(counted);
      }
      return right;
    }
  }

  /** Gives the account a password that works until its holder chooses one, and answers it. */
  String giveOneTimePassword(String account) {
    String password = oneTimePassword();
    keep(account, password, true);
    return password;
  }

  /** Gives the account this password as if its holder had chosen it; for the demonstration. */
  void give(String account, String password) {
    keep(account, password, false);
  }

  /**
   * Replaces the holder's password by one of their choice.
   *
   * @throws RuleViolated if the present one is wrong or the new one is easily guessed
   */
  void change(String account, String present, String chosen) {
    requireKeptHere();
    // Whoever knows the present one only must not slip in behind an administrator who replaces it
    synchronized (turnOf(account)) {
      if (!accepts(account, present, true)) {
        throw new RuleViolated("present", "That is not your present password.");
      }
      String weakness = weakness(account, chosen);
      if (weakness != null) {
        throw new RuleViolated("chosen", weakness);
      }
      if (matches(chosen, kept.get(account) instanceof Kept entry ? entry.hash() : nobodysHash)) {
        throw new RuleViolated("chosen", "Choose one that differs from your present password.");
      }
      keep(account, chosen, false);
    }
  }

  private void requireKeptHere() {
    if (openid != null) {
      throw new RuleViolated(openid.keptThere());
    }
  }

  private Object turnOf(String account) {
    return oneAtATime[Math.floorMod(account.hashCode(), oneAtATime.length)];
  }

  private static @Nullable String weakness(String account, String chosen) {
    if (chosen.length() < 12) {
      return "Use at least 12 characters; three or four words make a good password.";
    }
    if (chosen.length() > LONGEST) {
      return "Use at most " + LONGEST + " characters.";
    }
    if (chosen.toLowerCase(Locale.ROOT).contains(account)) {
      return "Leave your sign-in name out of it.";
    }
    if (CommonPasswords.contain(chosen)) {
      return "That is one of the passwords that are tried first. Choose another.";
    }
    return null;
  }

  private void keep(String account, String password, boolean mustChange) {
    requireKeptHere();
    synchronized (turnOf(account)) {
      Kept entry = new Kept(hash(password), mustChange, version(account) + 1);
      desk.write(
          "INSERT OR REPLACE INTO password (account, hash, must_change, version) VALUES (?, ?, ?, ?)",
          account,
          entry.hash(),
          entry.mustChange() ? 1 : 0,
          entry.version());
      desk.write("DELETE FROM wrong_password WHERE account = ?", account);
      kept.put(account, entry);
    }
  }

  private boolean isShut(String account) {
    return !account.equals(NOBODY)
        && desk.readOne(
                "SELECT shut_until FROM wrong_password WHERE account = ?",
                row -> row.getLong(1),
                account)
            .filter(until -> until > clock.millis())
            .isPresent();
  }

  private void countFailure(String account) {
    desk.write(
        """
        INSERT INTO wrong_password (account, failures, shut_until) VALUES (?, 1, 0)
        ON CONFLICT (account) DO UPDATE SET failures =
          CASE WHEN shut_until BETWEEN 1 AND ? THEN 1 ELSE failures + 1 END, shut_until = 0
        """,
        account,
        clock.millis());
    if (!account.equals(NOBODY)) {
      int shut =
          desk.write(
              "UPDATE wrong_password SET shut_until = ? WHERE account = ? AND failures >= ?",
              clock.instant().plus(settings.shutFor()).toEpochMilli(),
              account,
              settings.failures());
      if (shut > 0) {
        Duration shutFor = settings.shutFor();
        LOG.warn(
            "An account is shut for {} minutes after {} wrong passwords in a row.",
            shutFor.toMinutes(),
            settings.failures());
      }
    }
  }

  private String hash(String password) {
    workshop.acquireUninterruptibly();
    try {
      return Objects.requireNonNull(argon2.encode(password));
    } finally {
      workshop.release();
    }
  }

  private boolean matches(String password, String hash) {
    if (password.length() > LONGEST) {
      return false;
    }
    workshop.acquireUninterruptibly();
    try {
      return argon2.matches(password, hash);
    } finally {
      workshop.release();
    }
  }

  /** Names account, version and password without giving any of them away. */
  private String recollection(String account, long version, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(rememberingKey);
      mac.update((account + "\0" + version + "\0").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean isRemembered(String recollection) {
    synchronized (remembered) {
      Instant until = remembered.get(recollection);
      return until != null && clock.instant().isBefore(until);
    }
  }

  private void remember(String recollection) {
    synchronized (remembered) {
      remembered.put(recollection, clock.instant().plus(settings.remembered()));
    }
  }

  private String oneTimePassword() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      if (i > 0 && i % 5 == 0) {
        password.append('-');
      }
      password.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    return password.toString();
  }

  private byte[] randomBytes() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }
}
