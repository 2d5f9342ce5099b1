package org.guardbook.command.look;

import java.time.Instant;
import org.guardbook.command.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looked, as it is on record.
 *
 * @param position its place in the log, counted from 0 without gaps
 * @param at when it was recorded, by the system's own clock, to the millisecond
 * @param account whose sign-in it was
 * @param role the role in which the account looked
 * @param agency code of the agency the account belongs to; null for none
 * @param subject reference of the record that was looked into
 * @param asAt the instant it was shown as at; null for the present
 * @param reason why, where it was asked; null otherwise
 * @param detail the words that were searched for, say; null for none
 */
public record Look(
    long position,
    Instant at,
    String account,
    @Nullable Role role,
    @Nullable String agency,
    Sight.Kind kind,
    String subject,
    @Nullable Instant asAt,
    @Nullable String reason,
    @Nullable String detail) {}
