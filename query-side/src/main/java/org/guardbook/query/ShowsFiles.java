package org.guardbook.query;

import java.util.List;

/**
 * A query whose answer has rows of several records. Reading down a list opens nobody's file; what
 * is written down is whose row a search by words brought up, and whose was taken away.
 *
 * @param <A> what it is answered with
 */
public interface ShowsFiles<A> {

  /** What was searched for; blank where the rows came without a search. */
  String words();

  /** References of the records whose rows are on the page that is answered. */
  List<String> shown(A answer);
}
