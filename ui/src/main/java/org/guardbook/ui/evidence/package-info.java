/** Files that show what was done: taken in, looked into, kept under their hash, given out. */
@NullMarked
package org.guardbook.ui.evidence;

import org.jspecify.annotations.NullMarked;
