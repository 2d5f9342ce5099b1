package org.guardbook.query.views;

/** A document under its id, which may cost something to work out and so is kept. */
record Stored<D>(String id, D document) {}
