package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Paragraph;

/** Paragraphs, as the stylesheet has them. */
public final class Texts {

  private Texts() {}

  /** A remark in smaller type. */
  public static Paragraph small(String words) {
    Paragraph paragraph = new Paragraph(words);
    paragraph.addClassName("small");
    return paragraph;
  }

  /** What somebody wrote, in smaller type and in their own lines. */
  public static Paragraph said(String words) {
    Paragraph paragraph = small(words);
    paragraph.addClassName("keep");
    return paragraph;
  }
}
