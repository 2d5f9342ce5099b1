package org.guardbook.command.childprotection;

/** As the national children in need census asks for it. */
public enum Gender {
  FEMALE,
  MALE,
  INDETERMINATE,
  NOT_STATED
}
