/**
 * What becomes of the record itself: that writing goes on where it was found altered, and that the
 * ledger signs with another key.
 */
@NullMarked
package org.guardbook.command.custody;

import org.jspecify.annotations.NullMarked;
