package org.guardbook.query.views;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a document, or of a record within it, and how its values compare. Both adapters
 * take their meaning of a field from here.
 */
final class Field {

  /** Text in the order of its code points, which is the order of its bytes in UTF-8. */
  private static final Comparator<Object> TEXT =
      (one, other) -> compareText((String) one, (String) other);

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static final Comparator<Object> NATURAL =
      (one, other) -> ((Comparable) one).compareTo(other);

  private static final ClassValue<Map<String, Component>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Component> computeValue(Class<?> type) {
          Map<String, Component> components = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            components.put(
                component.getName(),
                new Component(getter(component.getAccessor()), component.getGenericType()));
          }
          return components;
        }
      };

  /** Those that were asked for, which takes long to find out. */
  private static final ClassValue<Map<String, Field>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private static final ClassValue<Function<Object, @Nullable Object>> SCALAR_OF =
      new ClassValue<>() {
        @Override
        protected Function<Object, @Nullable Object> computeValue(Class<?> type) {
          Method value = jsonValue(type);
          return value == null ? record -> record : getter(value);
        }
      };

  private final String name;
  private final List<Step> steps;
  private final Class<?> type;
  private final boolean many;
  private final Comparator<Object> order;

  private Field(String name, List<Step> steps, Class<?> type) {
    this.name = name;
    this.steps = steps;
    this.type = type;
    this.many = steps.stream().anyMatch(Step::list);
    this.order = scalarType(type) == String.class ? TEXT : NATURAL;
  }

  /**
   * @param path component names, parted by dots
   * @throws IllegalArgumentException if there is no such field, or its values have no order
   */
  static Field of(Class<?> document, String path) {
    return KNOWN.get(document).computeIfAbsent(path, _ -> find(document, path));
  }

  private static Field find(Class<?> document, String path) {
    List<Step> steps = new ArrayList<>();
    Type type = document;
    for (String name : path.split("\\.", -1)) {
      Class<?> owner = raw(type);
      if (!owner.isRecord() || isScalar(owner)) {
        throw new IllegalArgumentException(document.getSimpleName() + " has no field " + path);
      }
      Component component = COMPONENTS.get(owner).get(name);
      if (component == null) {
        throw new IllegalArgumentException(document.getSimpleName() + " has no field " + path);
      }
      boolean list = java.util.Collection.class.isAssignableFrom(raw(component.type()));
      steps.add(new Step(name, component.getter(), list));
      type = list ? elementOf(component.type()) : component.type();
    }
    if (!isScalar(raw(type))) {
      throw new IllegalArgumentException(
          path + " of " + document.getSimpleName() + " is no single value");
    }
    return new Field(path, List.copyOf(steps), raw(type));
  }

  String name() {
    return name;
  }

  List<Step> steps() {
    return steps;
  }

  /** Whether a document has a list of these. */
  boolean isMany() {
    return many;
  }

  boolean isText() {
    return order == TEXT;
  }

  /** Whether its values are constants of an enum. */
  boolean isConstant() {
    return type.isEnum();
  }

  Comparator<Object> order() {
    return order;
  }

  /**
   * @throws IllegalArgumentException if there is no such field, or it is no text
   */
  static Field ofText(Class<?> document, String path) {
    Field field = of(document, path);
    if (!field.isText()) {
      throw new IllegalArgumentException(path + " is no text, so nothing begins or is part of it");
    }
    return field;
  }

  /**
   * What documents can be counted by: one text, or one constant.
   *
   * @throws IllegalArgumentException if there is no such field, or it is something else
   */
  static Field ofWords(Class<?> document, String path) {
    Field field = of(document, path);
    if (field.many || !field.isText() && !field.isConstant()) {
      throw new IllegalArgumentException(path + " is neither a text nor a constant to count by");
    }
    return field;
  }

  /** The text in that document, or the name of the constant; null where it is absent. */
  @Nullable String wordIn(Object document) {
    Object value = valueIn(document);
    return value == null ? null : word(value);
  }

  /** A text, or the name of a constant. */
  static String word(@Nullable Object value) {
    return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
  }

  /** The one value in that document, as values compare. */
  @Nullable Object valueIn(Object document) {
    Object value = document;
    for (Step step : steps) {
      value = step.getter().apply(value);
      if (value == null) {
        return null;
      }
    }
    return comparable(value);
  }

  /** How many of the documents there are of each text or name of a constant. */
  Map<String, Long> countIn(Stream<?> documents) {
    Map<String, Long> counts = new HashMap<>();
    documents.forEach(
        document -> {
          String word = wordIn(document);
          if (word != null) {
            counts.merge(word, 1L, Long::sum);
          }
        });
    return counts;
  }

  boolean anyIn(Object document, Predicate<@Nullable Object> test) {
    return many ? any(document, 0, test) : test.test(valueIn(document));
  }

  private boolean any(@Nullable Object value, int from, Predicate<@Nullable Object> test) {
    Object at = value;
    for (int i = from; i < steps.size() && at != null; i++) {
      Step step = steps.get(i);
      at = step.getter().apply(at);
      if (step.list() && at != null) {
        for (Object element : (java.util.Collection<?>) at) {
          if (any(element, i + 1, test)) {
            return true;
          }
        }
        return false;
      }
    }
    return at == null ? !listAfter(from) && test.test(null) : test.test(comparable(at));
  }

  /** A list that is not there has nothing in it, not even an absent value. */
  private boolean listAfter(int from) {
    return steps.stream().skip(from).anyMatch(Step::list);
  }

  /** Each value of a list once. */
  Set<@Nullable Object> valuesIn(Object document) {
    Set<@Nullable Object> values = new HashSet<>();
    anyIn(
        document,
        value -> {
          values.add(value);
          return false;
        });
    return values;
  }

  /**
   * What a value given in a filter is compared as.
   *
   * @throws IllegalArgumentException if the field can never have such a value
   */
  @Nullable Object wanted(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    Object comparable = comparable(value);
    if (type.isEnum() && comparable instanceof String constant) {
      for (Object each : type.getEnumConstants()) {
        if (((Enum<?>) each).name().equals(constant)) {
          return each;
        }
      }
    }
    Class<?> expected = comparableType();
    if (!expected.isInstance(comparable)) {
      throw new IllegalArgumentException(
          name + " is compared with " + expected.getSimpleName() + ", not with " + value);
    }
    return comparable;
  }

  private Class<?> comparableType() {
    if (type.isEnum() || Comparable.class.isAssignableFrom(type) && type.isRecord()) {
      return type;
    }
    Class<?> scalar = scalarType(type);
    if (scalar == int.class
        || scalar == long.class
        || scalar == short.class
        || scalar == byte.class
        || scalar == Integer.class
        || scalar == Short.class
        || scalar == Byte.class) {
      return Long.class;
    }
    if (scalar == double.class || scalar == float.class || scalar == Float.class) {
      return Double.class;
    }
    return scalar == boolean.class ? Boolean.class : scalar;
  }

  /** Whole numbers as long, others as double; a record that stands for one value as that value. */
  static Object comparable(Object value) {
    return switch (value) {
      case String text -> text;
      case Long number -> number;
      case Integer number -> number.longValue();
      case Short number -> number.longValue();
      case Byte number -> number.longValue();
      case Float number -> number.doubleValue();
      case BigDecimal number -> number.stripTrailingZeros();
      case Record record when !(record instanceof Comparable<?>) ->
          comparable(Objects.requireNonNull(SCALAR_OF.get(record.getClass()).apply(record)));
      default -> value;
    };
  }

  /** Whether values of the type are stored as one value, not as a document of their own. */
  static boolean isScalar(Class<?> type) {
    return type.isPrimitive()
        || type == String.class
        || type == Boolean.class
        || Number.class.isAssignableFrom(type)
        || type == BigDecimal.class
        || type.isEnum()
        || Temporal.class.isAssignableFrom(type)
        || jsonValue(type) != null;
  }

  private static Class<?> scalarType(Class<?> type) {
    Method value = jsonValue(type);
    return value == null || Comparable.class.isAssignableFrom(type) ? type : value.getReturnType();
  }

  static @Nullable Method jsonValue(Class<?> type) {
    if (!type.isRecord()) {
      return null;
    }
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(JsonValue.class)) {
        return method;
      }
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.isAnnotationPresent(JsonValue.class)) {
        return component.getAccessor();
      }
    }
    return null;
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }

  static Type elementOf(Type type) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[0]
        : Object.class;
  }

  private static int compareText(String one, String other) {
    int shared = Math.min(one.length(), other.length());
    for (int i = 0; i < shared; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean surrogates = Character.isSurrogate(a) || Character.isSurrogate(b);
        return surrogates && Character.isSurrogate(a) != Character.isSurrogate(b)
            ? (Character.isSurrogate(a) ? 1 : -1)
            : a - b;
      }
    }
    return one.length() - other.length();
  }

  static int compareIds(String one, String other) {
    return compareText(one, other);
  }

  /** A plain function is several times as fast as calling by reflection. */
  @SuppressWarnings("unchecked")
  private static Function<Object, @Nullable Object> getter(Method method) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup());
      MethodHandle handle = lookup.unreflect(method);
      CallSite site =
          LambdaMetafactory.metafactory(
              lookup,
              "apply",
              MethodType.methodType(Function.class),
              MethodType.methodType(Object.class, Object.class),
              handle,
              handle.type().wrap());
      return (Function<Object, @Nullable Object>) Objects.requireNonNull(site.getTarget().invoke());
    } catch (Throwable failed) {
      throw new IllegalStateException("Cannot read " + method, failed);
    }
  }

  private record Component(Function<Object, @Nullable Object> getter, Type type) {}

  /**
   * @param list whether there may be several, each of which counts
   */
  record Step(String name, Function<Object, @Nullable Object> getter, boolean list) {}
}
