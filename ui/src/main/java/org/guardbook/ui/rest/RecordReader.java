package org.guardbook.ui.rest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.When;
import org.guardbook.command.review.Evidence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * Makes a command of JSON and names everything in it that cannot be understood, not only the first.
 * What a command needs is read from its record, so that nothing can be forgotten here.
 */
final class RecordReader {

  private final Map<String, Object> given;
  private final Function<String, Optional<Evidence>> sent;
  private final List<Refusal> errors = new ArrayList<>();

  private RecordReader(Map<String, Object> given, Function<String, Optional<Evidence>> sent) {
    this.given = given;
    this.sent = sent;
  }

  /** Reads what has no files. */
  static <T extends Record> T read(JsonNode json, Class<T> type, Map<String, Object> given) {
    return read(json, type, given, _ -> Optional.empty());
  }

  /**
   * @param given what the address says already: the case's reference; the body may repeat it
   * @param sent a file that the caller has sent, by its hash
   * @throws Malformed if anything is missing, unknown or of another kind
   */
  static <T extends Record> T read(
      JsonNode json,
      Class<T> type,
      Map<String, Object> given,
      Function<String, Optional<Evidence>> sent) {
    if (!json.isObject()) {
      throw new Malformed(
          HttpStatus.BAD_REQUEST, "The body must be a JSON object, in curly brackets.");
    }
    RecordReader reader = new RecordReader(given, sent);
    Object made = reader.record(json, type, "", false);
    if (!reader.errors.isEmpty() || made == null) {
      throw new Malformed(reader.errors);
    }
    return type.cast(made);
  }

  /**
   * @param chosen whether the record itself says which of several kinds it is, as its type
   */
  private @Nullable Object record(JsonNode json, Class<?> type, String path, boolean chosen) {
    if (!json.isObject()) {
      return wrong(path, "This must be an object in curly brackets, with " + fields(type) + ".");
    }
    RecordComponent[] components = type.getRecordComponents();
    Set<String> known =
        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    for (String name : json.propertyNames()) {
      if (!known.contains(name) && !(chosen && name.equals("type"))) {
        wrong(
            within(path, shortened(name)),
            "There is no such field here; there are " + fields(type) + ".");
      }
    }
    @Nullable Object[] values = new @Nullable Object[components.length];
    int before = errors.size();
    for (int i = 0; i < components.length; i++) {
      values[i] = component(json, components[i], path);
    }
    return errors.size() > before ? null : made(type, components, values, path);
  }

  private @Nullable Object component(JsonNode json, RecordComponent component, String path) {
    String name = component.getName();
    String field = within(path, name);
    JsonNode value = json.get(name);
    Object said = given.get(name);
    if (said != null && (path.isEmpty() || path.equals("replacement"))) {
      if (value != null && !value.isNull() && !value.asString("").equals(said.toString())) {
        wrong(field, "The address of the request says " + said + ".");
      }
      return said;
    }
    if (value == null || value.isNull()) {
      if (isNullable(component)) {
        return null;
      }
      return switch (component.getType().getSimpleName()) {
        case "List" -> List.of();
        case "Set" -> Set.of();
        default -> wrong(field, "This is missing.");
      };
    }
    return value(value, component.getAnnotatedType(), field);
  }

  private @Nullable Object value(JsonNode json, AnnotatedType annotated, String field) {
    Type type = annotated.getType();
    if (type instanceof ParameterizedType generic) {
      return several(
          json,
          (Class<?>) generic.getRawType(),
          ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments(),
          field);
    }
    Class<?> kind = (Class<?>) type;
    if (kind == boolean.class || kind == Boolean.class) {
      return json.isBoolean() ? json.asBoolean() : wrong(field, "This must be true or false.");
    }
    if (kind == int.class || kind == Integer.class) {
      return json.isIntegralNumber() && json.canConvertToInt()
          ? json.asInt()
          : wrong(field, "This must be a whole number.");
    }
    if (kind.isEnum()) {
      return constant(json, kind, field);
    }
    if (kind.isSealed() && kind.isInterface()) {
      return oneOf(json, kind, field);
    }
    if (kind == Evidence.class) {
      return evidence(json, field);
    }
    if (kind == String.class || kind == LocalDate.class || isText(kind)) {
      return text(json, kind, field);
    }
    return record(json, kind, field, false);
  }

  private @Nullable Object several(JsonNode json, Class<?> kind, AnnotatedType[] of, String field) {
    if (kind == Map.class) {
      return map(json, of, field);
    }
    if (!json.isArray()) {
      return wrong(field, "This must be a list in square brackets.");
    }
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      JsonNode element = json.get(i);
      String place = field + "[" + i + "]";
      Object value =
          element.isNull() ? wrong(place, "This is missing.") : value(element, of[0], place);
      if (value != null) {
        all.add(value);
      }
    }
    return kind == Set.class ? new LinkedHashSet<>(all) : List.copyOf(all);
  }

  private @Nullable Object map(JsonNode json, AnnotatedType[] of, String field) {
    if (!json.isObject()) {
      return wrong(field, "This must be an object in curly brackets.");
    }
    Map<Object, Object> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      String place = within(field, shortened(entry.getKey()));
      Object key = constantNamed(entry.getKey(), (Class<?>) of[0].getType(), place);
      Object value =
          entry.getValue().isNull()
              ? wrong(place, "This is missing.")
              : value(entry.getValue(), of[1], place);
      if (key != null && value != null) {
        all.put(key, value);
      }
    }
    return all;
  }

  private @Nullable Object constant(JsonNode json, Class<?> kind, String field) {
    return json.isString()
        ? constantNamed(json.asString(), kind, field)
        : wrong(field, "This must be one of " + constants(kind) + ".");
  }

  private @Nullable Object constantNamed(String name, Class<?> kind, String field) {
    Optional<Object> found =
        Arrays.stream(kind.getEnumConstants())
            .map(Object.class::cast)
            .filter(constant -> ((Enum<?>) constant).name().equals(name))
            .findFirst();
    return found.orElseGet(
        () -> wrong(field, "\"" + shortened(name) + "\" is none of " + constants(kind) + "."));
  }

  private @Nullable Object oneOf(JsonNode json, Class<?> kind, String field) {
    Map<String, Class<?>> kinds =
        Catalogue.records(kind).collect(Collectors.toMap(Class::getSimpleName, one -> one));
    JsonNode named = json.get("type");
    Class<?> type = named == null || !named.isString() ? null : kinds.get(named.asString());
    if (type == null) {
      return wrong(
          within(field, "type"),
          "This must name what is recorded: "
              + kinds.keySet().stream().sorted().collect(Collectors.joining(", "))
              + ".");
    }
    return record(json, type, field, true);
  }

  /** A file, by its hash or as it was answered when it was sent; what else it says is known. */
  private @Nullable Object evidence(JsonNode json, String field) {
    JsonNode hash = json.isObject() ? json.path("sha256") : json;
    if (!hash.isString()) {
      return wrong(field, "This must be the sha256 that /api/evidence answered, as text.");
    }
    return sent.apply(hash.asString())
        .<Object>map(file -> file)
        .orElseGet(
            () ->
                wrong(
                    field,
                    "You have sent no file with this sha256 within a month; send it to"
                        + " /api/evidence first."));
  }

  private @Nullable Object text(JsonNode json, Class<?> kind, String field) {
    if (!json.isString()) {
      return wrong(field, "This must be text in quotation marks.");
    }
    String text = json.asString();
    if (!isStorable(text)) {
      return wrong(field, "This holds a character that cannot be printed.");
    }
    if (kind == String.class) {
      return text;
    }
    try {
      if (kind == LocalDate.class) {
        return LocalDate.parse(text);
      }
      if (kind == When.class) {
        return When.parse(text);
      }
      return kind.getConstructor(String.class).newInstance(text);
    } catch (DateTimeParseException _) {
      return wrong(field, "\"" + shortened(text) + "\" is not a date; write 2014-03-31.");
    } catch (RuleViolated refused) {
      return wrong(field, String.valueOf(refused.getMessage()));
    } catch (InvocationTargetException failed) {
      return wrong(field, sentence(failed));
    } catch (ReflectiveOperationException cannotBe) {
      throw new IllegalStateException(cannotBe);
    }
  }

  private @Nullable Object made(
      Class<?> type, RecordComponent[] components, @Nullable Object[] values, String path) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (InvocationTargetException failed) {
      return wrong(path.isEmpty() ? null : path, sentence(failed));
    } catch (ReflectiveOperationException cannotBe) {
      throw new IllegalStateException(cannotBe);
    }
  }

  private static String sentence(InvocationTargetException failed) {
    if (failed.getCause() instanceof RuleViolated refused) {
      return Objects.requireNonNullElse(refused.getMessage(), "This cannot be right.");
    }
    throw new IllegalStateException(failed.getCause());
  }

  private @Nullable Object wrong(@Nullable String field, String sentence) {
    errors.add(new Refusal(field, sentence));
    return null;
  }

  /** Whether the type is one that stands as text in JSON. */
  static boolean isText(Class<?> kind) {
    return kind.isRecord()
        && (kind == When.class
            || Arrays.stream(kind.getRecordComponents())
                .anyMatch(
                    component ->
                        component.isAnnotationPresent(JsonValue.class)
                            || component.getAccessor().isAnnotationPresent(JsonValue.class)));
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Text that comes out of every store and file as it went in. */
  static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(
            character ->
                (Character.isISOControl(character)
                        && character != '\n'
                        && character != '\r'
                        && character != '\t')
                    || (character >= Character.MIN_SURROGATE
                        && character <= Character.MAX_SURROGATE)
                    || (character & 0xFFFE) == 0xFFFE);
  }

  private static String constants(Class<?> kind) {
    return Arrays.stream(kind.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }

  private String fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !given.containsKey(name))
        .collect(Collectors.joining(", "));
  }

  private static String within(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
