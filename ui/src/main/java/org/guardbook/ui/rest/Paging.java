package org.guardbook.ui.rest;

/** Which page of a list, and how long. */
final class Paging {

  private Paging() {}

  static void check(int page, int size, int mostAtOnce) {
    if (page < 0 || page > 1_000_000) {
      throw new Malformed("page", "Pages are counted from 0.");
    }
    if (size < 1 || size > mostAtOnce) {
      throw new Malformed("size", "A page has 1 to " + mostAtOnce + " rows.");
    }
  }
}
