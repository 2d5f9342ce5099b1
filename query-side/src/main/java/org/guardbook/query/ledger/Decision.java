package org.guardbook.query.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That writing goes on in spite of something that was found.
 *
 * @param alarm id of that
 * @param by account of the administrator
 * @param position of the event by which they decided; null where that is not known
 */
record Decision(String alarm, String by, Instant at, String reason, @Nullable Long position) {}
