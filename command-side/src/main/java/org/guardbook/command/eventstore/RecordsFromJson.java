package org.guardbook.command.eventstore;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.bean.PropertyValueBuffer;
import tools.jackson.databind.introspect.AnnotatedWithParams;
import tools.jackson.databind.module.SimpleModule;

/**
 * How the records of our own in an event are made when it is read: a third of what reading in a
 * board's years takes would otherwise go into calling constructors by reflection and into making
 * the same small values anew.
 */
final class RecordsFromJson extends SimpleModule {

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addValueInstantiators(
        new ValueInstantiators.Base() {
          @Override
          public ValueInstantiator modifyValueInstantiator(
              DeserializationConfig config,
              BeanDescription.Supplier description,
              ValueInstantiator usual) {
            Class<?> type = description.getBeanClass();
            return type.isRecord() && type.getName().startsWith("org.guardbook.")
                ? quick(usual)
                : usual;
          }
        });
  }

  private static ValueInstantiator quick(ValueInstantiator usual) {
    if (usual.canCreateFromString()) {
      return new OfText(usual);
    }
    AnnotatedWithParams creator = usual.getWithArgsCreator();
    return creator != null && creator.getAnnotated() instanceof Constructor<?> constructor
        ? new OfComponents(usual, constructor)
        : usual;
  }

  /** A record that stands for one text. */
  private static final class OfText extends ValueInstantiator.Delegating {

    private final transient OneOfEach<Object> values = new OneOfEach<>();

    OfText(ValueInstantiator usual) {
      super(usual);
    }

    @Override
    public ValueInstantiator createContextual(
        DeserializationContext context, BeanDescription.Supplier description) {
      return this;
    }

    @Override
    public Object createFromString(DeserializationContext context, String text) {
      return values.of(text, each -> super.createFromString(context, each));
    }
  }

  private static final class OfComponents extends ValueInstantiator.Delegating {

    private final transient MethodHandle constructor;

    OfComponents(ValueInstantiator usual, Constructor<?> constructor) {
      super(usual);
      try {
        this.constructor =
            MethodHandles.privateLookupIn(constructor.getDeclaringClass(), MethodHandles.lookup())
                .unreflectConstructor(constructor)
                .asSpreader(Object[].class, constructor.getParameterCount())
                .asType(MethodType.methodType(Object.class, Object[].class));
      } catch (IllegalAccessException failed) {
        throw new IllegalStateException("Cannot call " + constructor, failed);
      }
    }

    @Override
    public ValueInstantiator createContextual(
        DeserializationContext context, BeanDescription.Supplier description) {
      return this;
    }

    @Override
    public Object createFromObjectWith(
        DeserializationContext context, SettableBeanProperty[] of, PropertyValueBuffer buffer) {
      return createFromObjectWith(context, buffer.getParameters(context, of));
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] components) {
      try {
        return constructor.invokeExact(components);
      } catch (Error failed) {
        throw failed;
      } catch (Throwable _) {
        // What the constructor refuses is refused in the usual words
        return super.createFromObjectWith(context, components);
      }
    }
  }
}
