package org.guardbook.ui.children;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes what stands after the question mark of an address. */
final class Addresses {

  private Addresses() {}

  static Set<String> values(QueryParameters address, String name) {
    return address.getParameters(name).stream()
        .filter(value -> !value.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static <E extends Enum<E>> Set<E> names(QueryParameters address, String name, Class<E> type) {
    Set<String> asked = values(address, name);
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> asked.contains(each.name()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static @Nullable LocalDate day(QueryParameters address, String name) {
    try {
      return address.getSingleParameter(name).map(LocalDate::parse).orElse(null);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  static void put(Map<String, List<String>> address, String name, Collection<String> values) {
    if (!values.isEmpty()) {
      address.put(name, new ArrayList<>(values));
    }
  }
}
