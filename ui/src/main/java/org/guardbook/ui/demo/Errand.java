package org.guardbook.ui.demo;

import java.time.Instant;

/**
 * Something that somebody on the demo's board enters.
 *
 * @param recordedAt when it is entered
 * @param account who enters it
 */
record Errand(Instant recordedAt, String account, Object command) {}
