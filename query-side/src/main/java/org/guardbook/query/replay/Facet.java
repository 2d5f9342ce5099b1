package org.guardbook.query.replay;

import java.time.Clock;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.guardbook.query.views.Views;

/**
 * What one part of the program says of a record, out of whichever views it was replayed into: one
 * Spring bean of this type for each. It answers there as it answers of now.
 *
 * @param projections names of those that must have been run into the views
 * @param <T> what is said
 */
public record Facet<T>(Class<T> type, List<String> projections, Reading<T> reading) {

  /** Reads views in which there is one record and no other. */
  @FunctionalInterface
  public interface Reading<T> {

    /**
     * @param then stands still at the moment that is looked at
     * @return empty where nothing is known of it yet; one, or the parts of a list
     */
    List<T> read(String reference, Views views, Clock then, MetaData asker);
  }
}
