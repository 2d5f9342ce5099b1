/**
 * The ledger: proof that nothing recorded was altered, lost or slipped in. Every leaf of a log is
 * hashed into a tree (RFC 6962) whose head is signed; docs/ledger.md has every format to the byte.
 */
@NullMarked
package org.guardbook.query.ledger;

import org.jspecify.annotations.NullMarked;
