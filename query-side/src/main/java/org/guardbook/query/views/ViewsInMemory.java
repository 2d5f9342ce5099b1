package org.guardbook.query.views;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded default: nothing but the record itself outlives the program. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "guardbook.views", havingValue = "memory", matchIfMissing = true)
class ViewsInMemory {

  @Bean
  InMemoryViews views() {
    return new InMemoryViews();
  }

  @Bean
  Claim claim() {
    return new Claim(() -> false);
  }

  @Bean
  TokenStore viewsTokens() {
    return new InMemoryTokenStore();
  }

  @Bean
  DeadLetters deadLetters() {
    return _ ->
        InMemorySequencedDeadLetterQueue.<EventMessage<?>>builder()
            .maxSequences(DeadLetters.AT_MOST)
            .maxSequenceSize(DeadLetters.AT_MOST)
            .build();
  }
}
