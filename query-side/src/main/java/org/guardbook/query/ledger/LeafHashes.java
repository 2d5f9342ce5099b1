package org.guardbook.query.ledger;

import java.util.List;

/** The hashes of a log's leaves, in order. */
interface LeafHashes extends AutoCloseable {

  long size();

  /**
   * @return {@code count} hashes from an index on
   */
  byte[] read(long index, int count);

  void append(List<Hash> hashes);

  @Override
  default void close() {}
}
