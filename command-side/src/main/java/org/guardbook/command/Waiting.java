package org.guardbook.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a process waits for before it can do its part.
 *
 * @param forWhat as a part of a sentence, "Axon Server at 10.0.0.3:8124"; null where it waits for
 *     nothing
 */
public record Waiting(Supplier<@Nullable String> forWhat) {}
