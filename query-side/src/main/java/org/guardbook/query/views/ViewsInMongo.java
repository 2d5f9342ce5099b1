package org.guardbook.query.views;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Views, how far they are, and what they could not take in, in one database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "guardbook.views", havingValue = "mongo")
class ViewsInMongo {

  private static final String DATABASE = "guardbook";

  @Bean(destroyMethod = "close")
  MongoClient mongoClient(@Value("${guardbook.mongo.uri}") String uri) {
    return MongoClients.create(uri);
  }

  @Bean
  MongoDatabase mongoDatabase(MongoClient client, @Value("${guardbook.mongo.uri}") String uri) {
    String named = new ConnectionString(uri).getDatabase();
    return client.getDatabase(named == null ? DATABASE : named);
  }

  @Bean
  MongoViews views(MongoDatabase database) {
    return new MongoViews(database);
  }

  @Bean
  MongoTemplate axonCollections(MongoDatabase database) {
    return DefaultMongoTemplate.builder().mongoDatabase(database).build();
  }

  @Bean
  TokenStore viewsTokens(MongoTemplate collections, Serializer serializer) {
    return MongoTokenStore.builder()
        .mongoTemplate(collections)
        .serializer(serializer)
        .transactionManager(NoTransactionManager.instance())
        .build();
  }

  @Bean
  DeadLetters deadLetters(MongoTemplate collections, Serializer serializer) {
    return projection ->
        MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup(projection)
            .mongoTemplate(collections)
            .serializer(serializer)
            .transactionManager(NoTransactionManager.instance())
            .maxSequences(DeadLetters.AT_MOST)
            .maxSequenceSize(DeadLetters.AT_MOST)
            .build();
  }
}
