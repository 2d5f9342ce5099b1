/** The embedded event store: one file, one writer, every acknowledged event on disk. */
@NullMarked
package org.guardbook.command.eventstore;

import org.jspecify.annotations.NullMarked;
