package org.guardbook.ui.demo;

import java.time.Instant;

/** A command that is known beforehand in every word. */
record Errand(Instant recordedAt, String account, Object command) implements Told {}
