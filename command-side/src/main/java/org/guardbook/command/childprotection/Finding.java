package org.guardbook.command.childprotection;

/** What section 47 enquiries found (Working Together to Safeguard Children). */
public enum Finding {
  NOT_SUBSTANTIATED,
  /** Harm was found, but nobody judges the child to be at continuing risk of it. */
  SUBSTANTIATED_NO_CONTINUING_RISK,
  SUBSTANTIATED_CONTINUING_RISK
}
