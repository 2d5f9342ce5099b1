package org.guardbook.ui.rest;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guardbook.command.Narrative;
import org.guardbook.command.When;
import org.guardbook.command.referencedata.Code;
import org.guardbook.command.review.Evidence;

/** Describes a command as {@link RecordReader} reads it. */
final class RecordSchema {

  private RecordSchema() {}

  /**
   * @param given fields that the address says already
   */
  static Schema<?> of(Class<?> type, Set<String> given) {
    ObjectSchema schema = new ObjectSchema();
    schema.setAdditionalProperties(false);
    for (RecordComponent component : type.getRecordComponents()) {
      if (given.contains(component.getName())) {
        continue;
      }
      schema.addProperty(component.getName(), of(component.getAnnotatedType()));
      boolean several =
          List.class.isAssignableFrom(component.getType()) || component.getType() == Set.class;
      if (!RecordReader.isNullable(component) && !several) {
        schema.addRequiredItem(component.getName());
      }
    }
    return schema;
  }

  private static Schema<?> of(AnnotatedType annotated) {
    Type type = annotated.getType();
    if (type instanceof ParameterizedType generic) {
      AnnotatedType[] of =
          ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
      if (generic.getRawType() == Map.class) {
        ObjectSchema map = new ObjectSchema();
        for (Object constant : ((Class<?>) of[0].getType()).getEnumConstants()) {
          map.addProperty(((Enum<?>) constant).name(), of(of[1]));
        }
        return map;
      }
      ArraySchema several = new ArraySchema().items(of(of[0]));
      several.setUniqueItems(generic.getRawType() == Set.class ? true : null);
      return several;
    }
    return ofClass((Class<?>) type);
  }

  private static Schema<?> ofClass(Class<?> kind) {
    if (kind == boolean.class || kind == Boolean.class) {
      return new BooleanSchema();
    }
    if (kind == int.class || kind == Integer.class) {
      return new IntegerSchema();
    }
    if (kind == LocalDate.class) {
      return new DateSchema();
    }
    if (kind == When.class) {
      return new StringSchema()
          .description("A day, 2013-10-07, or a day and a time in England, 2013-10-07T10:20");
    }
    if (kind == Narrative.class) {
      StringSchema words = new StringSchema();
      words.maxLength(Narrative.LIMIT);
      return words;
    }
    if (kind == Evidence.class) {
      return new StringSchema().description("The sha256 that /api/evidence answered");
    }
    if (kind.isEnum()) {
      StringSchema one = new StringSchema();
      Arrays.stream(kind.getEnumConstants())
          .forEach(constant -> one.addEnumItem(((Enum<?>) constant).name()));
      return one;
    }
    if (Code.class.isAssignableFrom(kind)) {
      return new StringSchema()
          .description(
              "A code in force of the list "
                  + Catalogue.kebabCase(kind.getSimpleName())
                      .replace('-', '_')
                      .toUpperCase(Locale.ROOT));
    }
    if (kind.isSealed()) {
      return new ObjectSchema().description("A command, with its name as type: RecordOutcome say");
    }
    if (kind.isRecord() && !RecordReader.isText(kind)) {
      return of(kind, Set.of());
    }
    return new StringSchema();
  }
}
