package org.guardbook.query.views;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The machine that keeps the views up, where several share them.
 *
 * @param name null where there is none just now, or no other than this one
 */
public record Keeper(Supplier<@Nullable String> name) {}
