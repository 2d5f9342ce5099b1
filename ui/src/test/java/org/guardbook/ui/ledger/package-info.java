@NullMarked
package org.guardbook.ui.ledger;

import org.jspecify.annotations.NullMarked;
