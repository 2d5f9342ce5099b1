package org.guardbook.query.timeline;

import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.Person;
import org.guardbook.query.timeline.TimelineEntry.Field;
import org.jspecify.annotations.Nullable;

/**
 * What an entry recorded, under the names that the command of the same kind uses, so that the form
 * which corrects it opens filled in. Lists of single values are parted by semicolons; what has
 * parts, or may itself have a semicolon in it, stands as {@code attendance[0].agency}.
 */
abstract class FilledIn {

  private final List<Field> fields = new ArrayList<>();

  final List<Field> fields() {
    return List.copyOf(fields);
  }

  final void add(String name, @Nullable Object value) {
    if (value != null) {
      fields.add(new Field(name, value.toString()));
    }
  }

  final void addAll(String name, List<?> values) {
    if (!values.isEmpty()) {
      fields.add(new Field(name, String.join(";", values.stream().map(Object::toString).toList())));
    }
  }

  final void addPerson(String name, @Nullable Person person) {
    if (person != null) {
      add(name + ".name", person.name());
      add(name + ".dateOfBirth", person.dateOfBirth());
    }
  }
}
