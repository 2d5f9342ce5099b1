/** Bringing earlier records over from a file, all of it or nothing. */
@NullMarked
package org.guardbook.ui.importing;

import org.jspecify.annotations.NullMarked;
