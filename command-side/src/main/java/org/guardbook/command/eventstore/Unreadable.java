package org.guardbook.command.eventstore;

/**
 * Stands for an entry that this program cannot read. The entry itself is kept as it is, for a
 * program that can.
 *
 * @param type what the entry is called in the store
 * @param kind what it is at least, as far as its name tells; {@code Object} where this program
 *     knows nothing of the kind
 * @param why what went wrong
 */
public record Unreadable(String type, Class<?> kind, String why) {}
