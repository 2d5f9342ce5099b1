package org.guardbook.query.views;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Sector;
import org.guardbook.command.referencedata.Span;
import org.jspecify.annotations.Nullable;

/** A document with a field of every kind that documents have. */
record Specimen(
    String id,
    String name,
    @Nullable String nick,
    int number,
    long big,
    double share,
    @Nullable BigDecimal exact,
    @Nullable Integer maybe,
    boolean flag,
    @Nullable Colour colour,
    @Nullable LocalDate day,
    @Nullable LocalDateTime moment,
    @Nullable Instant at,
    @Nullable When happened,
    Sector sector,
    List<String> tags,
    Set<Role> roles,
    @Nullable Inner inner,
    List<Inner> inners,
    Map<Limit, Span> limits,
    Map<String, Long> words) {

  enum Colour {
    RED,
    GREEN,
    BLUE,
    AMBER
  }

  record Inner(String text, @Nullable LocalDate day, List<Integer> numbers) {}

  static final Collection<Specimen> COLLECTION =
      new Collection<>(
          "specimens",
          Specimen.class,
          Specimen::id,
          List.of(
              List.of("name", "-number"),
              List.of("colour", "-happened", "number"),
              List.of("inner.day"),
              List.of("tags"),
              List.of("-at")));

  static Specimen of(String id) {
    return new Specimen(
        id,
        "name",
        null,
        1,
        2,
        0.5,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        new Sector("EDUCATION"),
        List.of(),
        Set.of(),
        null,
        List.of(),
        Map.of(),
        Map.of());
  }

  Specimen named(String value) {
    return new Specimen(
        id, value, nick, number, big, share, exact, maybe, flag, colour, day, moment, at, happened,
        sector, tags, roles, inner, inners, limits, words);
  }

  Specimen numbered(int value) {
    return new Specimen(
        id, name, nick, value, big, share, exact, maybe, flag, colour, day, moment, at, happened,
        sector, tags, roles, inner, inners, limits, words);
  }

  Specimen coloured(@Nullable Colour value) {
    return new Specimen(
        id, name, nick, number, big, share, exact, maybe, flag, value, day, moment, at, happened,
        sector, tags, roles, inner, inners, limits, words);
  }

  Specimen tagged(String... values) {
    return new Specimen(
        id,
        name,
        nick,
        number,
        big,
        share,
        exact,
        maybe,
        flag,
        colour,
        day,
        moment,
        at,
        happened,
        sector,
        List.of(values),
        roles,
        inner,
        inners,
        limits,
        words);
  }

  Specimen happened(@Nullable When value) {
    return new Specimen(
        id, name, nick, number, big, share, exact, maybe, flag, colour, day, moment, at, value,
        sector, tags, roles, inner, inners, limits, words);
  }

  Specimen recorded(@Nullable Instant value) {
    return new Specimen(
        id, name, nick, number, big, share, exact, maybe, flag, colour, day, moment, value,
        happened, sector, tags, roles, inner, inners, limits, words);
  }

  Specimen with(@Nullable Inner one, List<Inner> several) {
    return new Specimen(
        id, name, nick, number, big, share, exact, maybe, flag, colour, day, moment, at, happened,
        sector, tags, roles, one, several, limits, words);
  }
}
