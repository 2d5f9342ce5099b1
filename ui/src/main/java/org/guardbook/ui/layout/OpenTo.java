package org.guardbook.ui.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.guardbook.command.access.Operation;

/**
 * The operations of which a role must allow one for the screen to open. Every screen carries it;
 * one that does not is open to nobody. What the screen then asks for is checked again where it is
 * answered.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

  Operation[] value() default {};

  /** Open to whoever is signed in. */
  boolean everybody() default false;
}
