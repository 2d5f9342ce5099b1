package org.guardbook.ui.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the desk's drawers are part of: sheets of text. What is written lasts on return. */
interface Cabinet {

  /** Where one sheet lies. */
  record Place(String drawer, String account, String title) {}

  Optional<String> find(Place place);

  /** The texts of an account, by title. */
  Map<String, String> of(String drawer, String account);

  void put(Place place, String text, Instant at);

  /** Whether it was put there, because nothing was. */
  boolean putIfAbsent(Place place, String text, Instant at);

  /** Whether it was put there, because {@code present} was. */
  boolean replace(Place place, String present, String text, Instant at);

  void remove(Place place);

  void forgetBefore(String drawer, Instant then);
}
