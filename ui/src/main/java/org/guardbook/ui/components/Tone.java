package org.guardbook.ui.components;

/**
 * How pressing something is; the stylesheet has a colour for each, never without a sign and a word.
 */
public enum Tone {
  RED("t-red"),
  AMBER("t-amber"),
  GREEN("t-green"),
  BLUE("t-blue"),
  DEEP_BLUE("t-deep-blue"),
  GREY("t-grey");

  private final String style;

  Tone(String style) {
    this.style = style;
  }

  String style() {
    return style;
  }
}
