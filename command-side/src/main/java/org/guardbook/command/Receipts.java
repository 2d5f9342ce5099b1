package org.guardbook.command;

import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a command was carried out before.
 *
 * @param byCommandId what the command of an id was answered with; empty where it stored nothing
 */
public record Receipts(Function<String, Optional<Receipt>> byCommandId) {

  public Optional<Receipt> of(String commandId) {
    return byCommandId.apply(commandId);
  }
}
