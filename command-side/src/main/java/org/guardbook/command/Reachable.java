package org.guardbook.command;

/**
 * Lets questions of other processes in, which a process does once it can answer them: until then
 * they go to those that can.
 */
public record Reachable(Runnable from) {}
