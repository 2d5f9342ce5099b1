/** Axon Server between processes: how commands, queries and answers travel, and what travels. */
@NullMarked
package org.guardbook.command.axonserver;

import org.jspecify.annotations.NullMarked;
