package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A state said three times over: by a sign, in words and in a colour. */
public class Tag extends Span {

  /**
   * @param sign one character; screen readers pass over it, the words say the same
   */
  public Tag(Tone tone, String sign, String words) {
    addClassNames("tag", tone.style());
    Element mark = new Element("i").setText(sign);
    mark.setAttribute("aria-hidden", "true");
    getElement().appendChild(mark);
    add(new Span(words));
  }
}
