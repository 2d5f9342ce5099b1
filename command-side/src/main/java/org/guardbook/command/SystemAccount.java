package org.guardbook.command;

/**
 * Sends what the system itself must record and nobody asked for: the first code lists, the first
 * administrator. Only who is given this can act under {@link Provenance#SYSTEM}; the account's name
 * alone opens nothing.
 */
public sealed interface SystemAccount permits SystemSender {

  /**
   * Sends a command and waits until its events are on disk.
   *
   * @param commandId the same for every attempt at the same thing
   */
  Receipt send(Object command, String commandId);
}
