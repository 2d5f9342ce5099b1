package org.guardbook.query.replay;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.guardbook.command.eventstore.Unreadable;
import org.guardbook.query.Recorded;

/**
 * The event handlers of one projection, called directly: going through an annotated message handler
 * costs more than most projections do.
 */
final class Handlers {

  private final List<Handler> handlers = new ArrayList<>();
  private final ClassValue<Handler[]> byType =
      new ClassValue<>() {
        @Override
        protected Handler[] computeValue(Class<?> type) {
          return handlers.stream()
              .filter(handler -> handler.takes().isAssignableFrom(type))
              .toArray(Handler[]::new);
        }
      };

  Handlers(Object projection) {
    for (Method method : projection.getClass().getDeclaredMethods()) {
      if (method.isAnnotationPresent(EventHandler.class)) {
        handlers.add(handler(projection, method));
      }
    }
    if (handlers.isEmpty()) {
      throw new IllegalArgumentException(projection.getClass() + " handles no event");
    }
  }

  private static Handler handler(Object projection, Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    boolean wantsRecorded = parameters.length == 2 && parameters[1] == Recorded.class;
    if (parameters.length != 1 && !wantsRecorded) {
      throw new IllegalArgumentException(
          method
              + " must take the event and, where needed, Recorded; not " //
              + Arrays.toString(parameters));
    }
    try {
      MethodHandle handle =
          MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
              .unreflect(method)
              .bindTo(projection);
      MethodHandle call =
          (wantsRecorded ? handle : MethodHandles.dropArguments(handle, 1, Recorded.class))
              .asType(MethodType.methodType(void.class, Object.class, Recorded.class));
      return new Handler(parameters[0], call);
    } catch (IllegalAccessException failed) {
      throw new IllegalStateException("Cannot call " + method, failed);
    }
  }

  boolean handle(Class<?> type) {
    return byType.get(type).length > 0;
  }

  void handle(Object event, Recorded recorded) {
    if (event instanceof Unreadable unreadable) {
      if (handle(unreadable.kind())) {
        throw new IllegalStateException(unreadable.type() + " cannot be read: " + unreadable.why());
      }
      return;
    }
    for (Handler handler : byType.get(event.getClass())) {
      try {
        handler.call().invokeExact(event, recorded);
      } catch (RuntimeException | Error failed) {
        throw failed;
      } catch (Throwable failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private record Handler(Class<?> takes, MethodHandle call) {}
}
