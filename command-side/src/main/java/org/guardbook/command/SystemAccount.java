package org.guardbook.command;

import java.util.Map;

/**
 * Sends what the system itself must record and nobody asked for: the first code lists, the first
 * administrator. Only who is given this can act under {@link Provenance#SYSTEM}; the account's name
 * alone opens nothing.
 */
public sealed interface SystemAccount permits Seal {

  /**
   * The metadata of a command that the system sends.
   *
   * @param commandId the same for every attempt at the same thing
   */
  Map<String, String> provenance(String commandId);
}
