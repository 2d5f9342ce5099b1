package org.guardbook.query.views;

import org.jspecify.annotations.Nullable;

/**
 * A document under its id, which may cost something to work out and so is kept.
 *
 * @param value which of a list's values it stands under in an index over a list; null elsewhere
 */
record Stored<D>(String id, D document, @Nullable Object value) {}
