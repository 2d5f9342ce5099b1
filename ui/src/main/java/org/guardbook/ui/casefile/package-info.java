/** One case: where it stands, what happened in it, and a form for everything that can be done. */
@NullMarked
package org.guardbook.ui.casefile;

import org.jspecify.annotations.NullMarked;
