package org.guardbook.query.views;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;

/**
 * What the real driver talks to in tests: the server whose address {@code GUARDBOOK_TEST_MONGODB}
 * gives, else one within this process.
 */
public final class MongoServers {

  private static final String GIVEN = System.getenv("GUARDBOOK_TEST_MONGODB");
  private static final String URI =
      GIVEN != null ? GIVEN : new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
  private static final MongoClient CLIENT = MongoClients.create(URI);

  private MongoServers() {}

  /** Whether it is MongoDB itself, not what stands in for it. */
  public static boolean isReal() {
    return GIVEN != null;
  }

  /** Of a database of that name on the server. */
  public static String uri(String database) {
    return URI.replaceAll("/+$", "") + "/" + database;
  }

  /** A database that nobody used before. */
  public static MongoDatabase database() {
    return CLIENT.getDatabase("guardbook-" + UUID.randomUUID());
  }
}
