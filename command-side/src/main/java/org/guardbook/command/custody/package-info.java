/**
 * What becomes of the record itself: that writing goes on where it was found altered, that the
 * ledger signs with another key, and that a view goes on without an entry.
 */
@NullMarked
package org.guardbook.command.custody;

import org.jspecify.annotations.NullMarked;
