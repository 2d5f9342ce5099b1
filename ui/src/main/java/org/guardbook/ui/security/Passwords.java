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
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guardbook.command.RuleViolated;
import org.guardbook.ui.OpenId;
import org.guardbook.ui.Settings;
import org.guardbook.ui.desk.Desk;
import org.guardbook.ui.desk.Drawer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The passwords of local accounts, as Argon2 hashes at the desk; wrong ones are counted there. They
 * are looked up whenever they matter, so what one process changes holds for all at the same desk
 * from then on. The record itself says nothing of them. Where a provider keeps accounts nobody has
 * one here, those of earlier times included.
 */
@Component
class Passwords {

  /** A hash costs 16 MB while it is worked out, so only a few are at a time. */
  private static final int AT_A_TIME = 4;

  private static final int LONGEST = 128;

  /** No vowels and nothing that looks like something else. */
  private static final String READABLE = "23456789bcdfghjkmnpqrstvwxyz";

  private static final int REMEMBERED_AT_MOST = 1_000;

  /** Others may be about to give a first password; longer than this it never takes. */
  private static final Duration GIVING = Duration.ofMinutes(1);

  /**
   * @param mustChange whether somebody else gave it
   * @param version grows with every new one
   */
  private record Kept(String hash, boolean mustChange, long version) {}

  /** That some process is about to give an account its first password. */
  private record Giving(Instant since) {}

  private final Drawer<Kept> kept;
  private final WrongPasswords wrong;
  private final Drawer<Giving> giving;
  private final Settings.SignIn settings;
  private final @Nullable OpenId openid;
  private final Clock clock;
  private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore workshop = new Semaphore(AT_A_TIME);
  private final SecureRandom random = new SecureRandom();
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

  Passwords(Desk desk, Settings settings, Clock clock) {
    this.kept = desk.drawer("passwords", Kept.class);
    this.wrong = new WrongPasswords(desk, settings.signIn(), clock);
    this.giving = desk.drawer("first-passwords", Giving.class);
    this.settings = settings.signIn();
    this.openid = settings.openid();
    this.clock = clock;
    for (int i = 0; i < oneAtATime.length; i++) {
      oneAtATime[i] = new Object();
    }
    nobodysHash = hash(oneTimePassword());
  }

  private Optional<Kept> find(String account) {
    return openid == null ? kept.find(account, Drawer.ONLY) : Optional.empty();
  }

  /** Whether the account has a password at all. */
  boolean has(String account) {
    return find(account).isPresent();
  }

  /** Whether somebody else gave the account its password, so that its holder must choose one. */
  boolean mustChange(String account) {
    return find(account).filter(Kept::mustChange).isPresent();
  }

  /** Grows with every new password; 0 where there is none. */
  long version(String account) {
    return version(find(account));
  }

  private static long version(Optional<Kept> entry) {
    return entry.map(Kept::version).orElse(0L);
  }

  /**
   * Whether this is the account's password and the account is not shut. Takes as long for an
   * account that is not there, and counts what was wrong.
   *
   * @param known whether the account may be signed in to at all
   */
  boolean accepts(String account, String password, boolean known) {
    // Guesses at one account come one after the other, so that a burst is counted like a sequence
    synchronized (turnOf(account)) {
      Optional<Kept> entry = find(account).filter(_ -> known);
      String counted = entry.isPresent() ? account : WrongPasswords.NOBODY;
      boolean shut = wrong.haveShut(counted);
      String recollection = recollection(account, version(entry), password);
      if (!shut && isRemembered(recollection)) {
        return true;
      }
      boolean right =
          matches(password, entry.map(Kept::hash).orElse(nobodysHash))
              && entry.isPresent()
              && !shut;
      if (right) {
        wrong.forget(account);
        remember(recollection);
      } else if (!shut) {
        wrong.count(counted);
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

  /**
   * Gives an account its first password, one that works until its holder chooses one, unless it has
   * one or another process is giving it one.
   *
   * @param told is told it before it is good for anything, so that none is ever given untold
   * @return whether it was given
   */
  boolean giveFirst(String account, Consumer<String> told) {
    requireKeptHere();
    String password = oneTimePassword();
    Kept first = new Kept(hash(password), true, 1);
    Instant now = clock.instant();
    giving.forgetBefore(now.minus(GIVING));
    if (!giving.claim(account, Drawer.ONLY, new Giving(now)) || has(account)) {
      return false;
    }
    told.accept(password);
    return kept.claim(account, Drawer.ONLY, first);
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
      long version = version(account);
      if (!accepts(account, present, true)) {
        throw notPresent();
      }
      String weakness = weakness(account, chosen);
      if (weakness != null) {
        throw new RuleViolated("chosen", weakness);
      }
      if (matches(chosen, find(account).map(Kept::hash).orElse(nobodysHash))) {
        throw new RuleViolated("chosen", "Choose one that differs from your present password.");
      }
      String hash = hash(chosen);
      kept.change(
          account,
          Drawer.ONLY,
          now -> {
            if (version(now) != version) {
              throw notPresent();
            }
            return new Kept(hash, false, version + 1);
          });
      wrong.forget(account);
    }
  }

  private static RuleViolated notPresent() {
    return new RuleViolated("present", "That is not your present password.");
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
    String hash = hash(password);
    kept.change(account, Drawer.ONLY, present -> new Kept(hash, mustChange, version(present) + 1));
    wrong.forget(account);
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
