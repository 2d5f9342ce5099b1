/** The list of position of trust cases: searched, filtered, sorted, saved, sent on, taken away. */
@NullMarked
package org.guardbook.ui.cases;

import org.jspecify.annotations.NullMarked;
