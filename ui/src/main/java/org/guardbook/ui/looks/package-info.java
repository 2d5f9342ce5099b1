/** Who looked into which file, for those who watch over that. */
@NullMarked
package org.guardbook.ui.looks;

import org.jspecify.annotations.NullMarked;
