package org.guardbook.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** Something that stands folded behind a line which says what it is. */
@Tag("details")
final class Folded extends HtmlContainer {

  Folded(String words, Component... behind) {
    getElement().appendChild(new Element("summary").setText(words));
    add(behind);
  }
}
