package org.guardbook.ui.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guardbook.ui.desk.Cabinet.Place;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A drawer of the desk: small sheets, each under an account and a title. What is put there lasts
 * when the call returns, and every process that shares the desk finds it from then on. Whatever is
 * asked of it throws {@link DeskAway} where it cannot be reached.
 */
public final class Drawer<T extends Record> {

  /** The title of a sheet of which an account has one only. */
  public static final String ONLY = "";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final Cabinet cabinet;
  private final String name;
  private final Class<T> sheet;
  private final Clock clock;

  Drawer(Cabinet cabinet, String name, Class<T> sheet, Clock clock) {
    this.cabinet = cabinet;
    this.name = name;
    this.sheet = sheet;
    this.clock = clock;
  }

  public Optional<T> find(String account, String title) {
    return cabinet.find(place(account, title)).map(this::read);
  }

  /** All of an account, by title. */
  public Map<String, T> of(String account) {
    Map<String, T> sheets = new LinkedHashMap<>();
    cabinet.of(name, account).forEach((title, text) -> sheets.put(title, read(text)));
    return sheets;
  }

  /** Puts a sheet there, in place of what is there. */
  public void put(String account, String title, T put) {
    cabinet.put(place(account, title), written(put), now());
  }

  /**
   * Puts a sheet there unless there is one.
   *
   * @return whether it was put there; of all that try at once, in whatever process, one hears so
   */
  public boolean claim(String account, String title, T put) {
    return cabinet.putIfAbsent(place(account, title), written(put), now());
  }

  /**
   * Puts what becomes of the sheet that is there in its place; nobody else's change is lost
   * between.
   *
   * @param change is asked again where somebody was quicker, so it must do nothing else; what it
   *     throws leaves everything as it is
   * @return what is there now
   */
  public T change(String account, String title, Function<Optional<T>, T> change) {
    Place place = place(account, title);
    while (true) {
      Optional<String> present = cabinet.find(place);
      T changed = change.apply(present.map(this::read));
      // Compared as it is stored: another release may write the same sheet differently
      boolean put =
          present
              .map(text -> cabinet.replace(place, text, written(changed), now()))
              .orElseGet(() -> cabinet.putIfAbsent(place, written(changed), now()));
      if (put) {
        return changed;
      }
    }
  }

  public void remove(String account, String title) {
    cabinet.remove(place(account, title));
  }

  /** Forgets what was put there before, of every account. */
  public void forgetBefore(Instant then) {
    cabinet.forgetBefore(name, then);
  }

  private Place place(String account, String title) {
    return new Place(name, account, title);
  }

  private Instant now() {
    return clock.instant();
  }

  private T read(String text) {
    return JSON.readValue(text, sheet);
  }

  private String written(T put) {
    return JSON.writeValueAsString(put);
  }
}
