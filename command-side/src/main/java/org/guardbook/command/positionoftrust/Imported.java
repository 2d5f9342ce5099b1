package org.guardbook.command.positionoftrust;

/**
 * What an import came to; the answer to {@link PositionOfTrustCommand.ImportContacts}.
 *
 * @param unchanged rows that had been brought over before and are the same
 */
public record Imported(int rows, int imported, int unchanged) {}
