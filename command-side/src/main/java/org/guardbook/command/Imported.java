package org.guardbook.command;

/**
 * What an import came to; the answer to every import of an earlier record.
 *
 * @param unchanged rows that had been brought over before and are the same
 */
public record Imported(int rows, int imported, int unchanged) {}
