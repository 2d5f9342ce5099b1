/** How the ledger stands, what it proves of a record, and what is stored of that to the byte. */
@NullMarked
package org.guardbook.ui.ledger;

import org.jspecify.annotations.NullMarked;
