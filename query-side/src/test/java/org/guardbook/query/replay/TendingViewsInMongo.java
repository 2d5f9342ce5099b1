package org.guardbook.query.replay;

import java.nio.file.Path;
import java.util.Map;
import org.guardbook.query.views.MongoServers;

class TendingViewsInMongo extends TendingTheViews {

  @Override
  RunningQuerySide begin(Path folder) {
    return new RunningQuerySide(
        folder,
        Map.of(
            "guardbook.views",
            "mongo",
            "guardbook.mongo.uri",
            MongoServers.uri(folder.getFileName().toString())),
        WEIGHING);
  }
}
