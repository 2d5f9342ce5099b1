/** What a line of the log is made of, and what must never be in it. */
@NullMarked
package org.guardbook.ui.log;

import org.jspecify.annotations.NullMarked;
