package org.guardbook.query.views;

import java.util.Set;

/**
 * Views that projections are run into, one batch of events after the other. Whoever holds it as
 * {@link Views} reads whole batches only and cannot write.
 */
public interface ViewStore extends Views {

  /** Position of the last event that the views have taken in; -1 for none. */
  long position();

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
   * Puts collections of the others in the place of those of the same name; who reads sees the one
   * or the other, whole. To be called while no batch of either is open but the caller's own.
   */
  void takeOver(ViewStore others, Set<String> collections);

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
