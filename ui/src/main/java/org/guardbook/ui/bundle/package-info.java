/** What an inspector leaves with: one case in a file that a stranger can check. */
@NullMarked
package org.guardbook.ui.bundle;

import org.jspecify.annotations.NullMarked;
