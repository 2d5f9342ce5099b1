package org.guardbook.query.views;

import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.AbstractLazyCreationTargetSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Views, how far they are, and what they could not take in, in one database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "guardbook.views", havingValue = "mongo")
class ViewsInMongo {

  /**
   * After which another machine takes the views over from one that no longer says that it keeps
   * them up. Nothing is lost or taken in twice where the first is only slow: it cannot commit then.
   */
  private static final Duration TAKEN_OVER_AFTER = Duration.ofSeconds(10);

  /** Two programs of one machine, or one that was started anew, are not the same. */
  private final String machine =
      ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();

  @Bean
  MongoViews views(MongoDatabase database) {
    return new MongoViews(database);
  }

  @Bean
  MongoTemplate axonCollections(MongoDatabase database) {
    return DefaultMongoTemplate.builder().mongoDatabase(database).build();
  }

  /** Whoever claims the token keeps them up. */
  @Bean
  Claim claim(MongoTemplate collections) {
    return new Claim(
        () -> {
          Document token = collections.trackingTokensCollection().find(ne("owner", null)).first();
          return token != null && !token.getString("owner").equals(machine);
        });
  }

  @Bean
  TokenStore viewsTokens(MongoTemplate collections, Serializer serializer) {
    return onceAsked(
        TokenStore.class,
        () ->
            MongoTokenStore.builder()
                .mongoTemplate(collections)
                .serializer(serializer)
                .claimTimeout(TAKEN_OVER_AFTER)
                .nodeId(machine)
                .transactionManager(NoTransactionManager.instance())
                .build());
  }

  @Bean
  DeadLetters deadLetters(MongoTemplate collections, Serializer serializer) {
    return projection -> onceAsked(queue(), () -> queue(projection, collections, serializer));
  }

  @SuppressWarnings("unchecked")
  private static Class<SequencedDeadLetterQueue<EventMessage<?>>> queue() {
    return (Class<SequencedDeadLetterQueue<EventMessage<?>>>)
        (Class<?>) SequencedDeadLetterQueue.class;
  }

  private static SequencedDeadLetterQueue<EventMessage<?>> queue(
      String projection, MongoTemplate collections, Serializer serializer) {
    return new LettersWithoutWords(
        MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup(projection)
            .mongoTemplate(collections)
            .serializer(serializer)
            .transactionManager(NoTransactionManager.instance())
            .maxSequences(DeadLetters.AT_MOST)
            .maxSequenceSize(DeadLetters.AT_MOST)
            .build());
  }

  /** Both make their indexes when they are made, and the program starts where nobody answers. */
  private static <T> T onceAsked(Class<T> type, Supplier<T> made) {
    ProxyFactory proxy = new ProxyFactory();
    proxy.setInterfaces(type);
    proxy.setTargetSource(
        new AbstractLazyCreationTargetSource() {
          @Override
          public Class<?> getTargetClass() {
            return type;
          }

          @Override
          protected Object createObject() {
            return made.get();
          }
        });
    return type.cast(proxy.getProxy(type.getClassLoader()));
  }
}
