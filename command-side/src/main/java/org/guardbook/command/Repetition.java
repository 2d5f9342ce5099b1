package org.guardbook.command;

/**
 * What keeps a command from being recorded twice.
 *
 * @param refusedByTheStore whether the store itself does; else whoever is refused for any reason
 *     looks first whether the command is there already, before it records under another name
 */
public record Repetition(boolean refusedByTheStore) {}
