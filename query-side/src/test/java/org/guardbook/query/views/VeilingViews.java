package org.guardbook.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is hidden from whoever asks is in no answer. */
class VeilingViews {

  record Told(String id, String about, String kind) {}

  private static final Collection<Told> TOLD =
      new Collection<Told>("told", Told.class, Told::id, List.of(List.of("kind"))).about("about");

  record Link(String id, String from, String to) {}

  private static final Collection<Link> LINKS =
      new Collection<Link>("links", Link.class, Link::id, List.of()).about("from", "to");

  record Sheet(String id, List<Line> lines) {}

  record Line(String about) {}

  private static final Collection<Sheet> SHEETS =
      new Collection<Sheet>("sheets", Sheet.class, Sheet::id, List.of()).about("lines.about");

  private final InMemoryViews store = new InMemoryViews();
  private final View<Told> seen = new VeiledViews(store).view(TOLD);

  VeilingViews() {
    store.projecting().view(TOLD);
    store.projecting().view(LINKS);
    store.projecting().view(SHEETS);
    try (ViewStore.Batch batch = store.begin()) {
      View<Told> all = store.projecting().view(TOLD);
      all.put(new Told("1", "W13-117", "meeting"));
      all.put(new Told("2", "W13-118", "meeting"));
      all.put(new Told("3", "W13-117", "letter"));
      View<Link> links = store.projecting().view(LINKS);
      links.put(new Link("1", "W13-117", "W13-118"));
      links.put(new Link("2", "W13-118", "W13-117"));
      links.put(new Link("3", "W13-118", "W13-119"));
      View<Sheet> sheets = store.projecting().view(SHEETS);
      sheets.put(new Sheet("1", List.of(new Line("W13-118"), new Line("W13-117"))));
      sheets.put(new Sheet("2", List.of(new Line("W13-118"))));
      batch.commit(1);
    }
  }

  private static <T> T hiding(ScopedValue.CallableOp<T, RuntimeException> asked) {
    return VeiledViews.hiding(Set.of("W13-117"), asked);
  }

  @Test
  void isFoundByNoId() {
    assertThat(hiding(() -> seen.find("1"))).isEmpty();
    assertThat(hiding(() -> seen.find("2"))).isPresent();
    assertThat(seen.find("1")).isPresent();
  }

  @Test
  void isOnNoPageAndLeavesNoGap() {
    assertThat(hiding(() -> seen.find(Filter.ALL, Sort.BY_ID, Page.first(1))))
        .extracting(Told::id)
        .containsExactly("2");
  }

  @Test
  void isInNoCount() {
    assertThat(hiding(() -> seen.count(Filter.ALL))).isEqualTo(1);
    assertThat(hiding(() -> seen.count(Filter.ALL, "kind"))).isEqualTo(Map.of("meeting", 1L));
    assertThat(seen.count(Filter.ALL, "kind")).isEqualTo(Map.of("meeting", 2L, "letter", 1L));
  }

  @Test
  void hidesWhateverIsAboutItAndAnotherToo() {
    View<Link> links = new VeiledViews(store).view(LINKS);

    assertThat(hiding(() -> links.find(Filter.ALL, Sort.BY_ID, Page.ALL)))
        .extracting(Link::id)
        .containsExactly("3");
    assertThat(hiding(() -> links.find("2"))).isEmpty();
    assertThat(hiding(() -> links.count(Filter.ALL))).isEqualTo(1);
  }

  @Test
  void hidesWhateverIsAboutSeveralOneOfWhichItIs() {
    View<Sheet> sheets = new VeiledViews(store).view(SHEETS);

    assertThat(hiding(() -> sheets.find("1"))).isEmpty();
    assertThat(hiding(() -> sheets.find("2"))).isPresent();
    assertThat(hiding(() -> sheets.count(Filter.ALL))).isEqualTo(1);
  }

  @Test
  void isThereForWhoeverItIsNotHiddenFrom() {
    assertThat(VeiledViews.<Long, RuntimeException>hiding(Set.of(), () -> seen.count(Filter.ALL)))
        .isEqualTo(3);
  }
}
