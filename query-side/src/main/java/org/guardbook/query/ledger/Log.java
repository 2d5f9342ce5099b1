package org.guardbook.query.ledger;

/**
 * One list that the ledger vouches for: each leaf in its place, for ever. All of them are signed
 * with one key.
 *
 * @param name what its files are called: {@code events}
 * @param suffix what its origin has beyond that of the events: {@code /looks}; empty for the events
 *     themselves
 * @param leaf what a leaf is called in a sentence: "event"
 */
record Log(String name, String suffix, String leaf, Leaves leaves) {

  /** What its heads begin with, where the events have that. */
  String origin(String ofEvents) {
    return ofEvents + suffix;
  }
}
