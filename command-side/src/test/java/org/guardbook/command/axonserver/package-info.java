/** Axon Server between processes. */
@NullMarked
package org.guardbook.command.axonserver;

import org.jspecify.annotations.NullMarked;
