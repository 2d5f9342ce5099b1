package org.guardbook.ui.evidence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoGridFSException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.guardbook.ui.dispatch.NothingThere;

/**
 * Files in MongoDB's GridFS, where the board runs more than one machine. The hash stands as a
 * file's name there; an index sees to it that each stands once, whoever else sends the same at the
 * same moment.
 */
final class GridShelf implements Shelf {

  private static final String BUCKET = "evidence";

  private final GridFSBucket bucket;
  private final MongoCollection<Document> files;
  private final MongoCollection<Document> chunks;
  private volatile boolean indexed;

  GridShelf(MongoDatabase database) {
    MongoDatabase durable = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.bucket = GridFSBuckets.create(durable, BUCKET);
    this.files = durable.getCollection(BUCKET + ".files");
    this.chunks = durable.getCollection(BUCKET + ".chunks");
  }

  /** Not before something is kept: the program starts where no database answers yet. */
  private void ensureIndex() {
    if (!indexed) {
      files.createIndex(Indexes.ascending("filename"), new IndexOptions().unique(true));
      indexed = true;
    }
  }

  @Override
  public void keep(String sha256, Path file) throws IOException {
    if (isKept(sha256)) {
      return;
    }
    ensureIndex();
    GridFSUploadStream upload = bucket.openUploadStream(sha256);
    try (upload) {
      Files.copy(file, upload);
    } catch (MongoWriteException refused) {
      chunks.deleteMany(Filters.eq("files_id", upload.getObjectId()));
      if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
    }
  }

  private boolean isKept(String sha256) {
    return bucket.find(Filters.eq("filename", sha256)).first() != null;
  }

  @Override
  public InputStream open(String sha256) {
    try {
      return bucket.openDownloadStream(sha256);
    } catch (MongoGridFSException _) {
      throw new NothingThere();
    }
  }
}
