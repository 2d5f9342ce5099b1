package org.guardbook.query.views;

import static java.util.stream.Collectors.joining;

import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says so when there is nobody to write to in MongoDB, and when there is again. */
final class Reach implements ClusterListener {

  private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

  private volatile @Nullable String said;

  @Override
  public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
    String missing = missing(event.getNewDescription());
    String before = said;
    said = missing;
    if (missing != null && !missing.equals(before)) {
      LOG.warn("Waiting for {}", missing);
    } else if (missing == null && before != null) {
      LOG.info("MongoDB answers");
    }
  }

  /** What is waited for; null where it answers. */
  @Nullable String missing(ClusterDescription cluster) {
    return cluster.hasWritableServer() ? null : "MongoDB at " + hosts(cluster);
  }

  private static String hosts(ClusterDescription cluster) {
    return cluster.getServerDescriptions().isEmpty()
        ? "the address that is set"
        : cluster.getServerDescriptions().stream()
            .map(ServerDescription::getAddress)
            .map(Object::toString)
            .sorted()
            .collect(joining(", "));
  }
}
