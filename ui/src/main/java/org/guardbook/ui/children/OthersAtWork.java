package org.guardbook.ui.children;

import com.vaadin.flow.component.Component;
import org.guardbook.query.child.ChildQuery.ChildChanged;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.layout.Live;
import org.guardbook.ui.lists.WhatChanged;
import org.guardbook.ui.security.SignedIn;

/** Says beside a list of children whose records others changed while it is read. */
final class OthersAtWork {

  private OthersAtWork() {}

  static void watch(Component list, WhatChanged changed, Dispatch dispatch, SignedIn reader) {
    Live.ofChildrenWhileShown(
        list,
        dispatch,
        changes -> {
          for (ChildChanged change : changes) {
            String reference = change.reference();
            if (reference != null
                && !change.chronologyOnly()
                && !reader.account().equals(change.account())) {
              changed.heard(reference);
            }
          }
        });
  }
}
