/** The way to the command and query side. */
@NullMarked
package org.guardbook.ui.dispatch;

import org.jspecify.annotations.NullMarked;
