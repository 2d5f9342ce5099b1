package org.guardbook.query.replay;

import java.util.function.Function;
import org.guardbook.query.views.Views;

/**
 * A projection as it is registered: one Spring bean of this type for each. Its class handles events
 * with methods annotated {@link org.axonframework.eventhandling.EventHandler} that take the event
 * and, where they need it, {@link org.guardbook.query.Recorded}; it is built over the live views,
 * and over fresh ones to replay. All it knows it keeps in those views, and it reads no collection
 * but those it writes itself.
 *
 * @param name kebab-case; its processing group, and what it is rebuilt by
 * @param over builds it
 */
public record Projection(String name, Function<Views, Object> over) {}
