package org.guardbook.query.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How alike two people are by name and date of birth, and why they are offered as perhaps the same.
 * Whoever answers the telephone reads it, so what is offered is little and likely; a human decides.
 *
 * @param score from 0 to 1
 */
public record Likeness(double score, String because) {

  /** Alike enough where the date of birth leaves no doubt. */
  private static final double NAME_WITH_SAME_BIRTH = 0.8;

  /** Alike enough where the date of birth nearly agrees. */
  private static final double NAME_WITH_NEAR_BIRTH = 0.88;

  /** Alike enough where there is nothing else to go by. */
  private static final double NAME_ALONE = 0.945;

  private enum Birth {
    SAME,
    EXCHANGED,
    SLIP,
    UNKNOWN,
    DIFFERENT
  }

  /** What a name and date of birth that may be the same have in common with these. */
  public static List<String> keys(PersonName name, @Nullable LocalDate dateOfBirth) {
    Set<String> keys = new LinkedHashSet<>();
    for (String word : name.words()) {
      if (word.length() > 1) {
        keys.addAll(NameForms.keys(word));
      }
    }
    if (name.words().size() < 4) {
      keys.add(name.together());
    }
    if (dateOfBirth != null) {
      keys.addAll(birthKeys(dateOfBirth));
    }
    return List.copyOf(keys);
  }

  /** Those under which somebody may have been entered with day and month exchanged, too. */
  public static List<String> keysToLookFor(PersonName name, @Nullable LocalDate dateOfBirth) {
    List<String> keys = new ArrayList<>(keys(name, dateOfBirth));
    LocalDate exchanged = dateOfBirth == null ? null : exchanged(dateOfBirth);
    if (exchanged != null) {
      keys.addAll(birthKeys(exchanged));
    }
    return keys;
  }

  /** Two of day, month and year agree wherever a slip was made in the third. */
  private static List<String> birthKeys(LocalDate born) {
    int year = born.getYear();
    int month = born.getMonthValue();
    int day = born.getDayOfMonth();
    return List.of(year + "-" + month, year + "/" + day, month + "/" + day);
  }

  /** None where the two are too unlike to be worth anybody's time. */
  public static Optional<Likeness> between(
      PersonName name,
      @Nullable LocalDate dateOfBirth,
      PersonName earlierName,
      @Nullable LocalDate earlierDateOfBirth) {
    Birth birth = birth(dateOfBirth, earlierDateOfBirth);
    if (birth == Birth.DIFFERENT || name.isEmpty() || earlierName.isEmpty()) {
      return Optional.empty();
    }
    NameLikeness names = NameLikeness.between(name, earlierName);
    return switch (birth) {
      case SAME -> withSameBirth(names, dateOfBirth);
      case EXCHANGED ->
          names.score() >= NAME_WITH_NEAR_BIRTH
              ? found(0.88 * names.score(), names.words() + ", day and month of birth exchanged")
              : Optional.empty();
      case SLIP ->
          names.score() >= NAME_WITH_NEAR_BIRTH
              ? found(0.85 * names.score(), names.words() + ", date of birth differs by one slip")
              : Optional.empty();
      case UNKNOWN ->
          names.score() >= NAME_ALONE
                  && names.worst() >= NameForms.WRITTEN_BY_EAR
                  && names.isWhole()
              ? found(0.72 * names.score(), names.words() + ", no date of birth to compare")
              : Optional.empty();
      case DIFFERENT -> Optional.empty();
    };
  }

  private static Optional<Likeness> withSameBirth(
      NameLikeness names, @Nullable LocalDate dateOfBirth) {
    if (names.score() >= NAME_WITH_SAME_BIRTH) {
      return found(
          names.score(),
          names.isTheSame()
              ? "Same name and date of birth"
              : "Same date of birth, " + names.rest());
    }
    // Where the day is not known the first of January is written down
    boolean telling = dateOfBirth != null && dateOfBirth.getDayOfYear() != 1;
    if (telling && names.hasOneInCommon()) {
      return found(0.6, "Same date of birth and one name the same");
    }
    return Optional.empty();
  }

  private static Optional<Likeness> found(double score, String because) {
    return Optional.of(new Likeness(Math.round(score * 100) / 100.0, because));
  }

  private static Birth birth(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return Birth.UNKNOWN;
    }
    if (one.equals(other)) {
      return Birth.SAME;
    }
    if (other.equals(exchanged(one))) {
      return Birth.EXCHANGED;
    }
    return isOneSlip(one.toString(), other.toString()) ? Birth.SLIP : Birth.DIFFERENT;
  }

  private static @Nullable LocalDate exchanged(LocalDate born) {
    try {
      return born.getDayOfMonth() == born.getMonthValue()
          ? null
          : LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** One digit is wrong, or two that stand side by side are exchanged. */
  private static boolean isOneSlip(String one, String other) {
    int first = -1;
    int differ = 0;
    for (int i = 0; i < one.length() && i < other.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        first = differ == 0 ? i : first;
        differ++;
      }
    }
    return differ == 1
        || differ == 2
            && one.charAt(first) == other.charAt(first + 1)
            && one.charAt(first + 1) == other.charAt(first);
  }
}
