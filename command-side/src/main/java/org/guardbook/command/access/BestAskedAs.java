package org.guardbook.command.access;

/**
 * A message that its operation lets several roles ask, and that comes to less in some of them.
 * Whoever holds two roles asks it in the one that it is meant for.
 */
public interface BestAskedAs {

  boolean isMeantFor(Role role);
}
