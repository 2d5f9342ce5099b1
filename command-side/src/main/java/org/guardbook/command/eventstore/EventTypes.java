package org.guardbook.command.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.guardbook.command.account.AccountEvent;
import org.guardbook.command.childprotection.ChildProtectionEvent;
import org.guardbook.command.chronology.ChronologyEvent;
import org.guardbook.command.committee.CommitteeEvent;
import org.guardbook.command.custody.CustodyEvent;
import org.guardbook.command.positionoftrust.PositionOfTrustEvent;
import org.guardbook.command.referencedata.ReferenceDataEvent;
import org.guardbook.command.restriction.RestrictionEvent;
import org.guardbook.command.review.ReviewEvent;
import org.jspecify.annotations.Nullable;

/**
 * What events are called in the store: {@code positionoftrust.ContactRecorded}. The names outlive
 * every package and class they once stood for.
 */
final class EventTypes {

  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "positionoftrust", PositionOfTrustEvent.class,
          "review", ReviewEvent.class,
          "childprotection", ChildProtectionEvent.class,
          "chronology", ChronologyEvent.class,
          "committee", CommitteeEvent.class,
          "referencedata", ReferenceDataEvent.class,
          "account", AccountEvent.class,
          "custody", CustodyEvent.class,
          "restriction", RestrictionEvent.class);

  private static final Map<String, Class<?>> CLASSES = new HashMap<>();
  private static final Map<Class<?>, String> NAMES = new HashMap<>();

  static {
    KINDS.forEach(EventTypes::learn);
  }

  private EventTypes() {}

  private static void learn(String prefix, Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> subtype : type.getPermittedSubclasses()) {
        learn(prefix, subtype);
      }
    } else {
      String name = prefix + "." + type.getSimpleName();
      CLASSES.put(name, type);
      NAMES.put(type, name);
    }
  }

  static @Nullable Class<?> classOf(String name) {
    return CLASSES.get(name);
  }

  /** What an event of that name is at least; {@code Object} where nothing is known of its kind. */
  static Class<?> kindOf(String name) {
    Class<?> known = CLASSES.get(name);
    return known != null ? known : KINDS.getOrDefault(name.split("\\.", 2)[0], Object.class);
  }

  static @Nullable String nameOf(Class<?> type) {
    return NAMES.get(type);
  }
}
