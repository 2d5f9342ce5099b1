package org.guardbook.ui.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * One of perhaps several tries at the same thing, which has one effect.
 *
 * @param commandId the same for every try
 * @param request a digest of what was sent, by which another thing under the same id is noticed;
 *     null where there cannot be one
 */
public record Attempt(String commandId, @Nullable String request) {}
