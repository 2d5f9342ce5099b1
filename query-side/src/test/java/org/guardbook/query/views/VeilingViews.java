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

  private final InMemoryViews store = new InMemoryViews();
  private final View<Told> seen = new VeiledViews(store).view(TOLD);

  VeilingViews() {
    store.projecting().view(TOLD);
    try (ViewStore.Batch batch = store.begin()) {
      View<Told> all = store.projecting().view(TOLD);
      all.put(new Told("1", "W13-117", "meeting"));
      all.put(new Told("2", "W13-118", "meeting"));
      all.put(new Told("3", "W13-117", "letter"));
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
  void isThereForWhoeverItIsNotHiddenFrom() {
    assertThat(VeiledViews.<Long, RuntimeException>hiding(Set.of(), () -> seen.count(Filter.ALL)))
        .isEqualTo(3);
  }
}
