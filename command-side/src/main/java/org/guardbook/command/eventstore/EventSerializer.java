package org.guardbook.command.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.common.ObjectUtils;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes messages as JSON: fields in the order in which the record declares them, none where there
 * is nothing to say; events under their names in the store.
 */
final class EventSerializer extends Jackson3Serializer {

  EventSerializer() {
    super(builder().jsonMapperBuilderCustomizer(EventSerializer::shape));
  }

  private static void shape(JsonMapper.Builder mapper) {
    mapper
        .addModule(new RecordsFromJson())
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .polymorphicTypeValidator(
            BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.guardbook.")
                .allowIfSubType("org.axonframework.")
                .build());
  }

  @Override
  public SerializedType typeForClass(@Nullable Class type) {
    String name = type == null ? null : EventTypes.nameOf(type);
    return name == null
        ? super.typeForClass(type)
        : new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    Class<?> known = EventTypes.classOf(type.getName());
    return ObjectUtils.getOrDefault(known, () -> super.classForType(type));
  }
}
