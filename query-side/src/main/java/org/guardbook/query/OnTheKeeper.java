package org.guardbook.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/**
 * Is there only on the keeper: of several query nodes the one in whose folder the ledger and the
 * log of who looked lie.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBooleanProperty(name = "guardbook.keeper", matchIfMissing = true)
public @interface OnTheKeeper {}
