package org.guardbook.query.ledger;

import java.util.List;

/** A signed head of the events, and the way from each of them to it. */
public final class Proving {

  private final SignedNote note;
  private final Checkpoint checkpoint;
  private final KeyChain keys;
  private final Tree tree;

  Proving(SignedNote note, Checkpoint checkpoint, KeyChain keys, Tree tree) {
    this.note = note;
    this.checkpoint = checkpoint;
    this.keys = keys;
    this.tree = tree;
  }

  /** The head as it was signed. */
  public SignedNote note() {
    return note;
  }

  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Of which one signed the head. */
  public KeyChain keys() {
    return keys;
  }

  /**
   * What proves that an event stands where it does, from the bottom up.
   *
   * @throws IllegalArgumentException if it was recorded after the head was signed
   */
  public List<Hash> inclusion(long position) {
    return tree.inclusion(position, checkpoint.size());
  }
}
