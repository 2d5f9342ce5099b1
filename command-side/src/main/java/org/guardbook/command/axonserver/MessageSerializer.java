package org.guardbook.command.axonserver;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/**
 * Writes commands, queries and answers as JSON for another process of the same release, which reads
 * them as the same records. Nothing of it is ever stored.
 */
final class MessageSerializer extends Jackson3Serializer {

  private static final String OURS = "org.guardbook.";

  private static final PolymorphicTypeValidator KNOWN =
      BasicPolymorphicTypeValidator.builder()
          .allowIfSubType(OURS)
          .allowIfSubType("org.axonframework.")
          .allowIfSubType("java.lang.")
          .allowIfSubType("java.math.")
          .allowIfSubType("java.time.")
          .allowIfSubType("java.util.")
          .build();

  MessageSerializer() {
    super(builder().jsonMapperBuilderCustomizer(MessageSerializer::shape));
  }

  /** Of lists Java has many kinds, of which some cannot be made again by their name. */
  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    return super.serialize(
        object instanceof List<?> list ? new ArrayList<>(list) : object, representation);
  }

  private static void shape(JsonMapper.Builder mapper) {
    mapper
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .polymorphicTypeValidator(KNOWN)
        .setDefaultTyping(new WhereTheRecordDoesNotSay());
  }

  /** What a field that takes several kinds of records holds is said beside it. */
  private static final class WhereTheRecordDoesNotSay extends DefaultTypeResolverBuilder {

    WhereTheRecordDoesNotSay() {
      super(
          KNOWN,
          DefaultTyping.OBJECT_AND_NON_CONCRETE,
          JsonTypeInfo.As.WRAPPER_ARRAY,
          JsonTypeInfo.Id.CLASS,
          null);
    }

    @Override
    public boolean useForType(JavaType type) {
      return type.isJavaLangObject()
          || (type.getRawClass().getName().startsWith(OURS)
              && type.isAbstract()
              && !type.isEnumType());
    }
  }
}
