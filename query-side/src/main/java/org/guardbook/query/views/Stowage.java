package org.guardbook.query.views;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * How records are put into documents of the database, and taken out again. Every value is put so
 * that the database orders it as the record does, and comes back as it was, to the nanosecond.
 */
final class Stowage {

  private static final String KIND = "_kind";

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private Stowage() {}

  static Document put(Record document) {
    return (Document) Objects.requireNonNull(put(document, document.getClass()));
  }

  static <D> D take(Document stored, Class<D> type) {
    return type.cast(Objects.requireNonNull(take(stored, (Type) type)));
  }

  /** A text as it stands in documents, or the name of a constant. */
  static String word(String stored, Field field) {
    return field.isConstant() ? stored.substring(3) : stored;
  }

  /** A value that a filter gave, as it stands in documents. */
  static @Nullable Object scalar(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Boolean flag -> flag;
      case Double number -> number;
      case Float number -> number.doubleValue();
      case BigDecimal number -> new Decimal128(number);
      case Number number -> number.longValue();
      // Enums sort as they are declared
      case Enum<?> constant -> "%02d %s".formatted(constant.ordinal(), constant.name());
      case LocalDate day -> day(day);
      case LocalDateTime moment -> day(moment.toLocalDate()) + "T" + moment.toLocalTime();
      case LocalTime time -> time.toString();
      case Instant instant -> INSTANT.format(instant);
      case Record record -> scalar(SHAPES.get(record.getClass()).value(record));
      default -> throw new IllegalArgumentException("Cannot store " + value.getClass());
    };
  }

  /** Years past four digits come after all others. */
  private static String day(LocalDate day) {
    if (day.getYear() < 0) {
      throw new IllegalArgumentException("No record reaches back to " + day);
    }
    return day.getYear() > 9999 ? "~" + day : day.toString();
  }

  private static @Nullable Object put(@Nullable Object value, Type declared) {
    return switch (value) {
      case null -> null;
      case java.util.Collection<?> several -> {
        List<@Nullable Object> stored = new ArrayList<>(several.size());
        Type element = Field.elementOf(declared);
        several.forEach(each -> stored.add(put(each, element)));
        yield stored;
      }
      case Map<?, ?> map -> {
        Document stored = new Document();
        Type valueType = argument(declared, 1);
        map.forEach((key, each) -> stored.put(key(key), put(each, valueType)));
        yield stored;
      }
      case Record record when !Field.isScalar(record.getClass()) -> {
        Document stored = new Document();
        if (Field.raw(declared).isInterface()) {
          stored.put(KIND, record.getClass().getSimpleName());
        }
        SHAPES.get(record.getClass()).putInto(stored, record);
        yield stored;
      }
      default -> scalar(value);
    };
  }

  private static @Nullable Object take(@Nullable Object stored, Type declared) {
    if (stored == null) {
      return null;
    }
    Class<?> type = Field.raw(declared);
    if (java.util.Collection.class.isAssignableFrom(type)) {
      Type element = Field.elementOf(declared);
      java.util.Collection<@Nullable Object> taken =
          java.util.Set.class.isAssignableFrom(type) ? new LinkedHashSet<>() : new ArrayList<>();
      ((List<?>) stored).forEach(each -> taken.add(take(each, element)));
      return taken instanceof List<?> list
          ? Collections.unmodifiableList(list)
          : Collections.unmodifiableSet((java.util.Set<?>) taken);
    }
    if (Map.class.isAssignableFrom(type)) {
      Map<Object, @Nullable Object> taken = new LinkedHashMap<>();
      Class<?> keyType = Field.raw(argument(declared, 0));
      Type valueType = argument(declared, 1);
      ((Document) stored)
          .forEach((key, each) -> taken.put(keyOf(key, keyType), take(each, valueType)));
      return Collections.unmodifiableMap(taken);
    }
    if (type.isEnum()) {
      return constant(((String) stored).substring(3), type);
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(((String) stored).replace("~", ""));
    }
    if (type == LocalDateTime.class) {
      return LocalDateTime.parse(((String) stored).replace("~", ""));
    }
    if (type == LocalTime.class) {
      return LocalTime.parse((String) stored);
    }
    if (type == Instant.class) {
      return Instant.parse((String) stored);
    }
    if (type == BigDecimal.class) {
      return ((Decimal128) stored).bigDecimalValue();
    }
    if (type == int.class || type == Integer.class) {
      return Math.toIntExact((Long) stored);
    }
    if (type == short.class || type == Short.class) {
      return ((Long) stored).shortValue();
    }
    if (type == byte.class || type == Byte.class) {
      return ((Long) stored).byteValue();
    }
    if (type == float.class || type == Float.class) {
      return ((Double) stored).floatValue();
    }
    if (type.isRecord()) {
      Shape shape = SHAPES.get(type);
      return Field.isScalar(type) ? shape.ofValue(stored) : shape.takeFrom((Document) stored);
    }
    if (type.isSealed()) {
      return SHAPES
          .get(kind(type, ((Document) stored).getString(KIND)))
          .takeFrom((Document) stored);
    }
    return stored;
  }

  private static Class<?> kind(Class<?> sealed, String name) {
    return kinds(sealed)
        .filter(kind -> kind.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(sealed.getSimpleName() + " knows no " + name));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Stowage::kinds)
        : Stream.of(type);
  }

  private static Type argument(Type declared, int number) {
    return ((ParameterizedType) declared).getActualTypeArguments()[number];
  }

  private static String key(Object key) {
    String text = key instanceof Enum<?> constant ? constant.name() : (String) key;
    return "=" + text.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
  }

  private static Object keyOf(String stored, Class<?> type) {
    String text = stored.substring(1).replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    return type.isEnum() ? constant(text, type) : text;
  }

  private static Object constant(String name, Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalStateException(type.getSimpleName() + " knows no " + name);
  }

  /** What a record consists of, and how it is made. */
  private record Shape(
      List<RecordComponent> components,
      Constructor<?> constructor,
      @Nullable Method value,
      @Nullable Method ofValue) {

    static Shape of(Class<?> type) {
      try {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        components.forEach(component -> component.getAccessor().setAccessible(true));
        Constructor<?> constructor =
            type.getDeclaredConstructor(
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        Method value = Field.jsonValue(type);
        if (value != null) {
          value.setAccessible(true);
        }
        Method ofValue =
            Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .findFirst()
                .orElse(null);
        if (ofValue != null) {
          ofValue.setAccessible(true);
        }
        return new Shape(components, constructor, value, ofValue);
      } catch (NoSuchMethodException failed) {
        throw new IllegalStateException(failed);
      }
    }

    @Nullable Object value(Record record) {
      return call(() -> Objects.requireNonNull(value).invoke(record));
    }

    @Nullable Object ofValue(Object stored) {
      Method made = ofValue;
      return made == null
          ? call(
              () -> constructor.newInstance(take(stored, components.getFirst().getGenericType())))
          : call(() -> made.invoke(null, stored));
    }

    void putInto(Document stored, Record record) {
      for (RecordComponent component : components) {
        stored.put(
            component.getName(),
            put(call(() -> component.getAccessor().invoke(record)), component.getGenericType()));
      }
    }

    @Nullable Object takeFrom(Document stored) {
      Object[] taken = new Object[components.size()];
      Class<?>[] types = constructor.getParameterTypes();
      for (int i = 0; i < taken.length; i++) {
        RecordComponent component = components.get(i);
        Object value = take(stored.get(component.getName()), component.getGenericType());
        if (value != null) {
          taken[i] = value;
        } else if (types[i].isPrimitive()) {
          throw new IllegalStateException(component.getName() + " is missing");
        }
      }
      return call(() -> constructor.newInstance(taken));
    }

    private static @Nullable Object call(Call call) {
      try {
        return call.call();
      } catch (InvocationTargetException failed) {
        throw failed.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(failed.getCause());
      } catch (ReflectiveOperationException failed) {
        throw new IllegalStateException(failed);
      }
    }

    private interface Call {
      @Nullable Object call() throws ReflectiveOperationException;
    }
  }
}
