package org.guardbook.command;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/**
 * Gives messages the trace that they are part of on their way, and notes when each was handled. It
 * stands beside a message and never in an event: what comes of a command is recorded with its
 * provenance and nothing else.
 */
record TracedMessages(Tracer tracer, Propagator propagator) {

  MessageDispatchInterceptor<CommandMessage<?>> sentCommands() {
    return _ -> (_, command) -> command.andMetaData(trace());
  }

  MessageDispatchInterceptor<QueryMessage<?, ?>> sentQueries() {
    return _ -> (_, query) -> query.andMetaData(trace());
  }

  MessageHandlerInterceptor<CommandMessage<?>> handledCommands() {
    return (work, chain) -> {
      Span span = begun(work.getMessage());
      work.onCleanup(_ -> span.end());
      work.onPrepareCommit(
          _ -> {
            Span append = tracer.spanBuilder().setParent(span.context()).name("append").start();
            work.afterCommit(_ -> append.end());
            work.onRollback(_ -> append.end());
          });
      return within(span, chain);
    };
  }

  MessageHandlerInterceptor<QueryMessage<?, ?>> handledQueries() {
    return (work, chain) -> {
      Span span = begun(work.getMessage());
      try {
        return within(span, chain);
      } finally {
        span.end();
      }
    };
  }

  private Map<String, String> trace() {
    Map<String, String> trace = new HashMap<>();
    Span current = tracer.currentSpan();
    if (current != null) {
      propagator.inject(current.context(), trace, (_, key, value) -> trace.put(key, value));
    }
    return trace;
  }

  private Span begun(Message<?> message) {
    return propagator
        .extract(message.getMetaData(), TracedMessages::text)
        .name(message.getPayloadType().getSimpleName())
        .kind(Span.Kind.CONSUMER)
        .tag("guardbook.message", message.getIdentifier())
        .start();
  }

  private static @Nullable String text(@Nullable Map<String, ?> metaData, String key) {
    return metaData != null && metaData.get(key) instanceof String value ? value : null;
  }

  private @Nullable Object within(Span span, InterceptorChain chain) throws Exception {
    try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
      return chain.proceed();
    } catch (Exception failed) {
      failed(span, failed);
      throw failed;
    }
  }

  static void failed(Span span, @Nullable Throwable why) {
    if (why != null) {
      span.tag("error.type", why.getClass().getName());
    }
  }
}
