package org.guardbook.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guardbook.ui.SetClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is put in a drawer is there for whoever comes next, and nobody else's; in every cabinet. */
abstract class KeepingADesk {

  record Sheet(String words, int number, Map<String, String> fields, Instant at) {

    static Sheet of(int number) {
      return new Sheet("otter \u0000 ŵeir 🦦", number, Map.of("a.b", "$where", "", "\n"), NINE);
    }
  }

  record EarlierSheet(String words) {}

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.000123Z");
  private static final int AT_ONCE = 4;

  private Drawer<Sheet> drawer;
  private Drawer<Sheet> there;

  /** The clock that tells when a sheet is put there. */
  final SetClock clock = new SetClock(NINE);

  abstract Desk desk();

  /** The same desk, as somebody else finds it who may use it at the same time. */
  abstract Desk theSame();

  @BeforeEach
  void twoWhoUseIt() {
    drawer = desk().drawer("sheets", Sheet.class);
    there = theSame().drawer("sheets", Sheet.class);
  }

  @Test
  void findsWhatWasPutThereJustAsItWas() {
    drawer.put("jo", "cases/new", Sheet.of(1));

    assertThat(there.find("jo", "cases/new")).contains(Sheet.of(1));
    drawer.put("jo", "cases/new", Sheet.of(2));
    assertThat(there.find("jo", "cases/new")).contains(Sheet.of(2));
  }

  @Test
  void keepsAccountsTitlesAndDrawersApart() {
    drawer.put("jo", "", Sheet.of(1));
    drawer.put("jo", "b", Sheet.of(2));
    drawer.put("jo.b", "", Sheet.of(3));
    drawer.put("jo-", "b", Sheet.of(4));
    drawer.put("", "jo", Sheet.of(5));
    desk().drawer("others", Sheet.class).put("jo", "b", Sheet.of(6));

    assertThat(there.of("jo")).isEqualTo(Map.of("", Sheet.of(1), "b", Sheet.of(2)));
    assertThat(there.of("j")).isEmpty();
    assertThat(there.find("jo.b", "b")).isEmpty();
    assertThat(there.find("", "jo")).contains(Sheet.of(5));
  }

  @Test
  void removesNothingButWhatWasMeant() {
    drawer.put("jo", "a", Sheet.of(1));
    drawer.put("jo", "b", Sheet.of(2));
    there.remove("jo", "a");
    there.remove("jo", "never there");

    assertThat(drawer.of("jo")).containsOnlyKeys("b");
  }

  @Test
  void isClaimedByOneOfAllWhoTry() throws Exception {
    List<Boolean> claimed =
        atOnce(number -> () -> whose(number).claim("jo", "2026-06-01", Sheet.of(number)));

    assertThat(claimed).containsOnlyOnce(true);
    int first = claimed.indexOf(true);
    assertThat(drawer.find("jo", "2026-06-01")).contains(Sheet.of(first));
    drawer.remove("jo", "2026-06-01");
    assertThat(there.claim("jo", "2026-06-01", Sheet.of(9))).isTrue();
  }

  @Test
  void losesNoChangeOfAnybody() throws Exception {
    atOnce(
        number ->
            () -> {
              for (int i = 0; i < 10; i++) {
                whose(number)
                    .change(
                        "jo",
                        Drawer.ONLY,
                        before -> Sheet.of(before.map(Sheet::number).orElse(0) + 1));
              }
              return true;
            });

    assertThat(drawer.find("jo", Drawer.ONLY)).contains(Sheet.of(AT_ONCE * 10));
  }

  @Test
  void staysAsItIsWhereAChangeIsRefused() {
    drawer.put("jo", "a", Sheet.of(1));

    assertThatThrownBy(
            () ->
                there.change(
                    "jo",
                    "a",
                    before -> {
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");
    assertThat(drawer.find("jo", "a")).contains(Sheet.of(1));
  }

  @Test
  void forgetsWhatWasPutThereLongAgo() {
    drawer.put("jo", "old", Sheet.of(1));
    drawer.put("jo", "put anew", Sheet.of(2));
    drawer.put("jo", "changed", Sheet.of(3));
    clock.pass(Duration.ofDays(30));
    drawer.put("jo", "put anew", Sheet.of(4));
    drawer.change("jo", "changed", before -> Sheet.of(5));
    desk().drawer("others", Sheet.class).forgetBefore(clock.instant());
    assertThat(there.of("jo")).containsKey("old");
    drawer.forgetBefore(clock.instant());

    assertThat(there.of("jo")).containsOnlyKeys("put anew", "changed");
  }

  @Test
  void understandsWhatAnEarlierOrLaterReleasePutThere() {
    Drawer<EarlierSheet> earlier = theSame().drawer("sheets", EarlierSheet.class);
    drawer.put("jo", "later", Sheet.of(1));
    earlier.put("jo", "earlier", new EarlierSheet("weir"));

    assertThat(earlier.find("jo", "later")).contains(new EarlierSheet(Sheet.of(1).words()));
    assertThat(drawer.find("jo", "earlier").map(Sheet::words)).contains("weir");
    assertThat(drawer.change("jo", "earlier", before -> Sheet.of(2))).isEqualTo(Sheet.of(2));
  }

  private Drawer<Sheet> whose(int number) {
    return number % 2 == 0 ? drawer : there;
  }

  private interface Try<T> {
    Callable<T> of(int number);
  }

  private static <T> List<T> atOnce(Try<T> one) throws Exception {
    try (ExecutorService all = Executors.newFixedThreadPool(AT_ONCE)) {
      return all.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(one::of).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
