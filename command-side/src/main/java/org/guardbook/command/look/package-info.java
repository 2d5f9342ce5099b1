/** Who looked into which file: a log of its own beside the events, to which is only ever added. */
@NullMarked
package org.guardbook.command.look;

import org.jspecify.annotations.NullMarked;
