package org.guardbook.query.views;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Views that projections are run into, one batch of events after the other. Whoever holds it as
 * {@link Views} reads whole batches only and cannot write.
 */
public interface ViewStore extends Views {

  /** Position of the last event that the views have taken in; -1 for none. */
  long position();

  /**
   * Whether something failed because what keeps the views did, and not over what was to be kept.
   */
  default boolean isOwnFailure(Throwable failed) {
    return false;
  }

  /**
   * Throws away what rebuilds and other machines left: to be called by whoever keeps the views up,
   * while nothing is being built beside them.
   */
  default void forgetAbandoned() {}

  /** Whether what keeps them answers; to find that out may take some seconds. */
  default boolean isReachable() {
    return true;
  }

  /** Whether they are there again when the program is started anew. */
  boolean outliveTheProgram();

  /**
   * The same views as their projections have them: what they wrote in the batch is there to be read
   * again. Writing outside a batch is refused.
   */
  Views projecting();

  /** Empty views beside these, to be filled and then taken over. */
  ViewStore aside();

  /**
   * Collections as they stand, beside these; they stay so whatever becomes of these, and can be
   * kept up and taken over. To be called in a batch to which nothing was written yet.
   */
  ViewStore kept(Set<String> collections);

  /** Lets go of views that were beside others and are not taken over any more. */
  void letGo();

  /**
   * Every document of a collection in the order of the ids, each by its id in a form that equals
   * that of the same document in other views of this kind. To be closed.
   */
  Stream<Map.Entry<String, Object>> contents(String collection);

  /** One of {@link #contents}; null where there is no such document. */
  @Nullable Object content(String collection, String id);

  /**
   * Puts collections of the others in the place of those of the same name; who reads sees the one
   * or the other, whole. To be called while no batch of either is open but the caller's own.
   */
  void takeOver(ViewStore others, Set<String> collections);

  /**
   * Notes that a projection's views and what it holds back are about to change one after the other.
   * Where the program dies over that, the projection is to be rebuilt, which makes both anew. To be
   * called in a batch.
   */
  default void unsettle(String projection) {}

  /** Both have changed. To be called in a batch. */
  default void settle(String projection) {}

  /** Projections over which a program died, of views that outlive it. */
  default Set<String> unsettled() {
    return Set.of();
  }

  /**
   * Fills views that are empty, which nobody reads before it returns: that is quicker than keeping
   * them readable after every batch.
   *
   * @param batches opens batches and commits them; where it fails, nothing of it is there
   */
  void fill(Runnable batches);

  /** Opens a batch, once whoever has one open is done with it. To be ended by the same thread. */
  Batch begin();

  /** The writes of a stretch of events; they become visible together or not at all. */
  interface Batch extends AutoCloseable {

    /** What was written so far stays in the batch, whatever becomes of the next event. */
    void keep();

    /** Takes back what was written since {@link #keep}: the event could not be handled. */
    void takeBack();

    /** Makes the batch visible and durable as the state of the views at that position. */
    void commit(long position);

    /** Ends the batch; what was not committed is gone. */
    @Override
    void close();
  }
}
