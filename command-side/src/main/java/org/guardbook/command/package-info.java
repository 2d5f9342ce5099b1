/** The command side: decides. Commands in, events out. */
@NullMarked
package org.guardbook.command;

import org.jspecify.annotations.NullMarked;
