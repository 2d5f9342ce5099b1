package org.guardbook.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Sector;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.views.Specimen.Colour;
import org.guardbook.query.views.Specimen.Inner;
import org.jspecify.annotations.Nullable;

/** The adapters mean the same by everything: what a plain telling of it says. */
class KeepingViewsAlike {

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void meansTheSameInMemory(
      @ForAll("batches") List<Batch> batches, @ForAll("questions") List<Question> questions) {
    compare(new InMemoryViews(), batches, questions);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void meansTheSameInMemoryWhereItIsFilledFirst(
      @ForAll("batches") List<Batch> first,
      @ForAll("batches") List<Batch> batches,
      @ForAll("questions") List<Question> questions) {
    ViewStore store = new InMemoryViews();
    PlainViews[] plain = {new PlainViews()};
    List<Batch> committed = first.stream().filter(batch -> !batch.abandoned()).toList();
    store.fill(() -> plain[0] = run(store, new PlainViews(), committed, questions, false));
    answerAlike(plain[0], store.view(Specimen.COLLECTION), questions);
    run(store, plain[0], batches, questions, true);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void meansTheSameInMongo(
      @ForAll("batches") List<Batch> batches, @ForAll("questions") List<Question> questions) {
    if (MongoServers.isReal()) {
      compare(new MongoViews(MongoServers.database()), batches, questions);
    } else {
      // What stands in for MongoDB orders the one before the other
      compare(
          new MongoViews(MongoServers.database()),
          batches.stream().map(KeepingViewsAlike::withoutRareLetters).toList(),
          questions.stream().filter(each -> !each.toString().contains("\uFF21")).toList());
    }
  }

  private static Batch withoutRareLetters(Batch batch) {
    return new Batch(
        batch.events().stream()
            .map(
                event ->
                    new Event(
                        event.writes().stream()
                            .filter(write -> !write.toString().contains("\uFF21"))
                            .toList(),
                        event.fails(),
                        event.looks()))
            .toList(),
        batch.abandoned());
  }

  private static void compare(ViewStore store, List<Batch> batches, List<Question> questions) {
    run(store, new PlainViews(), batches, questions, true);
  }

  private static PlainViews run(
      ViewStore store,
      PlainViews begun,
      List<Batch> batches,
      List<Question> questions,
      boolean readable) {
    PlainViews plain = begun;
    View<Specimen> reading = store.view(Specimen.COLLECTION);
    View<Specimen> writing = store.projecting().view(Specimen.COLLECTION);
    long position = store.position();
    for (Batch batch : batches) {
      PlainViews next = new PlainViews(plain);
      try (ViewStore.Batch open = store.begin()) {
        for (Event event : batch.events()) {
          PlainViews before = new PlainViews(next);
          for (Write write : event.writes()) {
            apply(write, next, writing);
          }
          if (event.fails()) {
            open.takeBack();
            next = before;
          } else {
            open.keep();
          }
          if (event.looks()) {
            answerAlike(next, writing, questions.subList(0, Math.min(2, questions.size())));
          }
        }
        if (!batch.abandoned()) {
          open.commit(++position);
          plain = next;
        }
      }
      if (readable) {
        answerAlike(plain, reading, questions);
      }
      assertThat(store.position()).isEqualTo(position);
    }
    return plain;
  }

  private static void apply(Write write, PlainViews plain, View<Specimen> writing) {
    switch (write) {
      case Put(Specimen specimen) -> {
        plain.put(specimen);
        writing.put(specimen);
      }
      case Rename(String id, String name) -> {
        Specimen there = plain.find(id);
        if (there != null) {
          plain.put(there.named(name));
        }
        writing.change(id, each -> each.named(name));
      }
      case Remove(String id) -> {
        plain.remove(id);
        writing.remove(id);
      }
    }
  }

  private static void answerAlike(PlainViews plain, View<Specimen> view, List<Question> questions) {
    for (Question question : questions) {
      assertThat(view.find(question.filter(), question.sort(), question.page()))
          .isEqualTo(plain.find(question.filter(), question.sort(), question.page()));
      assertThat(view.count(question.filter()))
          .isEqualTo(plain.find(question.filter(), Sort.BY_ID, Page.ALL).size());
      assertThat(view.count(question.filter(), question.by()))
          .isEqualTo(plain.count(question.filter(), question.by()));
    }
    for (String id : IDS) {
      assertThat(view.find(id).orElse(null)).isEqualTo(plain.find(id));
    }
  }

  record Batch(List<Event> events, boolean abandoned) {}

  record Event(List<Write> writes, boolean fails, boolean looks) {}

  sealed interface Write {}

  record Put(Specimen specimen) implements Write {}

  record Rename(String id, String name) implements Write {}

  record Remove(String id) implements Write {}

  record Question(Filter filter, Sort sort, Page page, String by) {}

  private static final List<String> IDS =
      List.of("a", "b", "c", "d", "e", "f", "\uFF21", "\uD83D\uDE00");
  private static final List<String> TEXTS =
      List.of("", "a", "aa", "ab", "b.", "b*", "Z", "\uFF21", "\uD83D\uDE00", "\uD83D\uDE01");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2013, 10, 7),
          LocalDate.of(2013, 10, 8),
          LocalDate.of(2013, 9, 30),
          LocalDate.MAX);
  private static final List<LocalDateTime> MOMENTS =
      List.of(
          LocalDateTime.of(2013, 10, 7, 10, 20),
          LocalDateTime.of(2013, 10, 7, 10, 20, 1),
          LocalDateTime.of(2013, 10, 7, 10, 20, 0, 1_000),
          LocalDateTime.of(2013, 10, 7, 0, 0));
  private static final List<Instant> INSTANTS =
      List.of(
          Instant.parse("2013-10-07T09:20:00Z"),
          Instant.parse("2013-10-07T09:20:00.000000001Z"),
          Instant.parse("2013-10-07T09:20:00.5Z"),
          Instant.parse("2013-10-07T09:20:01Z"));
  private static final List<When> WHENS =
      List.of(
          When.parse("2013-10-07"),
          When.parse("2013-10-07T00:00"),
          When.parse("2013-10-07T10:20"),
          When.parse("2013-10-08"));
  private static final List<BigDecimal> EXACT =
      List.of(new BigDecimal("0.1"), new BigDecimal("2"), new BigDecimal("10"));

  @Provide
  Arbitrary<List<Batch>> batches() {
    Arbitrary<Write> write =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, specimens().map(Put::new)),
            net.jqwik.api.Tuple.of(
                2, Combinators.combine(Arbitraries.of(IDS), Arbitraries.of(TEXTS)).as(Rename::new)),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(IDS).map(Remove::new)));
    Arbitrary<Event> event =
        Combinators.combine(
                write.list().ofMaxSize(4),
                Arbitraries.integers().between(0, 9).map(n -> n == 0),
                Arbitraries.integers().between(0, 4).map(n -> n == 0))
            .as(Event::new);
    return Combinators.combine(
            event.list().ofMaxSize(5), Arbitraries.integers().between(0, 9).map(n -> n == 0))
        .as(Batch::new)
        .list()
        .ofMaxSize(4);
  }

  private static Arbitrary<Specimen> specimens() {
    Arbitrary<Inner> inners =
        Combinators.combine(
                Arbitraries.of(TEXTS),
                Arbitraries.of(DAYS).injectNull(0.3),
                Arbitraries.integers().between(0, 3).list().ofMaxSize(2))
            .as(Inner::new);
    Arbitrary<Specimen> bare =
        Combinators.combine(
                Arbitraries.of(IDS),
                Arbitraries.of(TEXTS),
                Arbitraries.of(TEXTS).injectNull(0.3),
                Arbitraries.integers().between(-1, 2),
                Arbitraries.of(Colour.class).injectNull(0.3),
                Arbitraries.of(WHENS).injectNull(0.3),
                Arbitraries.of(TEXTS).list().ofMaxSize(3),
                inners.injectNull(0.3))
            .as(
                (id, name, nick, number, colour, happened, tags, inner) ->
                    new Specimen(
                        id,
                        name,
                        nick,
                        number,
                        number * 10L,
                        number / 2.0,
                        null,
                        null,
                        number > 0,
                        colour,
                        null,
                        null,
                        null,
                        happened,
                        new Sector(tags.isEmpty() ? "NONE" : "SOME"),
                        tags,
                        Set.of(),
                        inner,
                        List.of(),
                        Map.of(),
                        Map.of()));
    return Combinators.combine(
            bare,
            Arbitraries.of(EXACT).injectNull(0.3),
            Arbitraries.integers().between(0, 2).injectNull(0.3),
            Arbitraries.of(DAYS).injectNull(0.3),
            Arbitraries.of(MOMENTS).injectNull(0.3),
            Arbitraries.of(INSTANTS).injectNull(0.3),
            Arbitraries.of(Role.class).set().ofMaxSize(2),
            inners.list().ofMaxSize(2))
        .as(
            (it, exact, maybe, day, moment, at, roles, several) ->
                new Specimen(
                    it.id(),
                    it.name(),
                    it.nick(),
                    it.number(),
                    it.big(),
                    it.share(),
                    exact,
                    maybe,
                    it.flag(),
                    it.colour(),
                    day,
                    moment,
                    at,
                    it.happened(),
                    it.sector(),
                    it.tags(),
                    roles,
                    it.inner(),
                    several,
                    roles.isEmpty()
                        ? Map.of()
                        : Map.of(Limit.FIRST_MEETING, new Span(1, Span.Unit.WEEKS)),
                    Map.of("x.y", 1L)));
  }

  @Provide
  Arbitrary<List<Question>> questions() {
    return Combinators.combine(
            filters(),
            sorts(),
            Combinators.combine(
                    Arbitraries.integers().between(0, 3),
                    Arbitraries.of(0, 1, 3, Integer.MAX_VALUE))
                .as((offset, limit) -> new Page(offset, limit)),
            Arbitraries.of("name", "nick", "colour", "sector", "inner.text"))
        .as(Question::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static Arbitrary<Filter> filters() {
    Arbitrary<Filter> one = Arbitraries.of(FIELDS).flatMap(KeepingViewsAlike::conditions);
    Arbitrary<Filter> indexed =
        Combinators.combine(
                conditions(field("colour")),
                conditions(field("happened")),
                conditions(field("name")))
            .as((a, b, c) -> Filter.and(a, b, c));
    Arbitrary<Filter> within = conditions(field("number"));
    Arbitrary<Filter> joined =
        Combinators.combine(one.list().ofMaxSize(3), Arbitraries.of(true, false))
            .as((all, and) -> and ? new Filter.And(all) : new Filter.Or(all));
    Arbitrary<Filter> nested =
        Combinators.combine(one, joined, joined).as((a, b, c) -> Filter.and(a, Filter.or(b, c)));
    Arbitrary<Filter> without =
        Combinators.combine(one, joined).as((a, b) -> Filter.and(a, Filter.not(b)));
    return Arbitraries.oneOf(
        one, indexed, within, joined, nested, without, Arbitraries.just(Filter.ALL));
  }

  private static Arbitrary<Sort> sorts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            Sort.BY_ID,
            Sort.by("name").thenByDescending("number"),
            Sort.byDescending("number"),
            Sort.byDescending("happened").thenBy("number"),
            Sort.by("colour").thenByDescending("happened").thenBy("number"),
            Sort.by("inner.day"),
            Sort.byDescending("at")),
        Combinators.combine(
                Arbitraries.of(FIELDS).filter(field -> !field.list()), Arbitraries.of(true, false))
            .as((field, descending) -> new Sort.Key(field.name(), descending))
            .list()
            .ofMaxSize(3)
            .map(Sort::new));
  }

  private record Kind(
      String name, boolean list, boolean text, List<? extends Comparable<?>> values) {}

  private static final List<Kind> FIELDS =
      List.of(
          new Kind("id", false, true, IDS),
          new Kind("name", false, true, TEXTS),
          new Kind("nick", false, true, TEXTS),
          new Kind("number", false, false, List.of(-1, 0, 1, 2)),
          new Kind("big", false, false, List.of(-10L, 0L, 10L)),
          new Kind("share", false, false, List.of(-0.5, 0.0, 0.5, 1.0)),
          new Kind("exact", false, false, EXACT),
          new Kind("maybe", false, false, List.of(0, 1, 2)),
          new Kind("flag", false, false, List.of(true, false)),
          new Kind("colour", false, false, List.of(Colour.values())),
          new Kind("day", false, false, DAYS),
          new Kind("moment", false, false, MOMENTS),
          new Kind("at", false, false, INSTANTS),
          new Kind("happened", false, false, WHENS),
          new Kind("sector", false, true, List.of("NONE", "SOME")),
          new Kind("tags", true, true, TEXTS),
          new Kind("roles", true, false, List.of(Role.values())),
          new Kind("inner.text", false, true, TEXTS),
          new Kind("inner.day", false, false, DAYS),
          new Kind("inner.numbers", true, false, List.of(0, 1, 2, 3)),
          new Kind("inners.text", true, true, TEXTS),
          new Kind("inners.day", true, false, DAYS),
          new Kind("inners.numbers", true, false, List.of(0, 1, 2, 3)));

  private static Kind field(String name) {
    return FIELDS.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Arbitrary<Filter> conditions(Kind field) {
    Arbitrary<@Nullable Comparable<?>> value =
        (Arbitrary<@Nullable Comparable<?>>) Arbitraries.of(field.values()).injectNull(0.2);
    Arbitrary<Filter> equal = value.map(each -> Filter.equal(field.name(), each));
    Arbitrary<Filter> in =
        value
            .list()
            .ofMaxSize(3)
            .map(values -> Filter.in(field.name(), new HashSet<>(new ArrayList<>(values))));
    Arbitrary<Filter> range =
        Combinators.combine(value, value)
            .as((from, until) -> Filter.range(field.name(), from, until));
    return field.text()
        ? Arbitraries.oneOf(
            equal,
            in,
            range,
            Arbitraries.of(TEXTS).map(prefix -> Filter.prefix(field.name(), prefix)),
            Arbitraries.of(TEXTS).map(part -> Filter.contains(field.name(), part)))
        : Arbitraries.oneOf(equal, in, range);
  }
}
