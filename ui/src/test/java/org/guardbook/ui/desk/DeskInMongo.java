package org.guardbook.ui.desk;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;

/**
 * A desk that several processes share: on the server whose address {@code GUARDBOOK_TEST_MONGODB}
 * gives, else on one within this process.
 */
public final class DeskInMongo implements AutoCloseable {

  private static final String GIVEN = System.getenv("GUARDBOOK_TEST_MONGODB");
  private static final String SERVER =
      GIVEN != null ? GIVEN : new MongoServer(new MemoryBackend()).bindAndGetConnectionString();

  private final String name = "desk-" + UUID.randomUUID();
  private final List<MongoClient> clients = new ArrayList<>();
  private final List<BsonDocument> commands = Collections.synchronizedList(new ArrayList<>());
  private final Clock clock;

  public DeskInMongo(Clock clock) {
    this.clock = clock;
  }

  /** The desk as one more process finds it. */
  public Desk shared() {
    MongoClient client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(SERVER))
                .addCommandListener(
                    new CommandListener() {
                      @Override
                      public void commandStarted(CommandStartedEvent command) {
                        commands.add(command.getCommand().clone());
                      }
                    })
                .build());
    clients.add(client);
    return new Desk(new MongoCabinet(client.getDatabase(name)), clock);
  }

  /** What the database was asked so far. */
  List<BsonDocument> asked() {
    return List.copyOf(commands);
  }

  @Override
  public void close() {
    if (!clients.isEmpty()) {
      clients.getFirst().getDatabase(name).drop();
    }
    clients.forEach(MongoClient::close);
  }
}
