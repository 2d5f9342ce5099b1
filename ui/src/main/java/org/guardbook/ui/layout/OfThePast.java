package org.guardbook.ui.layout;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** A screen that can show what had been recorded by an earlier day. */
public interface OfThePast {

  /** What stands across the page while it shows the past; null while it shows now. */
  @Nullable Component band();
}
