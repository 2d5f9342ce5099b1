package org.guardbook.ui.desk;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.MaxKey;

/**
 * A collection for each drawer in the board's database, for every process that has the address.
 * What one of them put there lasts whichever member of the set is lost, and all others find it from
 * then on.
 */
final class MongoCabinet implements Cabinet {

  private static final String PREFIX = "desk.";
  private static final String PUT_AT = "putAt";
  private static final String TEXT = "text";

  private final MongoDatabase database;

  MongoCabinet(MongoDatabase database) {
    // Whatever the address says: a password that was replaced must not be read any more
    this.database =
        database
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
  }

  @Override
  public Optional<String> find(Place place) {
    return reached(() -> Optional.ofNullable(drawer(place).find(id(place)).first()))
        .map(sheet -> sheet.getString(TEXT));
  }

  @Override
  public Map<String, String> of(String drawer, String account) {
    Bson all =
        Filters.and(
            Filters.gte("_id", id(account, "")), Filters.lt("_id", id(account, new MaxKey())));
    return reached(
        () -> {
          Map<String, String> texts = new LinkedHashMap<>();
          for (Document sheet : drawer(drawer).find(all)) {
            texts.put(sheet.get("_id", Document.class).getString("title"), sheet.getString(TEXT));
          }
          return texts;
        });
  }

  @Override
  public void put(Place place, String text, Instant at) {
    reached(
        () ->
            drawer(place)
                .replaceOne(id(place), sheet(place, text, at), new ReplaceOptions().upsert(true)));
  }

  @Override
  public boolean putIfAbsent(Place place, String text, Instant at) {
    return reached(
        () -> {
          try {
            return drawer(place).insertOne(sheet(place, text, at)).wasAcknowledged();
          } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
              throw refused;
            }
            return false;
          }
        });
  }

  @Override
  public boolean replace(Place place, String present, String text, Instant at) {
    return reached(
        () ->
            drawer(place)
                    .replaceOne(
                        Filters.and(id(place), Filters.eq(TEXT, present)), sheet(place, text, at))
                    .getMatchedCount()
                == 1);
  }

  @Override
  public void remove(Place place) {
    reached(() -> drawer(place).deleteOne(id(place)));
  }

  @Override
  public void forgetBefore(String drawer, Instant then) {
    reached(
        () -> {
          drawer(drawer).createIndex(Indexes.ascending(PUT_AT));
          return drawer(drawer).deleteMany(Filters.lt(PUT_AT, Date.from(then)));
        });
  }

  private MongoCollection<Document> drawer(Place place) {
    return drawer(place.drawer());
  }

  private MongoCollection<Document> drawer(String name) {
    return database.getCollection(PREFIX + name);
  }

  private static Bson id(Place place) {
    return Filters.eq("_id", id(place.account(), place.title()));
  }

  /** In this order, so that all of an account stand together in the index that is there anyway. */
  private static Document id(String account, Object title) {
    return new Document("account", account).append("title", title);
  }

  private static Document sheet(Place place, String text, Instant at) {
    return new Document("_id", id(place.account(), place.title()))
        .append(TEXT, text)
        .append(PUT_AT, Date.from(at));
  }

  private static <T> T reached(Supplier<T> work) {
    try {
      return work.get();
    } catch (MongoException away) {
      throw new DeskAway(away);
    }
  }
}
