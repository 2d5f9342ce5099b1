package org.guardbook.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guardbook.query.views.Filter.and;
import static org.guardbook.query.views.Filter.equal;
import static org.guardbook.query.views.Filter.in;
import static org.guardbook.query.views.Filter.or;
import static org.guardbook.query.views.Filter.prefix;
import static org.guardbook.query.views.Filter.range;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.guardbook.command.When;
import org.guardbook.command.access.Role;
import org.guardbook.command.referencedata.Limit;
import org.guardbook.command.referencedata.Sector;
import org.guardbook.command.referencedata.Span;
import org.guardbook.query.views.Specimen.Colour;
import org.guardbook.query.views.Specimen.Inner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What views mean, whichever of the adapters keeps them. */
abstract class ViewsContract {

  private static final Specimen FULL =
      new Specimen(
          "full",
          "Ærø \uD83D\uDE00",
          "nick",
          -7,
          Long.MAX_VALUE,
          0.1,
          new BigDecimal("12.5"),
          3,
          true,
          Colour.BLUE,
          LocalDate.of(2013, 10, 7),
          LocalDateTime.of(2013, 10, 7, 10, 20, 30),
          Instant.parse("2013-10-07T09:20:30.123456789Z"),
          When.parse("2013-10-07T10:20"),
          new Sector("EDUCATION"),
          List.of("b", "a", "b"),
          Set.of(Role.LADO, Role.AUDITOR),
          new Inner("text", LocalDate.of(2014, 1, 1), List.of(1, 2)),
          List.of(new Inner("one", null, List.of()), new Inner("two", null, List.of(9))),
          Map.of(
              Limit.FIRST_MEETING,
              new Span(5, Span.Unit.WORKING_DAYS),
              Limit.OUTCOME_LETTER,
              new Span(1, Span.Unit.MONTHS)),
          Map.of("a.b", 1L, "$c", 2L, "", 3L, "%", 4L));

  private ViewStore store;
  private View<Specimen> reading;
  private View<Specimen> writing;

  abstract ViewStore empty();

  /** What stands in for MongoDB orders text by its UTF-16 units instead. */
  boolean ordersCodePoints() {
    return true;
  }

  @BeforeEach
  void open() {
    store = empty();
    reading = store.view(Specimen.COLLECTION);
    writing = store.projecting().view(Specimen.COLLECTION);
  }

  private void batch(long position, Consumer<View<Specimen>> writes) {
    try (ViewStore.Batch batch = store.begin()) {
      writes.accept(writing);
      batch.commit(position);
    }
  }

  private void given(Specimen... specimens) {
    batch(
        store.position() + 1,
        view -> {
          for (Specimen specimen : specimens) {
            view.put(specimen);
          }
        });
  }

  private List<String> ids(Filter filter, Sort sort) {
    return reading.find(filter, sort, Page.ALL).stream().map(Specimen::id).toList();
  }

  private List<String> ids(Filter filter) {
    List<String> ids = ids(filter, Sort.BY_ID);
    assertThat(reading.count(filter)).isEqualTo(ids.size());
    return ids;
  }

  @Test
  void givesADocumentBackAsItWasPut() {
    given(FULL, Specimen.of("bare"));

    assertThat(reading.find("full")).contains(FULL);
    assertThat(reading.find("bare")).contains(Specimen.of("bare"));
    assertThat(reading.find("other")).isEmpty();
  }

  @Test
  void replacesTheDocumentOfTheSameId() {
    given(Specimen.of("one"));
    given(Specimen.of("one").named("other"));

    assertThat(reading.find("one").orElseThrow().name()).isEqualTo("other");
    assertThat(reading.count(Filter.ALL)).isEqualTo(1);
    assertThat(ids(equal("name", "name"))).isEmpty();
  }

  @Test
  void changesWhatIsThereAndLeavesTheAbsentAbsent() {
    given(Specimen.of("one"));
    batch(
        2,
        view -> {
          view.change("one", each -> each.numbered(each.number() + 1));
          view.change("one", each -> each.numbered(each.number() + 1));
          view.change("none", each -> each.numbered(9));
        });

    assertThat(reading.find("one").orElseThrow().number()).isEqualTo(3);
    assertThat(reading.find("none")).isEmpty();
  }

  @Test
  void forgetsWhatWasRemoved() {
    given(Specimen.of("one"), Specimen.of("two"));
    batch(
        2,
        view -> {
          view.remove("one");
          view.remove("none");
          view.put(Specimen.of("three"));
          view.remove("three");
          view.remove("two");
          view.put(Specimen.of("two").named("again"));
        });

    assertThat(ids(Filter.ALL)).containsExactly("two");
    assertThat(ids(equal("name", "again"))).containsExactly("two");
  }

  @Test
  void showsABatchWholeOrNotAtAll() {
    given(Specimen.of("one"));
    try (ViewStore.Batch batch = store.begin()) {
      writing.put(Specimen.of("two"));
      writing.change("one", each -> each.named("other"));
      assertThat(ids(Filter.ALL)).containsExactly("one");
      assertThat(reading.find("one").orElseThrow().name()).isEqualTo("name");
      batch.commit(2);
      assertThat(ids(Filter.ALL)).containsExactly("one", "two");
      assertThat(store.position()).isEqualTo(2);
    }
    try (ViewStore.Batch _ = store.begin()) {
      writing.remove("one");
      writing.find(equal("name", "other"), Sort.BY_ID, Page.ALL);
      writing.put(Specimen.of("three"));
    }
    assertThat(ids(Filter.ALL)).containsExactly("one", "two");
    assertThat(store.position()).isEqualTo(2);
    try (ViewStore.Batch _ = store.begin()) {
      assertThat(writing.count(Filter.ALL)).isEqualTo(2);
    }
  }

  @Test
  void letsAProjectionReadWhatItWrote() {
    given(Specimen.of("a").named("x").numbered(1), Specimen.of("b").named("x").numbered(2));
    try (ViewStore.Batch batch = store.begin()) {
      writing.change("a", each -> each.numbered(3));
      writing.put(Specimen.of("c").named("x").numbered(9));
      writing.put(Specimen.of("d").named("y"));
      writing.remove("b");

      assertThat(writing.find("a").orElseThrow().number()).isEqualTo(3);
      assertThat(writing.find("b")).isEmpty();
      assertThat(writing.count(equal("name", "x"))).isEqualTo(2);
      assertThat(writing.find(equal("name", "x"), Sort.byDescending("number"), Page.ALL))
          .extracting(Specimen::id)
          .containsExactly("c", "a");
      assertThat(writing.find(equal("name", "x"), Sort.byDescending("number"), new Page(1, 1)))
          .extracting(Specimen::id)
          .containsExactly("a");
      batch.commit(2);
    }
    assertThat(ids(Filter.ALL)).containsExactly("a", "c", "d");
  }

  @Test
  void takesBackOnlyTheEventThatCouldNotBeHandled() {
    given(Specimen.of("a").numbered(1), Specimen.of("b"));
    try (ViewStore.Batch batch = store.begin()) {
      writing.change("a", each -> each.numbered(2));
      batch.keep();
      writing.change("a", each -> each.numbered(3));
      writing.remove("b");
      writing.put(Specimen.of("c"));
      assertThat(writing.count(Filter.ALL)).isEqualTo(2);
      writing.change("c", each -> each.numbered(5));
      batch.takeBack();
      assertThat(writing.count(Filter.ALL)).isEqualTo(2);
      writing.put(Specimen.of("d"));
      batch.commit(2);
    }
    assertThat(ids(Filter.ALL)).containsExactly("a", "b", "d");
    assertThat(reading.find("a").orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void refusesToBeWrittenToOutsideABatch() {
    assertThatThrownBy(() -> reading.put(Specimen.of("a")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> writing.put(Specimen.of("a")))
        .isInstanceOf(IllegalStateException.class);
    try (ViewStore.Batch _ = store.begin()) {
      assertThatThrownBy(() -> reading.remove("a")).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void findsByEqualValuesOfEveryKind() {
    given(FULL, Specimen.of("bare"));

    assertThat(ids(equal("name", FULL.name()))).containsExactly("full");
    assertThat(ids(equal("nick", null))).containsExactly("bare");
    assertThat(ids(equal("number", -7))).containsExactly("full");
    assertThat(ids(equal("number", -7L))).containsExactly("full");
    assertThat(ids(equal("big", Long.MAX_VALUE))).containsExactly("full");
    assertThat(ids(equal("share", 0.1))).containsExactly("full");
    assertThat(ids(equal("exact", new BigDecimal("12.50")))).containsExactly("full");
    assertThat(ids(equal("maybe", 3))).containsExactly("full");
    assertThat(ids(equal("flag", true))).containsExactly("full");
    assertThat(ids(equal("colour", Colour.BLUE))).containsExactly("full");
    assertThat(ids(equal("day", LocalDate.of(2013, 10, 7)))).containsExactly("full");
    assertThat(ids(equal("moment", FULL.moment()))).containsExactly("full");
    assertThat(ids(equal("at", FULL.at()))).containsExactly("full");
    assertThat(ids(equal("at", Instant.parse("2013-10-07T09:20:30.123456788Z")))).isEmpty();
    assertThat(ids(equal("happened", When.parse("2013-10-07T10:20")))).containsExactly("full");
    assertThat(ids(equal("happened", When.parse("2013-10-07")))).isEmpty();
    assertThat(ids(equal("sector", new Sector("EDUCATION")))).containsExactly("bare", "full");
    assertThat(ids(equal("sector", "EDUCATION"))).containsExactly("bare", "full");
  }

  @Test
  void findsInNestedRecordsAndMatchesAListByAnyOfIts() {
    given(FULL, Specimen.of("bare"));

    assertThat(ids(equal("tags", "a"))).containsExactly("full");
    assertThat(ids(equal("tags", "z"))).isEmpty();
    assertThat(ids(equal("tags", null))).isEmpty();
    assertThat(ids(equal("roles", Role.AUDITOR))).containsExactly("full");
    assertThat(ids(in("tags", Set.of("z", "b")))).containsExactly("full");
    assertThat(ids(prefix("tags", "a"))).containsExactly("full");
    assertThat(ids(prefix("tags", ""))).containsExactly("full");
    assertThat(ids(range("tags", "aa", "b"))).isEmpty();
    assertThat(ids(range("tags", "b", null))).containsExactly("full");
    assertThat(ids(equal("inner.text", "text"))).containsExactly("full");
    assertThat(ids(equal("inner.text", null))).containsExactly("bare");
    assertThat(ids(equal("inner.numbers", 2))).containsExactly("full");
    assertThat(ids(equal("inners.text", "two"))).containsExactly("full");
    assertThat(ids(equal("inners.day", null))).containsExactly("full");
    assertThat(ids(equal("inners.numbers", 9))).containsExactly("full");
    assertThat(ids(range("inners.numbers", 3, 9))).isEmpty();
    assertThat(ids(range("inner.day", LocalDate.of(2014, 1, 1), null))).containsExactly("full");
  }

  @Test
  void takesTheEndOfARangeAsNoLongerInIt() {
    given(
        Specimen.of("a").numbered(1),
        Specimen.of("b").numbered(2),
        Specimen.of("c").numbered(3),
        Specimen.of("d").coloured(Colour.RED));

    assertThat(ids(range("number", 1, 3))).containsExactly("a", "b", "d");
    assertThat(ids(range("number", 2, null))).containsExactly("b", "c");
    assertThat(ids(range("number", null, 2))).containsExactly("a", "d");
    assertThat(ids(range("colour", null, Colour.BLUE))).containsExactly("d");
    assertThat(ids(range("colour", null, null))).containsExactly("a", "b", "c", "d");
  }

  @Test
  void joinsConditions() {
    given(
        Specimen.of("a").named("x").numbered(1),
        Specimen.of("b").named("x").numbered(2),
        Specimen.of("c").named("y").numbered(1));

    assertThat(ids(and(equal("name", "x"), equal("number", 1)))).containsExactly("a");
    assertThat(ids(or(equal("name", "y"), equal("number", 2)))).containsExactly("b", "c");
    assertThat(ids(and(equal("name", "x"), equal("name", "y")))).isEmpty();
    assertThat(ids(and(range("number", 1, 9), range("number", 2, 9)))).containsExactly("b");
    assertThat(ids(Filter.ALL)).containsExactly("a", "b", "c");
    assertThat(ids(or())).isEmpty();
    assertThat(ids(in("name", Set.of()))).isEmpty();
    assertThat(ids(in("nick", new HashSet<>(Arrays.asList("z", null)))))
        .containsExactly("a", "b", "c");
    assertThat(ids(and(or(equal("name", "x"), equal("name", "y")), in("number", Set.of(1)))))
        .containsExactly("a", "c");
  }

  @Test
  void readsAPrefixToTheLetter() {
    given(
        Specimen.of("a").named("W13-1"),
        Specimen.of("b").named("w13-2"),
        Specimen.of("c").named("W13.3"),
        Specimen.of("d").named("XW13"));

    assertThat(ids(prefix("name", "W13"))).containsExactly("a", "c");
    assertThat(ids(prefix("name", "W13."))).containsExactly("c");
    assertThat(ids(prefix("name", ""))).containsExactly("a", "b", "c", "d");
    assertThatThrownBy(() -> reading.count(prefix("day", "2013")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sortsAbsentValuesFirstAndEqualOnesById() {
    given(
        Specimen.of("d").happened(When.parse("2013-10-07")),
        Specimen.of("c").happened(When.parse("2013-10-07T00:00")),
        Specimen.of("b"),
        Specimen.of("a").happened(When.parse("2013-10-08")),
        Specimen.of("e").happened(When.parse("2013-10-07")));

    assertThat(ids(Filter.ALL, Sort.by("happened"))).containsExactly("b", "d", "e", "c", "a");
    assertThat(ids(Filter.ALL, Sort.byDescending("happened")))
        .containsExactly("a", "c", "d", "e", "b");
  }

  @Test
  void sortsEnumsAsTheyAreDeclared() {
    given(
        Specimen.of("a").coloured(Colour.AMBER),
        Specimen.of("b").coloured(Colour.RED),
        Specimen.of("c").coloured(Colour.BLUE),
        Specimen.of("d"));

    assertThat(ids(Filter.ALL, Sort.by("colour"))).containsExactly("d", "b", "c", "a");
    assertThat(ids(range("colour", Colour.BLUE, null))).containsExactly("a", "c");
  }

  @Test
  void sortsTextByItsCodePoints() {
    Assumptions.assumeTrue(ordersCodePoints());
    given(
        Specimen.of("a").named("\uFF21"),
        Specimen.of("b").named("\uD83D\uDE00"),
        Specimen.of("c").named("Z"),
        Specimen.of("d").named("a"));

    assertThat(ids(Filter.ALL, Sort.by("name"))).containsExactly("c", "d", "a", "b");
    assertThat(ids(Filter.ALL, Sort.by("name").thenByDescending("colour")))
        .containsExactly("c", "d", "a", "b");
  }

  @Test
  void sortsInstantsToTheNanosecond() {
    Instant noon = Instant.parse("2013-10-07T12:00:00Z");
    given(
        Specimen.of("a").recorded(noon.plusNanos(2)),
        Specimen.of("b").recorded(noon.plusNanos(1)),
        Specimen.of("c").recorded(noon),
        Specimen.of("d").recorded(noon.plusSeconds(1)));

    assertThat(ids(Filter.ALL, Sort.by("at"))).containsExactly("c", "b", "a", "d");
    assertThat(ids(range("at", noon.plusNanos(1), noon.plusNanos(2)))).containsExactly("b");
  }

  @Test
  void cutsPagesOutOfTheOrder() {
    for (int i = 0; i < 25; i++) {
      given(Specimen.of("%02d".formatted(i)).named("x").numbered(i % 5));
    }
    List<Specimen> all = reading.find(equal("name", "x"), Sort.byDescending("number"), Page.ALL);

    assertThat(all).hasSize(25);
    for (int offset = 0; offset < 30; offset += 7) {
      assertThat(reading.find(equal("name", "x"), Sort.byDescending("number"), new Page(offset, 7)))
          .isEqualTo(all.stream().skip(offset).limit(7).toList());
    }
    assertThat(reading.find(Filter.ALL, Sort.BY_ID, Page.first(0))).isEmpty();
  }

  @Test
  void countsByTheValuesOfAField() {
    given(
        Specimen.of("a").named("x").numbered(1).coloured(Colour.BLUE),
        Specimen.of("b").named("x").numbered(2).coloured(Colour.BLUE),
        Specimen.of("c").named("x").numbered(3).coloured(Colour.RED),
        Specimen.of("d").named("").numbered(3),
        Specimen.of("e").named("y").numbered(4));

    assertThat(reading.count(Filter.ALL, "name"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("x", 3L, "", 1L, "y", 1L));
    assertThat(reading.count(Filter.ALL, "colour"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("BLUE", 2L, "RED", 1L));
    assertThat(reading.count(Filter.ALL, "sector")).isEqualTo(Map.of("EDUCATION", 5L));
    assertThat(reading.count(range("number", 2, 4), "name"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("x", 2L, "", 1L));
    assertThat(reading.count(equal("colour", Colour.BLUE), "name")).isEqualTo(Map.of("x", 2L));
    assertThat(reading.count(equal("name", "y"), "name")).isEqualTo(Map.of("y", 1L));
    assertThat(reading.count(equal("name", "none"), "colour")).isEmpty();
    assertThat(reading.count(Filter.ALL, "nick")).isEmpty();
  }

  @Test
  void countsWhatAProjectionWroteByTheValuesOfAField() {
    given(Specimen.of("a").named("x"), Specimen.of("b").named("x"));
    try (ViewStore.Batch _ = store.begin()) {
      writing.change("a", each -> each.named("y"));
      writing.put(Specimen.of("c").named("y"));

      assertThat(writing.count(Filter.ALL, "name"))
          .containsExactlyInAnyOrderEntriesOf(Map.of("x", 1L, "y", 2L));
    }
    assertThat(reading.count(Filter.ALL, "name")).isEqualTo(Map.of("x", 2L));
  }

  @Test
  void refusesFieldsThatThereAreNot() {
    given(Specimen.of("a"));

    assertThatThrownBy(() -> reading.count(equal("nmae", "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reading.count(equal("inner", "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reading.count(equal("day", "2013-10-07")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reading.find(Filter.ALL, Sort.by("tags"), Page.ALL))
        .isInstanceOf(IllegalArgumentException.class);
    for (String field : List.of("tags", "number", "day", "nmae")) {
      assertThatThrownBy(() -> reading.count(Filter.ALL, field))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void takesOverCollectionsThatWereFilledAside() {
    given(Specimen.of("old"));
    ViewStore aside = store.aside();
    assertThat(aside.position()).isEqualTo(-1);
    try (ViewStore.Batch batch = aside.begin()) {
      aside.projecting().view(Specimen.COLLECTION).put(Specimen.of("new"));
      batch.commit(1);
    }
    assertThat(ids(Filter.ALL)).containsExactly("old");
    try (ViewStore.Batch _ = store.begin()) {
      store.takeOver(aside, Set.of(Specimen.COLLECTION.name()));
    }
    assertThat(ids(Filter.ALL)).containsExactly("new");
    assertThat(store.position()).isZero();
    batch(2, view -> view.change("new", each -> each.named("x")));
    assertThat(ids(equal("name", "x"))).containsExactly("new");
  }
}
