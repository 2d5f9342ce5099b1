package org.guardbook.query.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.guardbook.command.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;

/** One client for views, evidence and the desk alike, in the roles that read what MongoDB has. */
@AutoConfiguration
@Conditional(Mongo.Wanted.class)
class Mongo {

  static final class Wanted extends AnyNestedCondition {

    Wanted() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @Profile("query | (!command & !ui)")
    @ConditionalOnProperty(name = "guardbook.views", havingValue = "mongo")
    static final class ByViews {}

    @Profile("ui | (!command & !query)")
    @ConditionalOnProperty(name = "guardbook.evidence", havingValue = "mongo")
    static final class ByEvidence {}

    @Profile("ui | (!command & !query)")
    @ConditionalOnProperty(name = "guardbook.desk", havingValue = "mongo")
    static final class ByDesk {}
  }

  @Bean
  Connection connection(
      @Value("${guardbook.mongo.uri}") String uri,
      @Value("${guardbook.mongo.username:}") String username,
      @Value("${guardbook.mongo.password:}") String password,
      @Value("${guardbook.mongo.certificate:#{null}}") @Nullable Path certificate) {
    return new Connection(uri, username.strip(), password.strip(), certificate);
  }

  @Bean
  Reach reach() {
    return new Reach();
  }

  @Bean(destroyMethod = "close")
  MongoClient mongoClient(Connection connection, Reach reach) {
    return MongoClients.create(connection.settings(reach));
  }

  @Bean
  MongoDatabase mongoDatabase(MongoClient client, Connection connection) {
    return client.getDatabase(connection.database());
  }

  /** Names the client, which begins to look for its servers when it is made. */
  @Bean
  Waiting waitingForMongo(MongoClient client, Reach reach) {
    return new Waiting(() -> reach.missing(client.getClusterDescription()));
  }
}
