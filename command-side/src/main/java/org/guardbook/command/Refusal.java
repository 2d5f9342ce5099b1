package org.guardbook.command;

import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused, in words its sender understands.
 *
 * @param field the field of the command it is about, as named there ({@code natures[1]} within a
 *     list); null where it is about the command as a whole
 * @param sentence what is wrong and what would be right
 */
public record Refusal(@Nullable String field, String sentence) {}
