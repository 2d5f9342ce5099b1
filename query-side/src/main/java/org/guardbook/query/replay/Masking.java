package org.guardbook.query.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.Narrative;
import org.guardbook.command.Person;
import org.guardbook.command.eventstore.Unreadable;
import org.guardbook.query.replay.ProjectionQuery.MaskedField;
import org.guardbook.query.views.VeiledViews;
import org.jspecify.annotations.Nullable;

/**
 * Shows the shape of an event to whoever looks after the program and may know of nobody in it. What
 * is not known to be harmless is left out.
 */
final class Masking {

  /** Texts that only ever name something else in the record. */
  private static final Set<String> HARMLESS =
      Set.of(
          "account",
          "action",
          "alarms",
          "code",
          "entry",
          "eventId",
          "id",
          "list",
          "meeting",
          "readers",
          "record",
          "recommendation",
          "reference",
          "sha256",
          "view");

  private final List<MaskedField> fields = new ArrayList<>();

  private Masking() {}

  static List<MaskedField> of(Object event) {
    Masking masking = new Masking();
    if (event instanceof Unreadable unreadable) {
      masking.add("type", unreadable.type());
      masking.add("why", unreadable.why());
    } else {
      masking.add("", "", event);
    }
    return List.copyOf(masking.fields);
  }

  private void add(String field, String value) {
    fields.add(new MaskedField(field, value));
  }

  /**
   * @param name of the component it stands in
   */
  private void add(String field, String name, @Nullable Object value) {
    switch (value) {
      case null -> add(field, "nothing");
      case Person person -> {
        add(field + ".id", reference(person.id()));
        add(field + ".name", "name of " + length(person.name()));
        add(field + ".dateOfBirth", person.dateOfBirth() == null ? "nothing" : "date of birth");
      }
      case Narrative narrative -> add(field, "text of " + length(narrative.words()));
      case String text ->
          add(field, HARMLESS.contains(name) ? reference(text) : "text of " + length(text));
      case Collection<?> several -> several(field, name, several);
      case Map<?, ?> map ->
          map.forEach((key, each) -> add(field + "[" + word(key) + "]", name, each));
      case Enum<?> constant -> add(field, constant.name());
      case Number _, Boolean _, Instant _, LocalDate _, LocalTime _ -> add(field, value.toString());
      case Record record -> add(field, record);
      default -> add(field, value.getClass().getSimpleName());
    }
  }

  private void several(String field, String name, Collection<?> several) {
    if (several.isEmpty()) {
      add(field, "nothing");
    }
    int number = 0;
    for (Object each : several) {
      add(field + "[" + number++ + "]", name, each);
    }
  }

  private void add(String field, Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      // A code or reference of its own type is one text, under the name of that type's field
      if (value instanceof String text && isOneText(record.getClass())) {
        add(field, reference(text));
      } else {
        String name = component.getName();
        add(field.isEmpty() ? name : field + "." + name, name, value);
      }
    }
  }

  private static boolean isOneText(Class<?> type) {
    return type.getRecordComponents().length == 1
        && (Arrays.stream(type.getDeclaredFields()).anyMatch(Masking::isValue)
            || Arrays.stream(type.getDeclaredMethods()).anyMatch(Masking::isValue));
  }

  private static boolean isValue(java.lang.reflect.AnnotatedElement element) {
    return element.isAnnotationPresent(JsonValue.class);
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String word(Object key) {
    return key instanceof Enum<?> constant ? constant.name() : "text of " + length(key.toString());
  }

  private static String reference(String text) {
    return VeiledViews.hides(text) ? "a record that is closed to you" : text;
  }

  private static String length(String text) {
    return text.length() == 1 ? "1 character" : text.length() + " characters";
  }
}
