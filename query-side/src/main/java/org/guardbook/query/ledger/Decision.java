package org.guardbook.query.ledger;

import java.time.Instant;

/**
 * That writing goes on in spite of something that was found.
 *
 * @param alarm id of that
 * @param by account of the administrator
 */
record Decision(String alarm, String by, Instant at, String reason) {}
