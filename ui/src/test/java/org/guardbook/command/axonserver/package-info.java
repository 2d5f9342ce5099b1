/** Every message of the tests as if it went from one process to another. */
@NullMarked
package org.guardbook.command.axonserver;

import org.jspecify.annotations.NullMarked;
