package org.guardbook.command.referencedata;

/**
 * An entry of one of the board's code lists. Which codes there are is dated reference data; a
 * command that names one not in force is refused.
 */
public sealed interface Code
    permits Agency, Category, Consequence, Nature, Outcome, PlanEnd, ReviewKind, Sector, Team {

  String code();

  CodeList list();
}
