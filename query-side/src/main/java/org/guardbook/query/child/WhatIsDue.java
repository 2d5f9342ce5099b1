package org.guardbook.query.child;

import java.util.List;
import org.guardbook.query.views.Views;

/** Works out what is due to one child. */
@FunctionalInterface
interface WhatIsDue {

  /**
   * @param known views of now, or of what had been recorded in this record by an instant
   * @return the most urgent first
   */
  List<DueStep> to(String reference, Views known);
}
