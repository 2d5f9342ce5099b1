package org.guardbook.query.views;

/**
 * A stretch of an ordered result.
 *
 * @param offset how many to pass over
 * @param limit how many at most
 */
public record Page(long offset, int limit) {

  public static final Page ALL = new Page(0, Integer.MAX_VALUE);

  public static Page first(int limit) {
    return new Page(0, limit);
  }
}
