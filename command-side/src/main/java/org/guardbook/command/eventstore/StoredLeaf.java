package org.guardbook.command.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * All that is stored of one event, as the bytes that the ledger hashes (docs/ledger.md).
 *
 * @param position as it stands in the store, which need not be where it was read
 * @param bytes the canonical encoding; null where what is stored cannot be an event
 * @param flaw what is wrong with the row beside what its bytes tell, as a whole sentence; null for
 *     nothing
 */
public record StoredLeaf(long position, byte @Nullable [] bytes, @Nullable String flaw) {}
